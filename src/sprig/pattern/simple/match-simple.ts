import { remember } from '../../../util/remember';
import { isAscii } from '../../byte-text';
import { buildMachine } from './build-machine';
import { parseSimple, type SimpleNode } from './parse-simple';
import { type Machine, runMachine } from './run-machine';
import { makePieces, type Pieces, tryMatch } from './try-match';

const REMEMBERED = 100;
/** For longer texts the library's automata are worth loading. */
const LONGEST_TEXT = 4096;

/** An expression that has been parsed. */
interface Simple {
  readonly tree: SimpleNode;
  readonly pieces: Pieces | undefined;
  /** Made when trying has taken too long; null where it would be too large. */
  machine: Machine | null | undefined;
}

/**
 * Says whether a simple expression matches somewhere in a text of ASCII; undefined where one of the two is not so simple. Time grows with
 * the text and never faster, as in RE2, and the library that knows all of RE2 need not be loaded.
 */
export function matchSimple(source: string, text: string): boolean | undefined {
  if (text.length > LONGEST_TEXT || !isAscii(text)) return undefined;
  const simple = findSimple(source);
  if (simple === undefined) return undefined;
  const matches = simple.pieces && tryMatch(simple.pieces, text);
  if (matches !== undefined) return matches;
  if (simple.machine === undefined) simple.machine = buildMachine(simple.tree) ?? null;
  return simple.machine === null ? undefined : runMachine(simple.machine, text);
}

const findSimple = remember((source: string): Simple | undefined => {
  const tree = parseSimple(source);
  return tree && { tree, pieces: makePieces(tree), machine: undefined };
}, REMEMBERED);
