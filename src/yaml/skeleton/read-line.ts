import { readFlow } from '../common/flow';
import { skipPlain } from '../common/plain';
import { readQuoted } from '../common/quoted';
import { isCommonText } from '../common/read-common';
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

/** Patterns take as long to compile as so many texts to be read without them. */
const FEW = 500;
let read = 0;

/** Is there something in a text that common texts on one line do not have? */
export function isUnsafe(text: string): boolean {
  return text.includes('\n') || !isCommonText(text);
}

/**
 * Reads a value that is alone on its line, behind a colon or dash: what stands there and nothing else. Gives up where the
 * common reader does, and where the text would not be all of the value.
 */
export function readLine(text: string): YamlValue {
  if (read < FEW) read++;
  else if (PLAIN.test(text)) return resolveScalar(text);
  else if (QUOTED.test(text)) return text.slice(1, -1);
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
