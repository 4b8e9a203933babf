import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { userError } from '../errors/user-error';
import type { Processes, ProcessRequest, ProcessResult } from '../host/host';
import { isEnding, watchChild } from './child-groups';

/** Child processes, without a shell. */
export const nodeProcesses: Processes = { find, run };

function find(name: string): string | undefined {
  const directories = (process.env['PATH'] ?? '').split(delimiter).filter((directory) => directory !== '');
  const endings = process.platform === 'win32' ? (process.env['PATHEXT'] ?? '.EXE;.CMD').split(';') : [''];
  for (const directory of directories) {
    for (const ending of endings) {
      const candidate = join(directory, name + ending);
      if (isExecutable(candidate)) return candidate;
    }
  }
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Each child leads a process group of its own, so that what it starts can be ended with it. */
function run(request: ProcessRequest): Promise<ProcessResult> {
  const { spawn } = require('node:child_process') as typeof import('node:child_process');
  return new Promise((done, fail) => {
    const child = spawn(request.file, [...request.args], {
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: process.platform !== 'win32',
      ...(request.directory === undefined ? {} : { cwd: request.directory }),
    });
    const ended = watchChild(child);
    const chunks: Uint8Array[] = [];
    child.stdout.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      ended();
      fail(userError('command-not-started', `cannot run ${request.file}: ${error.code ?? error.message}`));
    });
    child.on('close', (code, signal) => {
      if (isEnding()) return;
      ended();
      done({ status: signal ?? code ?? 1, stdout: Buffer.concat(chunks) });
    });
    // A child that does not read its input closes the pipe early: that is its right.
    child.stdin.on('error', () => undefined);
    child.stdin.end(request.input ?? '');
  });
}
