import { type CharSet, endOfRun } from './char-set';
import type { SimpleNode } from './parse-simple';

/** A piece of an expression and what follows it. */
interface Piece {
  readonly kind: 'set' | 'start' | 'end' | 'choice' | 'found';
  readonly set: CharSet | undefined;
  /** How many characters of the set are taken. */
  readonly min: number;
  readonly max: number;
  /** Each goes on by itself. */
  readonly ways: Piece[];
  readonly next: Piece;
}

/** An expression of which one way after the other can be tried. */
export type Pieces = Piece;

interface Attempt {
  readonly text: string;
  /** Characters that may still be looked at. */
  left: number;
}

/** Each may be a call within the one before. */
const MOST_LOOKS = 1000;

/** So often an item stands for itself as many times as it may be there. */
const MOST_COPIES = 4;

const noWays: Piece[] = [];
const found: Piece = makePiece('found', undefined as never);

/** Makes an expression ready; undefined where trying could go round in circles, or would be no gain. */
export function makePieces(tree: SimpleNode): Pieces | undefined {
  return link(tree, found);
}

/**
 * Says whether the expression matches somewhere in a text, by trying one way after the other. Undefined when that takes too long: there
 * are expressions for which the time doubles with each character.
 */
export function tryMatch(pieces: Pieces, text: string): boolean | undefined {
  const attempt: Attempt = { text, left: MOST_LOOKS };
  const last = pieces.kind === 'start' ? 0 : text.length;
  for (let at = 0; at <= last; at++) {
    if (matches(attempt, pieces, at)) return true;
    if (attempt.left < 0) return undefined;
  }
  return false;
}

function matches(attempt: Attempt, first: Piece, start: number): boolean {
  let piece = first;
  let at = start;
  for (;;) {
    if (--attempt.left < 0) return false;
    switch (piece.kind) {
      case 'found':
        return true;
      case 'start':
        if (at !== 0) return false;
        break;
      case 'end':
        if (at !== attempt.text.length) return false;
        break;
      case 'set': {
        const end = takeLongest(attempt, piece, at);
        if (end < 0) return false;
        // What follows is tried behind the longest run first; behind the shortest one it is gone on with.
        const shortest = at + piece.min;
        for (at = end; at > shortest; at--) if (matches(attempt, piece.next, at)) return true;
        break;
      }
      case 'choice': {
        const { ways } = piece;
        for (let way = 0; way < ways.length; way++) if (matches(attempt, ways[way] as Piece, at)) return true;
        break;
      }
    }
    piece = piece.next;
  }
}

/** Where the longest run of the set's characters ends; negative when it is too short. */
function takeLongest(attempt: Attempt, { set, min, max }: Piece, at: number): number {
  const end = endOfRun(set as CharSet, attempt.text, at, at + max);
  attempt.left -= end - at;
  return end - at < min ? -1 : end;
}

function makePiece(kind: Piece['kind'], next: Piece, ways = noWays, set?: CharSet, min = 1, max = 1): Piece {
  return { kind, set, min, max, ways, next };
}

/** The node with what follows it. */
function link(node: SimpleNode, next: Piece): Piece | undefined {
  switch (node.kind) {
    case 'set':
      return makePiece('set', next, noWays, node.set);
    case 'sequence':
      return linkSequence(node.items, next);
    case 'choice':
      return linkChoice(node.items, next);
    case 'repeat':
      return linkRepetition(node, next);
    default:
      return makePiece(node.kind, next);
  }
}

function linkSequence(items: readonly SimpleNode[], next: Piece): Piece | undefined {
  let piece: Piece | undefined = next;
  for (let at = items.length - 1; at >= 0 && piece !== undefined; at--) piece = link(items[at] as SimpleNode, piece);
  return piece;
}

function linkChoice(items: readonly SimpleNode[], next: Piece): Piece | undefined {
  const ways: Piece[] = [];
  for (let at = 0; at < items.length - 1; at++) {
    const way = link(items[at] as SimpleNode, next);
    if (way === undefined) return undefined;
    ways.push(way);
  }
  const last = link(items[items.length - 1] as SimpleNode, next);
  return last && makePiece('choice', last, ways);
}

/** A set counts for itself. Of anything else there may be none or one, or any number if it is not empty. */
function linkRepetition(node: Extract<SimpleNode, { kind: 'repeat' }>, next: Piece): Piece | undefined {
  const { item, min, max } = node;
  if (item.kind === 'set') return makePiece('set', next, noWays, item.set, min, max);
  if (max > 1 && max <= MOST_COPIES && isFlat(item)) return linkCopies(node, next);
  if (min > 1 || (Number.isFinite(max) && max !== 1) || (max !== 1 && canBeEmpty(item))) return undefined;
  const ways: Piece[] = [];
  const choice = makePiece('choice', next, ways);
  const way = link(item, max === 1 ? next : choice);
  if (way === undefined) return undefined;
  ways.push(way);
  return min === 0 ? choice : way;
}

/** So many of an item, one behind the other; of those that need not be there, each leads to the next. */
function linkCopies({ item, min, max }: Extract<SimpleNode, { kind: 'repeat' }>, next: Piece): Piece | undefined {
  let piece: Piece | undefined = next;
  for (let copy = max; copy > 0 && piece !== undefined; copy--) {
    const way = link(item, piece);
    piece = copy > min ? way && makePiece('choice', next, [way]) : way;
  }
  return piece;
}

/** Has it no repetitions but those of sets? Copies of others could be many. */
function isFlat(node: SimpleNode): boolean {
  if (node.kind === 'repeat') return node.item.kind === 'set';
  return node.kind === 'sequence' || node.kind === 'choice' ? node.items.every(isFlat) : true;
}

function canBeEmpty(node: SimpleNode): boolean {
  switch (node.kind) {
    case 'set':
      return false;
    case 'sequence':
      return node.items.every(canBeEmpty);
    case 'choice':
      return node.items.some(canBeEmpty);
    case 'repeat':
      return node.min === 0 || canBeEmpty(node.item);
    default:
      return true;
  }
}
