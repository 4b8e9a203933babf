import { userError } from '../../errors/user-error';
import { fromBytes } from '../../util/utf8';
import type { Git } from './git';
import type { GitSource } from './parse-git-uri';

/** What servers say of a ref or commit that they do not have, or do not give by that name. */
const unknownRef = /couldn't find remote ref|not our ref|unadvertised object/;

const noFiles = ['--quiet', '--filter=blob:none', '--no-recurse-submodules'];

/**
 * Makes the temporary repository and fetches one commit into it, without history and, where the server can, without the content of
 * files. Gives the name of the commit. A commit that the server does not give by itself is looked for in all branches and tags.
 */
export async function fetchCommit(git: Git, { remote, ref }: GitSource, shown: string): Promise<string> {
  await must(git(['init', '--quiet', '--bare', '--template=']), shown);
  await must(git(['remote', 'add', 'origin', remote]), shown);
  const fetched = await git(['fetch', ...noFiles, '--depth=1', '--no-tags', '--', 'origin', ref ?? 'HEAD']);
  if (fetched.succeeded) return nameOf(git, 'FETCH_HEAD', shown);
  if (!unknownRef.test(fetched.message)) throw userError('git', `cannot fetch ${shown}: git says: ${fetched.message}`);
  const commit = ref !== undefined && /^[\da-f]{7,64}$/i.test(ref) ? await findCommit(git, ref, shown) : undefined;
  if (commit !== undefined) return commit;
  const missing = ref === undefined ? 'has no commit yet' : `has no branch, tag or commit ${ref}`;
  throw userError('nothing-fetched', `cannot fetch ${shown}: the repository ${missing}`);
}

async function findCommit(git: Git, ref: string, shown: string): Promise<string | undefined> {
  await must(git(['fetch', ...noFiles, '--tags', '--', 'origin', '+refs/heads/*:refs/remotes/origin/*']), shown);
  const found = await git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  return found.succeeded ? fromBytes(found.stdout).trim() : undefined;
}

/** The name of the commit that git's own name leads to. */
async function nameOf(git: Git, name: string, shown: string): Promise<string> {
  return fromBytes(await must(git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]), shown)).trim();
}

/** The result of a git command that must succeed. */
export async function must(running: ReturnType<Git>, shown: string): Promise<Uint8Array> {
  const { succeeded, stdout, message } = await running;
  if (!succeeded) throw userError('git', `cannot fetch ${shown}: git says: ${message}`);
  return stdout;
}
