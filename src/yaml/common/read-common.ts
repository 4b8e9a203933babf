import type { YamlValue } from '../values';
import { readNode } from './block';
import { endLine, findContent, giveUp, type Reader, readerOf, unlessGivenUp } from './reader';

/** What Unicode does not print, line ends other than newline, and marks at the beginning of texts. */
const UNCOMMON = /[\0-\x08\v-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;

const MARK = '---';

/**
 * Reads the documents of a text of the form that nearly all have: maps and lists by indentation, texts with and without
 * quotes, blocks, brackets and comments. Undefined for every other text, whether it is right or wrong: then the full
 * parser must say. Documents with nothing in them are left out.
 */
export function readCommon(text: string): readonly YamlValue[] | undefined {
  if (!isCommonText(text)) return undefined;
  return unlessGivenUp(() => readDocuments(readerOf(text)));
}

/** Does the text consist of characters that common texts have? */
export function isCommonText(text: string): boolean {
  return !UNCOMMON.test(text) && text.isWellFormed();
}

function readDocuments(reader: Reader): readonly YamlValue[] {
  const documents: YamlValue[] = [];
  findContent(reader, 0);
  for (;;) {
    // The full parser takes an indented mark for one, too.
    if (reader.column > 0 && reader.text.startsWith(MARK, reader.at)) giveUp();
    if (reader.column >= 0) documents.push(readNode(reader, -1, reader.column));
    if (reader.column >= 0) giveUp();
    if (reader.at >= reader.text.length) return documents;
    reader.at += MARK.length;
    endLine(reader);
  }
}
