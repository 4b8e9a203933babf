import { toBytes } from '../util/utf8';
import { formatPlain } from './format-number';
import { scalarText } from './scalar-text';
import { isMap } from './sorted-entries';
import { textStyle } from './text-style';

const LONGEST_KEY = 128;
const LINE_END = /[\n\r\x85\u2028\u2029]/;

/**
 * A key and its colon. Undefined for collections, longer keys and those with a line end of YAML 1.1, which are written behind
 * `? `, as Go's yaml.v3 does.
 */
export function keyText(key: unknown): string | undefined {
  if (typeof key !== 'string') return isMap(key) || Array.isArray(key) ? undefined : `${formatPlain(key) ?? ''}:`;
  const isBare = textStyle(key) === 'bare';
  if (!isBare && !key.isWellFormed()) return oneLine(scalarText(key, 0));
  // What stands bare has no such line end.
  if (!isBare && LINE_END.test(key)) return undefined;
  if (key.length > LONGEST_KEY / 3 && toBytes(key).length > LONGEST_KEY) return undefined;
  return isBare ? `${key}:` : `${scalarText(key, 0)}:`;
}

/** Of bytes that are no UTF-8 what is written counts, not line ends in them. */
function oneLine(written: string): string | undefined {
  return written.includes('\n') ? undefined : `${written}:`;
}
