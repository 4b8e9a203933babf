import { readdirSync, readFileSync } from 'node:fs';

/** When a process started, by the system's own count, which tells apart processes of one number; empty where unknown. */
export function startOf(pid: number): string {
  return readProcess(pid)?.started ?? '';
}

/** When this process started; it is asked for once. */
export function ownStart(): string {
  own ??= startOf(process.pid);
  return own;
}

let own: string | undefined;

/** Has the process of this number, that started then, ended? What cannot be known counts as running. */
export function hasEnded(pid: number, started: string): boolean {
  if (!exists(pid)) return true;
  const found = readProcess(pid);
  if (found === undefined) return false;
  return found.isDead || (started !== '' && started !== found.started);
}

/**
 * Are all processes of a group dead, and merely not reaped, as in a container whose first process does not care for orphans? Such
 * a group still takes signals. What cannot be known counts as running.
 */
export function isGroupDead(group: number): boolean {
  // Looked at twice: what a process has started while it ended shows the second time.
  return areDead(membersOf(group)) && areDead(membersOf(group));
}

function areDead(processes: readonly ProcessFacts[]): boolean {
  return processes.length > 0 && processes.every(({ isDead }) => isDead);
}

function membersOf(group: number): readonly ProcessFacts[] {
  return listProcesses().filter((process) => process.group === group);
}

function listProcesses(): readonly ProcessFacts[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readProcess(Number(name)) ?? []);
  } catch {
    return [];
  }
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

interface ProcessFacts {
  readonly isDead: boolean;
  readonly group: number;
  readonly started: string;
}

const STATE_FIELD = 0;
const GROUP_FIELD = 2;
const START_FIELD = 19;

function readProcess(pid: number): ProcessFacts | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything, spaces and parentheses too, even bytes that are no UTF-8: fields are counted from behind it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return {
      isDead: 'ZX'.includes(fields[STATE_FIELD] ?? '?'),
      group: Number(fields[GROUP_FIELD]),
      started: fields[START_FIELD] ?? '',
    };
  } catch {
    return undefined;
  }
}
