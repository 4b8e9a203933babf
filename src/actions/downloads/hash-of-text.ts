import { sha256 } from '../../util/sha256';
import { isUtf8, toBytes } from '../../util/utf8';

/** The SHA-256 of a text, in hex. */
export function hashOfText(text: string): string {
  return sha256(isUtf8(text) ? text : toBytes(text)).toString('hex');
}
