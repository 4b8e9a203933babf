import type { Pattern } from './compile';
import type { Match } from './find-matches';

/** Literal text, or the first of some groups that takes part in the match. */
type Piece = string | readonly number[];

/** A replacement made ready: writes the text that stands for a match. */
export type Expansion = (match: Match) => string;

/**
 * Reads a replacement text in which `$1`, `${1}`, `$name` and `${name}` insert groups (nothing where there is no such
 * group) and `$$` a dollar. The name without braces is as long as it can be. A dollar that begins none of these stays.
 */
export function readReplacement(replacement: string, pattern: Pattern): Expansion {
  const pieces: Piece[] = [];
  const syntax = /\$(?:(\$)|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu;
  let end = 0;
  for (const match of replacement.matchAll(syntax)) {
    const [source, dollar, braced, bare] = match;
    pieces.push(replacement.slice(end, match.index));
    pieces.push(dollar ?? groupsOf(braced ?? bare ?? '', pattern));
    end = match.index + source.length;
  }
  pieces.push(replacement.slice(end));
  return (match) => pieces.map((piece) => textOf(piece, match)).join('');
}

function groupsOf(name: string, pattern: Pattern): readonly number[] {
  if (!/^(?:0|[1-9][0-9]{0,8})$/.test(name)) return pattern.groups.get(name) ?? [];
  return Number(name) <= pattern.engine.groupCount() ? [Number(name)] : [];
}

function textOf(piece: Piece, match: Match): string {
  if (typeof piece === 'string') return piece;
  for (const number of piece) {
    const group = match.group(number);
    if (group !== undefined) return group;
  }
  return '';
}
