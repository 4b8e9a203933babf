import type { ChildProcess } from 'node:child_process';
import { isGroupDead } from './living-process';
import { releaseLocks } from './locks';
import { removeTemporaryDirectories } from './temporary-directories';

/** Time that children have to end by themselves after SIGTERM, and how often we look, in milliseconds. */
const GRACE = 10_000;
const GLANCE = 20;

/** Time to wait after SIGKILL for what cannot be ended, or is not known to be dead. */
const AFTERMATH = 1000;

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type EndingSignal = (typeof endingSignals)[number];

const running = new Set<ChildProcess>();
let ending: EndingSignal | undefined;

/** A child that runs, and the function that says it has ended. */
interface WatchedChild {
  readonly child: ChildProcess;
  readonly ended: () => void;
}

/**
 * Starts a child that leads a process group of its own. While it runs, a signal that ends us ends the whole group first: SIGTERM, then,
 * after ten seconds or at a second signal, SIGKILL. Then we give back our locks and end by the same signal, so that a shell sees it (130
 * for Ctrl-C). Without children signals keep their default effect, which needs no event loop.
 */
export function startWatched(start: () => ChildProcess): WatchedChild {
  // Before the start: a child may run, and we be ended, before the call that starts it returns.
  if (running.size === 0) for (const signal of endingSignals) process.on(signal, end);
  try {
    const child = start();
    running.add(child);
    return { child, ended: () => forget(child) };
  } catch (error) {
    stopListeningIfIdle();
    throw error;
  }
}

function forget(child: ChildProcess): void {
  running.delete(child);
  stopListeningIfIdle();
}

function stopListeningIfIdle(): void {
  if (running.size === 0 && ending === undefined) stopListening();
}

/** Ends a child's group: SIGTERM, then, after the grace, SIGKILL. Resolves when nothing is left of it. */
export async function endGroup(child: ChildProcess, grace = GRACE): Promise<void> {
  const deadline = Date.now() + grace;
  killGroup(child, 'SIGTERM');
  while (isAlive(child) && Date.now() < deadline + AFTERMATH) {
    await new Promise((wake) => setTimeout(wake, GLANCE));
    if (Date.now() >= deadline) killGroup(child, 'SIGKILL');
  }
}

/** Is a signal ending us? Then nothing that children answer counts any more. */
export function isEnding(): boolean {
  return ending !== undefined;
}

function stopListening(): void {
  for (const signal of endingSignals) process.off(signal, end);
}

function end(signal: EndingSignal): void {
  const groups = [...running];
  if (ending !== undefined) {
    for (const child of groups) killGroup(child, 'SIGKILL');
    return;
  }
  ending = signal;
  for (const child of groups) killGroup(child, 'SIGTERM');
  waitFor(groups, Date.now() + GRACE, signal);
}

function waitFor(groups: readonly ChildProcess[], deadline: number, signal: EndingSignal): void {
  const alive = groups.filter(isAlive);
  if (alive.length === 0 || Date.now() > deadline + AFTERMATH) {
    stopListening();
    releaseLocks();
    removeTemporaryDirectories();
    process.kill(process.pid, signal);
    return;
  }
  if (Date.now() > deadline) for (const child of alive) killGroup(child, 'SIGKILL');
  setTimeout(() => waitFor(alive, deadline, signal), GLANCE);
}

function isAlive(child: ChildProcess): boolean {
  return killGroup(child, 0) && !(child.pid !== undefined && isGroupDead(child.pid));
}

/** Sends a signal to all processes of a child's group; false when none is left. */
function killGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  const { pid } = child;
  if (pid === undefined) return false;
  if (process.platform === 'win32') return child.kill(signal);
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}
