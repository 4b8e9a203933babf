import { readFileSync, readlinkSync } from 'node:fs';
import type { LockHolder } from '../host/host';
import { utcText } from '../util/utc-text';
import { hasEnded, ownStart } from './living-process';

/** What stands in a lock file. */
export interface LockRecord extends LockHolder {
  /** Drawn for each file, so that no two locks are ever taken for one. */
  readonly id: string;
  /** The namespace that the process number belongs to; empty where the system does not tell. */
  readonly namespace: string;
  /** When the process started, by the system's own count, which tells apart processes of one number; empty where unknown. */
  readonly started: string;
}

/** The record of a lock that this process makes. */
export function makeLockRecord(id: string): LockRecord {
  const { pid } = process;
  const since = utcText(Date.now());
  return { pid, host: hostname(), since, id, namespace: readNamespace(), started: ownStart() };
}

/** Reads a record; undefined when the text is none, as that of a file which is being written. */
export function decodeLockRecord(text: string): LockRecord | undefined {
  try {
    const { pid, host, since, id, namespace, started } = JSON.parse(text) as Partial<LockRecord>;
    const texts = [host, since, id, namespace, started];
    if (!Number.isSafeInteger(pid) || !texts.every((field) => typeof field === 'string')) return undefined;
    return /^[0-9a-f]+$/.test(id ?? '') ? ({ pid, host, since, id, namespace, started } as LockRecord) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Is the process gone that made a lock? Of another machine, or a container with processes of its own, nothing can be known:
 * then it counts as running. A lock of our own number that we do not hold is of an earlier process, or of another container.
 */
export function isGone(record: LockRecord, ours: ReadonlySet<string>): boolean {
  if (record.host !== hostname() || record.namespace !== readNamespace()) return false;
  if (record.pid === process.pid) return !ours.has(record.id);
  return hasEnded(record.pid, record.started);
}

/** What gethostname answers: Linux says it in a file, which is read sooner than node:os is loaded. */
function hostname(): string {
  try {
    if (process.platform === 'linux') return withoutEnd(readFileSync('/proc/sys/kernel/hostname', 'utf8'));
  } catch {
    // Without /proc the module tells it.
  }
  return (require('node:os') as typeof import('node:os')).hostname();
}

/** A process's first regular expression takes longer than all else that is done for a lock's record. */
function withoutEnd(line: string): string {
  return line.endsWith('\n') ? line.slice(0, -1) : line;
}

function readNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
