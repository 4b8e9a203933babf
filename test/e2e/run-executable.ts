import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { program } from './program';

/** Compiled code is shared by all runs, as it is by those of a user. */
const cache = resolve(__dirname, '../../node_modules/.cache');

/** What a run of the executable left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Project {
  readonly directory: string;
  /** Runs `score-k8s` in the project; HOME is an empty directory beside it. */
  run(args: readonly string[], options?: { stdin?: string; environment?: Record<string, string> }): Promise<Run>;
  remove(): void;
}

/** Makes a temporary directory with the given files, in which the built executable can be run as a user would. */
export function createProject(files: Readonly<Record<string, string>> = {}): Project {
  const base = mkdtempSync(join(tmpdir(), 'score-k8s-test-'));
  // Every test is one of paths with spaces and letters beyond ASCII, too.
  const directory = join(base, 'my projéct');
  const home = join(base, 'home');
  mkdirSync(directory);
  mkdirSync(home);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  return {
    directory,
    run: (args, { stdin = '', environment = {} } = {}) =>
      new Promise((done, fail) => {
        const env = { PATH: process.env['PATH'], HOME: home, XDG_CACHE_HOME: cache, NO_COLOR: '1', ...environment };
        const child = spawn(program.file, [...program.args, ...args], { cwd: directory, env });
        let stdout = '';
        let stderr = '';
        child.stdout.on('data', (chunk) => {
          stdout += chunk;
        });
        child.stderr.on('data', (chunk) => {
          stderr += chunk;
        });
        child.on('error', fail);
        child.on('close', (status) => done({ status, stdout, stderr }));
        child.stdin.on('error', () => undefined);
        child.stdin.end(stdin);
      }),
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}
