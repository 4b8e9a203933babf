import { userError } from '../../errors/user-error';
import { fromBytes } from '../../util/utf8';
import { SIZE_LIMIT } from '../fetched-file';
import { must } from './fetch-commit';
import type { Git } from './git';

const LINE_FEED = 10;

/** Reads what git has under the given ids, in their order, by one fetch where the repository does not hold it yet. */
export async function readContents(git: Git, ids: readonly string[], shown: string): Promise<readonly Uint8Array[]> {
  const input = `${ids.join('\n')}\n`;
  // Whatever this does not bring, the commands below fetch one by one.
  if (ids.length > 1) {
    const options = ['--quiet', '--filter=blob:none', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head'];
    await git(['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...options, '--stdin', 'origin'], input);
  }
  const sizes = fromBytes(await must(git(['cat-file', '--batch-check=%(objectsize)'], input), shown));
  const total = sizes.split('\n').reduce((sum, size) => sum + (Number(size) || 0), 0);
  if (total > SIZE_LIMIT) throw userError('too-large', `${shown} holds more than the limit of ${SIZE_LIMIT} bytes`);
  return splitBatch(await must(git(['cat-file', '--batch=%(objectsize)'], input), shown), ids.length, shown);
}

/** Each content stands behind a line with its size, and before a line feed. */
function splitBatch(batch: Uint8Array, count: number, shown: string): readonly Uint8Array[] {
  const contents: Uint8Array[] = [];
  for (let at = 0; contents.length < count; ) {
    const start = batch.indexOf(LINE_FEED, at) + 1;
    const size = Number(fromBytes(batch.subarray(at, start)));
    if (start === 0 || !Number.isInteger(size))
      throw userError('git', `cannot fetch ${shown}: git could not read a file of the commit`);
    contents.push(batch.subarray(start, start + size));
    at = start + size + 1;
  }
  return contents;
}
