import { fromBytes, toBytes } from '../util/utf8';

/** The text in the one form that its bytes have (see util/utf8): kept bytes that together are a character become it. */
export function canonicalText(text: string): string {
  return text.isWellFormed() ? text : fromBytes(toBytes(text));
}
