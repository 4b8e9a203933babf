import { dirname, parse } from 'node:path';

const SCRIPT = "require('node:dns').lookup(process.argv[1],(e,a)=>{if(e){process.exit(1)}process.stdout.write(a)})";

/**
 * One address of a host; throws when the name is unknown. The one blocking look-up there is: templates are rendered synchronously,
 * and names are resolved asynchronously only, so another process waits for it.
 */
export function resolveHost(name: string): string {
  if ((require('node:net') as typeof import('node:net')).isIP(name) !== 0) return name;
  // Parity: what the system takes for an old form of an address (127.1, 0x7f.0.0.1) is a name, which nobody has.
  if (/(?:^|\.)(?:[0-9]+|0[xX][0-9a-fA-F]*)\.?$/.test(name)) throw new Error('no name ends in a number');
  const { execFileSync } = require('node:child_process') as typeof import('node:child_process');
  const options = { stdio: ['ignore', 'pipe', 'ignore'] as ('ignore' | 'pipe')[], ...runtimeOptions() };
  return execFileSync(process.execPath, ['-e', SCRIPT, '--', name], options).toString();
}

/**
 * A single-file executable runs a script when it is told to be bun. As bun it would obey a bunfig.toml or .env of the directory it is in,
 * so it is not in the user's project.
 */
function runtimeOptions(): { cwd?: string; env?: NodeJS.ProcessEnv } {
  if (process.versions['bun'] === undefined) return {};
  const cwd = process.platform === 'win32' ? dirname(process.execPath) : parse(process.execPath).root;
  return { cwd, env: { ...process.env, BUN_BE_BUN: '1' } };
}
