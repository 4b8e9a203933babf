import { userError } from '../../errors/user-error';
import { fromBytes } from '../../util/utf8';
import { must } from './fetch-commit';
import type { Git } from './git';

/** A file in a commit: its name in the directory that was asked for (empty when the file itself was), and what git calls its content. */
export interface GitFile {
  readonly name: string;
  readonly id: string;
}

interface Entry {
  readonly kind: 'file' | 'directory' | 'link' | 'submodule';
  readonly id: string;
  readonly path: string;
}

const kinds: Readonly<Record<string, Entry['kind']>> = {
  '040000': 'directory',
  '120000': 'link',
  '160000': 'submodule',
};

/** The file at a path of a commit, or the files directly in the directory there, sorted by name. Symbolic links are refused. */
export async function readTree(git: Git, commit: string, path: string, shown: string): Promise<readonly GitFile[]> {
  const entry = path === '' ? undefined : await findEntry(git, commit, path, shown);
  if (entry?.kind === 'file') return [{ name: '', id: entry.id }];
  const entries = await listTree(git, entry?.id ?? commit, [], shown);
  const link = entries.find(({ kind }) => kind === 'link');
  if (link !== undefined) throw refusedLink(shown, path === '' ? link.path : `${path}/${link.path}`);
  const files = entries.filter(({ kind }) => kind === 'file');
  if (files.length === 0) throw userError('nothing-fetched', `cannot fetch ${shown}: the directory has no files`);
  return files.map((file) => ({ name: file.path, id: file.id })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function findEntry(git: Git, commit: string, path: string, shown: string): Promise<Entry> {
  const steps = path.split('/');
  for (let length = 1; length <= steps.length; length++) {
    const part = steps.slice(0, length).join('/');
    const found = (await listTree(git, commit, [part], shown)).find((entry) => entry.path === part);
    if (found?.kind === 'link') throw refusedLink(shown, part);
    if (found?.kind === 'submodule')
      throw userError('git-submodule', `cannot fetch ${shown}: ${part} is a submodule; fetch from its own repository`);
    if (found === undefined) break;
    if (length === steps.length) return found;
  }
  throw userError('nothing-fetched', `cannot fetch ${shown}: the repository has no file or directory ${path}`);
}

async function listTree(git: Git, tree: string, paths: readonly string[], shown: string): Promise<readonly Entry[]> {
  const listed = await must(git(['ls-tree', '-z', '--full-tree', tree, '--', ...paths]), shown);
  return fromBytes(listed)
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', , id = ''] = line.slice(0, tab).split(' ');
      return { kind: kinds[mode] ?? 'file', id, path: line.slice(tab + 1) };
    });
}

function refusedLink(shown: string, path: string): Error {
  return userError('git-link', `cannot fetch ${shown}: ${path} is a symbolic link: refused`);
}
