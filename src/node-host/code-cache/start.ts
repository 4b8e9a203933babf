import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { cacheDirectory } from './cache-directory';
import type { CacheEntry } from './cache-entry';
import { type EntryPlace, readEntry, writeEntry } from './cache-files';
import { kindOf } from './kind-of';

/** Stands for the content of the bundle beside this file; the build puts it here. */
declare const BUNDLE_ID: string;

interface ProgramModule {
  readonly run: (argv: readonly string[]) => Promise<number>;
}

const MOST_RENEWALS = 6;
/** One run in so many looks whether it compiled more than the cache has: a look takes a millisecond or two. */
const RUNS_PER_LOOK = 8n;
const WORTH_RENEWING = 64 << 10;
const MICROSECOND = 1000n;
/** Statuses of runs that did what they were asked to: one that failed early has compiled too little to be remembered. */
const usefulStatuses = [0, 2];

/**
 * Runs the bundled program with the code that an earlier run has compiled, and keeps what this run compiles for the next. Without
 * a cache that can be trusted it runs all the same.
 */
export function start(argv: readonly string[]): Promise<number> {
  const bundle = join(__dirname, 'score-k8s.js');
  const isNode = process.versions['bun'] === undefined;
  const directory = isNode ? cacheDirectory({ environment: process.env, platform: process.platform }) : undefined;
  if (directory === undefined) return (require(bundle) as ProgramModule).run(argv);
  const build = `${BUNDLE_ID}-${process.version}-${process.arch}`;
  return loadCached(bundle, { directory, build, kind: kindOf(argv) }).run(argv);
}

function loadCached(bundle: string, place: EntryPlace): ProgramModule {
  const entry = readEntry(place);
  // The build writes ASCII only: one byte is one character.
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(bundle, 'latin1')}\n})`;
  const cachedData = entry?.code as Buffer | undefined;
  const script = new Script(source, { filename: bundle, ...(cachedData && { cachedData }) });
  const module = { exports: {} as ProgramModule };
  script.runInThisContext()(module.exports, require, module, bundle, __dirname);
  process.once('exit', (status) => {
    if (!usefulStatuses.includes(status)) return;
    keep(script, place, script.cachedDataRejected ? undefined : entry);
  });
  return module.exports;
}

/** Writes an entry when there is none, and now and then anew with what this run compiled besides. */
function keep(script: Script, place: EntryPlace, entry: CacheEntry | undefined): void {
  const looks = entry === undefined || (process.hrtime.bigint() / MICROSECOND) % RUNS_PER_LOOK === 0n;
  if (!looks || (entry?.renewals ?? 0) >= MOST_RENEWALS) return;
  const { getHeapCodeStatistics } = require('node:v8') as typeof import('node:v8');
  const compiled = getHeapCodeStatistics().bytecode_and_metadata_size;
  if (entry !== undefined && compiled < entry.compiled + WORTH_RENEWING) return;
  const renewals = entry === undefined ? 0 : entry.renewals + 1;
  writeEntry(place, () => ({ code: script.createCachedData(), compiled, renewals }));
}
