import { existsSync, linkSync, lstatSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { LockOptions, LockResult, Locks } from '../host/host';
import { isLockName } from './is-lock-name';
import { decodeLockRecord, isGone, type LockRecord, makeLockRecord } from './lock-holder';
import { randomName } from './random-name';
import { removeFile } from './remove-file';
import { systemError } from './system-error';
import { clearLeftoversAmong } from './temporary-files';

/** Milliseconds between looks at a lock that another holds: the first, and the most. */
const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 200;

/** File systems that know no hard links answer one of these. */
const withoutLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/** Lock files, made so that of all who try only one succeeds (docs/decisions/0009-lock.md). */
export const nodeLocks: Locks = { acquire };

/** By id: what removes each lock that this process holds. */
const held = new Map<string, () => void>();
const ours = new Set<string>();

/** Removes all locks of this process: for when a signal ends it. */
export function releaseLocks(): void {
  for (const release of held.values()) release();
}

async function acquire(path: string, { timeout, onWait }: LockOptions): Promise<LockResult> {
  const file = resolve(path);
  const deadline = now() + timeout;
  let told = false;
  try {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      const placed = tryLock(file);
      if (placed !== undefined) {
        clearLeftovers(file);
        return { kind: 'held', release: keep(file, placed) };
      }
      const holder = readRecord(file).record;
      const left = deadline - now();
      if (left <= 0) return { kind: 'taken', holder };
      if (!told) onWait?.(holder);
      told = true;
      await new Promise((wake) => setTimeout(wake, Math.min(pause, left)));
    }
  } catch (error) {
    return { kind: 'impossible', reason: systemError('create', path, error) };
  }
}

/** Milliseconds on a clock that nobody sets; `performance` would load a module of Node for it, which takes one. */
const now = (): number => process.uptime() * 1000;

/** A lock that this process has put in its place. */
interface Placed {
  readonly id: string;
  readonly text: string;
}

function keep(file: string, placed: Placed): () => void {
  const release = (): void => {
    if (held.delete(placed.id)) removeOwn(file, placed);
  };
  held.set(placed.id, release);
  return release;
}

/** Makes the lock, if nobody holds it. */
function tryLock(file: string): Placed | undefined {
  const { exists, record } = readRecord(file);
  if (!exists) return place(file, linkOrCreate);
  return record !== undefined && isGone(record, ours) ? takeOver(file, record) : undefined;
}

/**
 * Puts our lock in the place of one whose holder is gone. Whoever does so holds the gate, a lock of its own that is named by the id
 * of the old one, and has seen behind the gate that the old one is still there: as ids are never used again, that is true for one only.
 */
function takeOver(file: string, gone: LockRecord): Placed | undefined {
  const gate = join(dirname(file), `lock.${gone.id}`);
  const pass = tryLock(gate);
  if (pass === undefined) return undefined;
  try {
    if (readRecord(file).record?.id !== gone.id) return undefined;
    return place(file, renameSync);
  } finally {
    removeOwn(gate, pass);
  }
}

/** Gates and temporary files of those who were killed are of no use to anybody; a living one makes its file again. */
function clearLeftovers(file: string): void {
  const [directory, own] = [dirname(file), basename(file)];
  const names = readdirSync(directory);
  clearLeftoversAmong(names, directory);
  for (const name of names) {
    if (name !== own && isLockName(name)) removeFile(join(directory, name));
  }
}

/** Writes a lock under a temporary name and puts it in its place as a whole; undefined when another was faster. */
function place(file: string, put: (from: string, to: string, text: string) => void): Placed | undefined {
  const id = randomName();
  const text = `${JSON.stringify(makeLockRecord(id))}\n`;
  const temporary = join(dirname(file), `lock.${id}.tmp`);
  ours.add(id);
  try {
    writeFileSync(temporary, text, { flag: 'wx', mode: 0o644 });
    try {
      put(temporary, file, text);
      return { id, text };
    } catch (error) {
      if (!['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    } finally {
      removeFile(temporary);
    }
  } catch (error) {
    ours.delete(id);
    throw error;
  }
  ours.delete(id);
  return undefined;
}

function linkOrCreate(from: string, to: string, text: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!withoutLinks.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    writeFileSync(to, text, { flag: 'wx', mode: 0o644 });
  }
}

/** A lock of another, who has come in after somebody removed ours by hand, stays. */
function removeOwn(file: string, { id, text }: Placed): void {
  ours.delete(id);
  if (holds(file, text)) removeFile(file);
}

function holds(file: string, text: string): boolean {
  try {
    return readFileSync(file, 'utf8') === text;
  } catch (error) {
    if (existsSync(file)) throw error;
    return false;
  }
}

function readRecord(file: string): { readonly exists: boolean; readonly record?: LockRecord | undefined } {
  // The common case; an error takes a tenth of a millisecond to make.
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return { exists: false };
  try {
    return { exists: true, record: decodeLockRecord(readFileSync(file, 'utf8')) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { exists: false };
    throw error;
  }
}
