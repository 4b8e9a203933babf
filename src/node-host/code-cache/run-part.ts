import type { RunMemory } from '../repetition/run-memory';
import { kindOf } from './kind-of';

export interface ProgramModule {
  /** Runs a command line, given what is known of runs like it where these are remembered. */
  readonly run: (argv: readonly string[], memory?: RunMemory) => Promise<number>;
}

const SEED = 'SCORE_K8S_SEED';

/**
 * Runs the part of the program that a command line needs, or the whole when there is none (`load` gives undefined) or the part lacks
 * something: it says so before anything has happened.
 */
export async function runPart(
  argv: readonly string[],
  load: (kind: string) => ProgramModule | undefined,
  loadWhole: () => ProgramModule,
  memory?: RunMemory,
): Promise<number> {
  const seed = process.env[SEED];
  try {
    const part = load(kindOf(argv));
    if (part !== undefined) return await part.run(argv, memory);
  } catch (error) {
    if (!(error instanceof Error && 'isLeftOut' in error)) throw error;
    // The part has taken it out of the environment.
    if (seed !== undefined) process.env[SEED] = seed;
  }
  return loadWhole().run(argv);
}
