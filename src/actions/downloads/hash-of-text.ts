import { sha256Of } from '../../fetcher/digest';
import { toBytes } from '../../util/utf8';

/** The SHA-256 of a text, in hex. */
export function hashOfText(text: string): string {
  return sha256Of(toBytes(text));
}
