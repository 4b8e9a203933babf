import { sha256Of } from '../digest';
import type { FetchedFile, FetchHost, FetchRequest } from '../fetched-file';
import { shownUri } from '../shown-uri';
import { fetchCommit } from './fetch-commit';
import { createGit } from './git';
import { parseGitUri } from './parse-git-uri';
import { readContents } from './read-contents';
import { readTree } from './read-tree';

/**
 * Fetches a file, or every file that lies directly in a directory, from a commit of a git repository, with the git on PATH. Files are
 * read out of the commit and never checked out, so that nothing of the repository (links, filters, hooks) has any effect here.
 * @lazy
 */
export async function fetchFromGit(request: FetchRequest, host: FetchHost): Promise<readonly FetchedFile[]> {
  const shown = shownUri(request.uri);
  const source = parseGitUri(request.uri, host.files);
  const temporary = host.files.makeTemporaryDirectory();
  try {
    const git = createGit(source, temporary.path, shown, host);
    const commit = await fetchCommit(git, source, shown);
    const files = await readTree(git, commit, source.path, shown);
    const ids = files.map(({ id }) => id);
    const contents = await readContents(git, ids, shown);
    const base = shown.replace(/\/+(?=\?|$)/, '');
    return files.map(({ name }, index) => {
      const bytes = contents[index] ?? new Uint8Array();
      const place = name === '' ? { uri: base } : { uri: `${base}!${name}`, member: name };
      return { ...place, bytes, sha256: sha256Of(bytes), resolved: commit };
    });
  } finally {
    temporary.remove();
  }
}
