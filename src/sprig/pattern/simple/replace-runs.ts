import { remember } from '../../../util/remember';
import { isAscii } from '../../byte-text';
import { type CharSet, endOfRun } from './char-set';
import { parseSimple } from './parse-simple';

const REMEMBERED = 100;

/**
 * Replaces each run of characters of one set (`[^a-z0-9]+`) by a text, in a text of ASCII; undefined for any other expression.
 */
export function replaceRuns(source: string, text: string, replacement: string): string | undefined {
  const set = findSet(source);
  if (set === undefined || !isAscii(text)) return undefined;
  const others = { ...set, isNegated: !set.isNegated };
  const { length } = text;
  let out = '';
  let from = 0;
  for (;;) {
    const start = endOfRun(others, text, from, length);
    if (start === length) return from === 0 ? text : out + text.slice(from);
    out += text.slice(from, start) + replacement;
    from = endOfRun(set, text, start, length);
  }
}

const findSet = remember(setOfRuns, REMEMBERED);

/** The set whose runs the expression matches, if it is no more than that. */
function setOfRuns(source: string): CharSet | undefined {
  if (!source.startsWith('[') || !source.endsWith(']+')) return undefined;
  const tree = parseSimple(source);
  const only = tree?.kind === 'sequence' && tree.items.length === 1 ? tree.items[0] : undefined;
  if (only?.kind !== 'repeat' || only.min !== 1 || Number.isFinite(only.max)) return undefined;
  return only.item.kind === 'set' ? only.item.set : undefined;
}
