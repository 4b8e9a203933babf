import { userError } from '../errors/user-error';

/**
 * Runs a program with our streams and gives its exit status, 128 and the signal's number when one ended it. It is in our process
 * group: Ctrl-C on a terminal reaches it by itself, a signal sent to us alone is passed on.
 */
export function handOver(file: string, args: readonly string[]): Promise<number> {
  const { spawn } = require('node:child_process') as typeof import('node:child_process');
  const { constants } = require('node:os') as typeof import('node:os');
  return new Promise((done, fail) => {
    const child = spawn(file, [...args], { stdio: 'inherit' });
    const leave = (): void => undefined;
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGINT', leave).on('SIGTERM', pass).on('SIGHUP', pass);
    const stop = (): void => void process.off('SIGINT', leave).off('SIGTERM', pass).off('SIGHUP', pass);
    child.on('error', (error: NodeJS.ErrnoException) => {
      stop();
      fail(userError('command-not-started', `cannot run ${file}: ${error.code ?? error.message}`));
    });
    child.on('close', (code, signal) => {
      stop();
      done(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
    });
  });
}
