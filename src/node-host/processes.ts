import type { ChildProcess } from 'node:child_process';
import { userError } from '../errors/user-error';
import type { EnvironmentChange, Processes, ProcessRequest, ProcessResult } from '../host/host';
import { endGroup, isEnding, startWatched } from './child-groups';
import { findProgram, findPrograms } from './find-program';
import { handOver } from './hand-over';

/** What timers of Node can count, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Child processes, without a shell. */
export const nodeProcesses: Processes = { find: findProgram, findAll: findPrograms, handOver, run };

/** Each child leads a process group of its own, so that what it starts can be ended with it. */
function run(request: ProcessRequest): Promise<ProcessResult> {
  const { spawn } = require('node:child_process') as typeof import('node:child_process');
  return new Promise((done, fail) => {
    const { child, ended } = startWatched(() =>
      spawn(request.file, [...request.args], {
        stdio: ['pipe', 'pipe', request.captureErrors ? 'pipe' : 'inherit'],
        detached: process.platform !== 'win32',
        ...(request.directory === undefined ? {} : { cwd: request.directory }),
        ...(request.environment === undefined ? {} : { env: changedEnvironment(request.environment) }),
      }),
    );
    const limit = startLimit(child, request);
    const chunks: Uint8Array[] = [];
    child.stdout?.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    const errors: Uint8Array[] = [];
    child.stderr?.on('data', (chunk: Uint8Array) => errors.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      ended();
      limit.stop();
      fail(userError('command-not-started', `cannot run ${request.file}: ${error.code ?? error.message}`));
    });
    child.on('close', async (code, signal) => {
      const timedOut = await limit.stop();
      if (isEnding()) return;
      ended();
      const status = signal ?? code ?? 1;
      const captured = request.captureErrors ? { stderr: Buffer.concat(errors) } : {};
      done({ status, stdout: Buffer.concat(chunks), ...(timedOut ? { timedOut } : {}), ...captured });
    });
    // A child that does not read its input closes the pipe early: that is its right.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(request.input ?? '');
  });
}

interface Limit {
  /** Stops the clock; true when the time was up before, and then nothing is left of the child's group. */
  readonly stop: () => Promise<boolean>;
}

/** Tells of progress, and ends the child's group when its time is up. */
function startLimit(child: ChildProcess, { timeout, grace, progress }: ProcessRequest): Limit {
  const start = performance.now();
  let ending: Promise<void> | undefined;
  const end = (): void => {
    if (isEnding()) return;
    // What has left the group may still hold the pipe: it is not waited for.
    ending = endGroup(child, grace).then(() => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    });
  };
  const alarm = timeout === undefined ? undefined : setTimeout(end, Math.min(timeout, LONGEST_TIMER));
  const tell = (): void => progress?.tell(performance.now() - start);
  const ticker = progress === undefined ? undefined : setInterval(tell, progress.every);
  return {
    stop: async () => {
      clearTimeout(alarm);
      clearInterval(ticker);
      await ending;
      return ending !== undefined;
    },
  };
}

function changedEnvironment({ withoutPrefix, set }: EnvironmentChange): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith(withoutPrefix));
  return { ...Object.fromEntries(kept), ...set };
}
