import type { Step } from './program';

/**
 * The decisions that a rendering has come to so far, as a place in a tree of them. From one decision to the next a template
 * can only do the same: renderings that end at the same place have taken the same steps.
 */
export interface Way {
  yes: Way | undefined;
  no: Way | undefined;
}

/** The ways through one template that renderings have taken. */
export interface Ways {
  readonly root: Way;
  size: number;
}

/** What a rendering leaves behind besides its text. */
export interface Trace {
  readonly ways: Ways;
  /** The way that was taken; undefined when there are too many of them. */
  way: Way | undefined;
  /** What the actions of the way printed. */
  readonly outputs: string[];
  /** The steps that wrote something, where they are asked for. */
  readonly written: Step[] | undefined;
}

/** A part of a rendering: a text of the template, or which of the outputs stands here. */
export type Piece = string | number;

/** So many decisions are kept of a template, at most. */
const MOST_DECISIONS = 5000;

/** The ways of a template that has not been rendered yet. */
export function makeWays(): Ways {
  return { root: { yes: undefined, no: undefined }, size: 1 };
}

/** Begins to trace a rendering; with its pieces, if they are wanted. */
export function makeTrace(ways: Ways, withPieces: boolean): Trace {
  return { ways, way: ways.root, outputs: [], written: withPieces ? [] : undefined };
}

/** Notes a decision, and answers with it. */
export function decide(trace: Trace | undefined, decision: boolean): boolean {
  if (trace !== undefined) {
    const { way } = trace;
    trace.way = way && ((decision ? way.yes : way.no) ?? addWay(trace.ways, way, decision));
  }
  return decision;
}

function addWay(ways: Ways, way: Way, decision: boolean): Way | undefined {
  if (ways.size >= MOST_DECISIONS) return undefined;
  ways.size++;
  const next: Way = { yes: undefined, no: undefined };
  if (decision) way.yes = next;
  else way.no = next;
  return next;
}

/** What the rendering consists of, if that was wanted. */
export function piecesOf({ written = [] }: Trace): Piece[] {
  let outputs = 0;
  return written.map((step) => (step.kind === 'print' ? outputs++ : step.text));
}
