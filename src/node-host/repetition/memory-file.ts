import { readFileSync, unlinkSync } from 'node:fs';
import { isCutOff, listOwnFiles, readOwnFile, writeOwnFile } from '../code-cache/own-files';
import { MARK, type Place, pathOf } from './place';
import type { Deeds, Questions } from './questions';

/** What is kept of a run: what it asked, what it did, and one hash of all that and the answers. */
export interface Memory {
  readonly fingerprint: string;
  readonly questions: Questions;
  readonly deeds: Deeds;
}

const MOST_BYTES = 8 << 20;
/** So many runs are remembered, those that were noted last. */
const MOST_RUNS = 100;
const OURS = /^[0-9a-f]{16}\.(?:run|[0-9]+\.tmp)$/;

/** What is remembered of a run; undefined where nothing is, or nothing that can be relied on. */
export function readMemory(place: Place): Memory | undefined {
  const text = readOwnFile(place, MOST_BYTES, (descriptor) => readFileSync(descriptor, 'utf8'));
  if (text === undefined) return undefined;
  try {
    // Whatever else has become of it shows in the hash.
    return JSON.parse(text) as Memory;
  } catch {
    return undefined;
  }
}

/** Keeps what is to be remembered of a run, and of others only the latest. */
export function writeMemory(place: Place, make: () => Memory): void {
  if (writeOwnFile(place, () => JSON.stringify(make()))) removeOldest(place.directory);
}

/** Marks a run as one that changed nothing. */
export function markRun(place: Place): void {
  if (writeOwnFile(place, () => MARK)) removeOldest(place.directory);
}

/** Forgets a run: the world has changed since. */
export function forget(place: Place): void {
  try {
    unlinkSync(pathOf(place));
  } catch {
    // Another run was faster.
  }
}

function removeOldest(directory: string): void {
  try {
    const files = listOwnFiles(directory, OURS);
    const runs = files.filter(({ name }) => name.endsWith('.run')).sort((one, other) => other.written - one.written);
    for (const { name } of [...runs.slice(MOST_RUNS), ...files.filter(isCutOff)]) forget({ directory, name });
  } catch {
    // Another run removes them, too.
  }
}
