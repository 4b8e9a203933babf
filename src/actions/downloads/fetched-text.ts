import { userError } from '../../errors/user-error';
import type { FetchedFile } from '../../fetcher/fetched-file';
import { fromBytes, isUtf8 } from '../../util/utf8';
import { textOfUtf16 } from '../../util/utf16';

/** The text of a fetched file, without a byte order mark; bytes that are no UTF-8, nor UTF-16 with such a mark, are an error. */
export function decodeFetchedText(file: FetchedFile): string {
  const text = fromBytes(file.bytes);
  if (text.startsWith('version https://git-lfs.github.com/spec/'))
    throw userError('lfs-pointer', 'is not the file itself but a pointer of Git LFS, which is not followed', {
      file: file.uri,
    });
  if (!isUtf8(text)) {
    const wide = textOfUtf16(file.bytes);
    if (wide !== undefined) return wide;
    throw userError('not-utf8', 'is no UTF-8 text', { file: file.uri });
  }
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
