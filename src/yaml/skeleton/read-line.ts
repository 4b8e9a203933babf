import { readFlow } from '../common/flow';
import { skipPlain } from '../common/plain';
import { readQuoted } from '../common/quoted';
import {
  APOSTROPHE,
  endLine,
  giveUp,
  OPEN_LIST,
  OPEN_MAP,
  QUOTE,
  type Reader,
  readerOf,
  SPACE,
} from '../common/reader';
import { resolveScalar } from '../resolve-scalar';
import type { YamlValue } from '../values';

/** Texts without quotes that mean nothing but themselves, a number, a time or a word: a colon or `#` in them does no harm where no space is. */
const PLAIN = /^[\w./](?:[\w./@+#:=,;~$()-]*[\w./@+#=,;~$()-])?$/;
/** Texts in double quotes with nothing in them that would be escaped. */
const QUOTED = /^"[ !#-[\]-~]*"$/;
/** What may not be in a part: ends of lines, and all that the reader of the common form leaves to the full parser. */
const UNSAFE = /[\0-\x08\n-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;

/** Is there something in a text on one line that common texts do not have? */
export function isUnsafe(text: string): boolean {
  return UNSAFE.test(text) || !text.isWellFormed();
}

/**
 * Reads a value that is alone on its line, behind a colon or dash: what stands there and nothing else. Gives up where the
 * common reader does, and where the text would not be all of the value.
 */
export function readLine(text: string): YamlValue {
  if (PLAIN.test(text)) return resolveScalar(text);
  if (QUOTED.test(text)) return text.slice(1, -1);
  if (isUnsafe(text)) giveUp();
  const reader = readerOf(text);
  while (text.charCodeAt(reader.at) === SPACE) reader.at++;
  // What has its value below is not alone.
  if (reader.at === text.length) giveUp();
  const value = readInline(reader, text.charCodeAt(reader.at));
  endLine(reader);
  return reader.at < text.length ? giveUp() : value;
}

/** Reads the value that begins here, without what ends its line; blocks are none of it. */
export function readInline(reader: Reader, code: number): YamlValue {
  if (code === QUOTE || code === APOSTROPHE) return readQuoted(reader, code);
  if (code === OPEN_LIST || code === OPEN_MAP) return readFlow(reader);
  const { at } = reader;
  return resolveScalar(reader.text.slice(at, skipPlain(reader, false)));
}
