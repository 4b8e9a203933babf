import { readFileSync } from 'node:fs';

/** When a process started, by the system's own count, which tells apart processes of one number; empty where unknown. */
export function startOf(pid: number): string {
  return readProcess(pid)?.started ?? '';
}

/** Has the process of this number, that started then, ended? What cannot be known counts as running. */
export function hasEnded(pid: number, started: string): boolean {
  if (!exists(pid)) return true;
  const found = readProcess(pid);
  if (found === undefined) return false;
  return found.isDead || (started !== '' && started !== found.started);
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const STATE_FIELD = 0;
const START_FIELD = 19;

function readProcess(pid: number): { readonly isDead: boolean; readonly started: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in parentheses may hold anything, spaces and parentheses too: fields are counted from behind it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { isDead: 'ZX'.includes(fields[STATE_FIELD] ?? '?'), started: fields[START_FIELD] ?? '' };
  } catch {
    return undefined;
  }
}
