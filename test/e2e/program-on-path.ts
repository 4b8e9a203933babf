import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { programInShell } from './program';

const searched = (process.env['PATH'] ?? '').split(delimiter);

/** Writes executables that stand for programs into `<directory>/bin`; gives a PATH on which they and `score-k8s` come first. */
export function putOnPath(directory: string, programs: Readonly<Record<string, string>> = {}): string {
  const bin = join(directory, 'bin');
  mkdirSync(bin);
  const all = { 'score-k8s': `exec ${programInShell} "$@"`, ...programs };
  for (const [name, script] of Object.entries(all)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  return [bin, ...searched].join(delimiter);
}

/** Is a program installed here? */
export function isInstalled(program: string): boolean {
  return searched.some((directory) => {
    try {
      accessSync(join(directory, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Declares tests that need a program: where it is not installed they are skipped, and their names say why. */
export function itWith(program: string): (name: string, work: () => void) => void {
  return (name, work) => {
    if (isInstalled(program)) it(name, work);
    else it.skip(`${name} (${program} is not on PATH)`, work);
  };
}

/** What a shell command printed; its standard error is put aside. */
export function runBash(script: string, directory: string, environment: Readonly<Record<string, string>>): string {
  const options = { cwd: directory, env: { ...environment }, encoding: 'utf8' } as const;
  return execFileSync('bash', ['--norc', '-o', 'pipefail', '-c', script], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
