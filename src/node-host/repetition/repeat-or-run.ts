import { MARK, pathOf, placeOfRun } from './place';
import type { RunMemory } from './run-memory';

/** What the entry of the program has to remember runs with. */
export interface Remembering {
  /** Stands for the program, and for what it runs on. */
  readonly build: string;
  /** The bytes of a file; 0 where there is none. */
  readonly sizeOf: (path: string) => number;
  /** Loads what repeats runs, or what remembers them: they take different functions of it. */
  readonly load: (purpose: 'repeat' | 'remember') => typeof import('./part');
}

/** Repeats a run of which nothing has changed, or runs a command line with what is known of runs like it; gives the exit status. */
export async function repeatOrRun(
  argv: readonly string[],
  { build, sizeOf, load }: Remembering,
  run: (memory?: RunMemory) => Promise<number>,
): Promise<number> {
  const place = placeOfRun(argv);
  if (place === undefined) return run();
  const remembered = sizeOf(pathOf(place));
  const status = remembered > MARK.length ? load('repeat').repeatRun(place, { argv, build }) : undefined;
  return status ?? run({ build, place, changedNothing: remembered > 0, load: () => load('remember') });
}
