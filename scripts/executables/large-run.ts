// The engine's settings are for small runs, and it reads most of them when it starts. So a large run starts the executable again in its
// own process, by execve, with variables that tell the engine otherwise: some milliseconds, before anything else has been loaded or
// opened. Nearly all code of a large run is done before its optimised form has paid for itself (making that took a third of the CPU
// time), its heap is thrown away before it has to be tidy, and each small page that it touches costs a fault.

import { inputSize, STATE_FILE } from '../../src/node-host/code-cache/input-size';
import { kindOf } from '../../src/node-host/code-cache/kind-of';

declare const Bun: {
  readonly file: (path: string) => { readonly size: number };
  readonly unsafe: { setJITPolicy(scale: number): void };
};

/** Some thirty workloads, or twenty that only the state has: below, starting again takes what it saves. */
const LARGE = 33 << 10;

/** Some thousand workloads: here the cheaper of the two optimising compilers pays. */
const HUGE = 1 << 20;

/**
 * Memory comes in huge pages where Linux has some to give, so that no thread need touch small ones beforehand; and the heap is not
 * looked through for garbage while it is small.
 */
const ROOMY = {
  MIMALLOC_ALLOW_THP: '1',
  BUN_JSC_useWarmUpMarkedBlocks: '0',
  BUN_JSC_largeHeapSize: String(64 << 20),
};

/** No optimising compiler; and then the plain one needs no thread of its own. */
const PLAIN = { ...ROOMY, BUN_JSC_useDFGJIT: '0', BUN_JSC_useConcurrentJIT: '0' };

/** Only the cheaper of the two optimising compilers. */
const CHEAPER = { ...ROOMY, BUN_JSC_useFTLJIT: '0' };

/** How many times later than by default code is compiled at all; what bundle.js sets is for all other runs. */
const JIT_POLICY = 12;

/** Names, in a run that was started again, the variables that were set for it. */
const STARTED_WITH = 'SCORE_K8S_STARTED_WITH';

/** What the state has of a workload is more than twice as long as its Score file. */
const LONGER = 2;

/** What an earlier run wrote, if it was told nothing else, tells of large files that workloads mount. */
const MANIFESTS = 'manifests.yaml';
/** So many of its bytes take as long as one that is read. */
const LIGHTER = 16;

type Execve = (file: string, argv: readonly string[], environment: NodeJS.ProcessEnv) => never;

/** Begins a large run anew, with other settings of the engine; gives back where that is not needed or has been done. */
export function startLargeRun(argv: readonly string[]): void {
  const { env } = process;
  const given = env[STARTED_WITH];
  if (given !== undefined) {
    // Nothing that this run starts is to see how it was started.
    for (const name of [STARTED_WITH, ...given.split(' ')]) delete env[name];
    Bun.unsafe.setJITPolicy(JIT_POLICY);
    return;
  }
  const { execve } = process as { execve?: Execve };
  const size = execve === undefined ? 0 : sizeOfRun(argv);
  if (size < LARGE) return;
  const wanted = Object.entries(size < HUGE ? PLAIN : CHEAPER).filter(([name]) => env[name] === undefined);
  const names = wanted.map(([name]) => name).join(' ');
  try {
    execve?.call(process, process.execPath, [process.argv0, ...argv], {
      ...env,
      ...Object.fromEntries(wanted),
      [STARTED_WITH]: names,
    });
  } catch {
    // The run is right as it is, and takes longer.
  }
}

function sizeOfRun(argv: readonly string[]): number {
  const weigh = (file: string): number => (file === STATE_FILE ? sizeOf(file) / LONGER : sizeOf(file));
  const size = inputSize(kindOf(argv), argv, HUGE, weigh);
  return size === 0 ? 0 : size + sizeOf(MANIFESTS) / LIGHTER;
}

/** The bytes of a file, told without node:fs, which a run that starts again has no other use for: it takes a millisecond to load. */
export function sizeOf(path: string): number {
  try {
    const { size } = Bun.file(path);
    // A pipe has no end that could be known.
    return Number.isFinite(size) ? size : 0;
  } catch {
    // What cannot be looked at is told of by the run itself.
    return 0;
  }
}
