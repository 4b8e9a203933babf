import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const author = ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.org', '-c', 'commit.gpgSign=false'];

/** A git repository in a temporary directory. */
export interface GitRepository {
  readonly path: string;
  git(...args: readonly string[]): string;
  /** Writes files and commits everything; gives the name of the commit. */
  commit(files: Readonly<Record<string, string>>): string;
  remove(): void;
}

/** Makes an empty repository whose branch is `main`. */
export function makeGitRepository(): GitRepository {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'repository-')));
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...author, ...args], { cwd: path, env, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  git('init', '--quiet', '--initial-branch=main');
  return {
    path,
    git,
    commit(files) {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), text);
      }
      git('add', '--all');
      git('commit', '--quiet', '--message=change');
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
