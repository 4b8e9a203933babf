import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { repeatOrRun } from '../repetition/repeat-or-run';
import type { RunMemory } from '../repetition/run-memory';
import type { CacheEntry } from './cache-entry';
import { type EntryPlace, readEntry, writeEntry } from './cache-files';
import { cacheDirectory } from './cache-place';
import { kindOf } from './kind-of';
import { isLargeRun, optimizeLater, sizeOf } from './optimize-later';
import { type ProgramModule, runPart } from './run-part';

/** Stands for the content of the bundles; the build puts it here. */
declare const BUNDLE_ID: string;
/** Kinds of command lines that have a bundle of their own; see scripts/program-parts.js. */
declare const PARTS: readonly string[];

/** Where the bundles are, as seen from bin/, where this file is bundled to. */
const BUNDLES = `${dirname(__dirname)}/dist`;
const WHOLE = 'score-k8s.js';
const MOST_RENEWALS = 6;
/** One run in so many looks whether it compiled more than the cache has: a look takes some milliseconds. */
const RUNS_PER_LOOK = 8;
/** Bytes that take a run a millisecond to compile: many times of what reading them takes. */
const WORTH_RENEWING = 16 << 10;
/** Stands for the program, and for what runs it. */
const THIS_BUILD = `${BUNDLE_ID}-${process.version}-${process.arch}`;
/** Statuses of runs that did what they were asked to: one that failed early has compiled too little to be remembered. */
const usefulStatuses = [0, 2];

/** A bundle that this run has loaded, and what there was of it in the cache. */
interface Loaded {
  readonly script: Script;
  readonly place: EntryPlace;
  readonly entry: CacheEntry | undefined;
}
const loaded: Loaded[] = [];

/**
 * Runs the part of the program that a command line needs with the code that an earlier run has compiled, and keeps what this run
 * compiles for the next. Without a cache that can be trusted it runs all the same.
 */
export async function start(argv: readonly string[]): Promise<number> {
  if (process.versions['bun'] !== undefined) return (require(`${BUNDLES}/${WHOLE}`) as ProgramModule).run(argv);
  const status = await repeatOrRun(argv, { build: THIS_BUILD, sizeOf, load: loadRepeat }, (memory) =>
    run(argv, memory),
  );
  if (usefulStatuses.includes(status)) loaded.forEach(keep);
  return status;
}

function run(argv: readonly string[], memory: RunMemory | undefined): Promise<number> {
  const isLarge = isLargeRun(kindOf(argv), argv);
  if (isLarge) optimizeLater(process.versions.node);
  // V8 takes compiled code only with the flags with which it was made.
  const size = isLarge ? '-large' : '';
  return runPart(
    argv,
    (kind) => load(PARTS.includes(kind) ? `parts/${kind}.js` : WHOLE, `${kind}${size}`),
    () => load(WHOLE, `other${size}`),
    memory,
  );
}

/** To repeat runs and to remember them takes different functions of the part: each has an entry of the cache. */
const loadRepeat = (kind: string) => load<typeof import('../repetition/part')>('parts/repeat.js', kind);

function load<M = ProgramModule>(bundle: string, kind: string): M {
  const path = `${BUNDLES}/${bundle}`;
  const directory = cacheDirectory({ environment: process.env, platform: process.platform });
  const place = directory === undefined ? undefined : { directory, build: THIS_BUILD, kind };
  const entry = place && readEntry(place);
  const cachedData = entry?.code as Buffer | undefined;
  const script = new Script(sourceOf(path), { filename: path, ...(cachedData && { cachedData }) });
  const module = { exports: {} as M };
  const requireFrom = (id: string): unknown => {
    if (id.endsWith('.txt')) return readAscii(`${BUNDLES}/${id}`);
    // The second bundle of a part has an entry of its own: few runs need it.
    if (id.startsWith('./parts/')) return load(id, `${kind}-rest`);
    return require(id.startsWith('./') ? `${BUNDLES}/${id}` : id);
  };
  script.runInThisContext()(module.exports, requireFrom, module, path, BUNDLES);
  if (place !== undefined) loaded.push({ script, place, entry: script.cachedDataRejected ? undefined : entry });
  return module.exports;
}

/** A part is a function already. */
function sourceOf(path: string): string {
  const text = readAscii(path);
  return text.startsWith('(') ? text : `(function(exports,require,module,__filename,__dirname){${text}\n})`;
}

/**
 * Reads a file that the build has written, in ASCII: one byte is one character. As entries of the cache are read: for `readFileSync` Node
 * would have to compile much else.
 */
function readAscii(path: string): string {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafeSlow(fstatSync(descriptor).size);
    return readSync(descriptor, bytes) === bytes.length ? bytes.toString('latin1') : readFileSync(path, 'latin1');
  } finally {
    closeSync(descriptor);
  }
}

/** Writes an entry when there is none, and now and then anew with what this run compiled besides. */
function keep({ script, place, entry }: Loaded): void {
  const looks = entry === undefined || Math.random() * RUNS_PER_LOOK < 1;
  if (!looks || (entry?.renewals ?? 0) >= MOST_RENEWALS) return;
  const { getHeapCodeStatistics } = require('node:v8') as typeof import('node:v8');
  const compiled = getHeapCodeStatistics().bytecode_and_metadata_size;
  if (entry !== undefined && compiled < entry.compiled + WORTH_RENEWING) return;
  const renewals = entry === undefined ? 0 : entry.renewals + 1;
  writeEntry(place, () => ({ code: script.createCachedData(), compiled, renewals }));
}
