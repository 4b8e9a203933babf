import { statSync } from 'node:fs';
import { inputSize } from './input-size';

/** Some ten workloads: below, loading the module that sets flags takes what it saves. */
const LARGE = 16 << 10;

/** By Node's major version, those with which it was measured; the same words mean nothing, or something else, to others. */
const flags: Readonly<Record<string, readonly string[]>> = {
  // The second: nor is a short function optimised before others.
  20: ['--interrupt-budget=675840', '--max-bytecode-size-for-early-opt=0'],
  22: ['--invocation-count-for-turbofan=30000'],
  24: ['--invocation-count-for-turbofan=30000', '--invocation-count-for-maglev=4000'],
};

/** Do the files that a command line names, and the project's state, make it a run of some tenths of a second? */
export function isLargeRun(kind: string, argv: readonly string[]): boolean {
  return inputSize(kind, argv, LARGE, sizeOf) >= LARGE;
}

/**
 * Has V8 optimise only what runs ten times as often as it would wait for. Nearly all code of a large run is done before
 * its optimised form would have paid for itself: making it takes a third of the CPU time.
 */
export function optimizeLater(version: string): void {
  const words = flags[version.split('.')[0] ?? ''];
  if (words === undefined) return;
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8');
  for (const word of words) setFlagsFromString(word);
}

/** The bytes of a file; 0 where there is none, or nothing that can be looked at. */
export function sizeOf(file: string): number {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    // What cannot be looked at is told of by the run itself.
    return 0;
  }
}
