import { remember } from '../../../util/remember';
import { type CharSet, hasCode } from './char-set';
import { parseSimple } from './parse-simple';

const REMEMBERED = 100;

/**
 * Replaces each run of characters of one set (`[^a-z0-9]+`) by a text, in a text of ASCII; undefined for any other expression.
 */
export function replaceRuns(source: string, text: string, replacement: string): string | undefined {
  const set = findSet(source);
  if (set === undefined) return undefined;
  let out = '';
  let kept = 0;
  let isInRun = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return undefined;
    const isMember = hasCode(set, code);
    if (isMember && !isInRun) out += text.slice(kept, at) + replacement;
    if (isMember) kept = at + 1;
    isInRun = isMember;
  }
  return kept === 0 ? text : out + text.slice(kept);
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
