import { userError } from '../../errors/user-error';
import type { FetchedFile } from '../../fetcher/fetched-file';
import { textOfFile } from '../../util/text-of-file';

const LFS_POINTER = 'version https://git-lfs.github.com/spec/';

/** The text of a fetched file, without a byte order mark; bytes that are no UTF-8, nor UTF-16 with such a mark, are an error. */
export function decodeFetchedText({ bytes, uri }: FetchedFile): string {
  if (Buffer.from(bytes.subarray(0, LFS_POINTER.length)).toString('latin1') === LFS_POINTER)
    throw userError('lfs-pointer', 'is not the file itself but a pointer of Git LFS, which is not followed', {
      file: uri,
    });
  const text = textOfFile(bytes);
  if (text === undefined) throw userError('not-utf8', 'is no UTF-8 text', { file: uri });
  return text;
}
