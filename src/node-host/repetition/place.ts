import { join } from 'node:path';
import { cacheDirectory } from '../code-cache/cache-place';
import { kindOf } from '../code-cache/kind-of';

/** What makes two runs the same but for the world that they find. */
export interface RunRequest {
  readonly argv: readonly string[];
  /** Stands for the program, and for what it runs on. */
  readonly build: string;
}

/** What the file of a run holds of which is known no more than that it changed nothing. */
export const MARK = '-';

/** Where a run is remembered. */
export interface Place {
  readonly directory: string;
  readonly name: string;
}

/** The command that is run again and again with nothing changed, and takes long enough. */
const REMEMBERED = 'generate';
/** What it draws from is a secret, of which no trace is to be kept. */
const SEED = 'SCORE_K8S_SEED';

/**
 * Where a run of a command line in this directory is remembered; undefined where it never is. The name need not be unique: what the
 * run was is told by what is in the file.
 */
export function placeOfRun(argv: readonly string[]): Place | undefined {
  const { env, platform } = process;
  if (kindOf(argv) !== REMEMBERED || env[SEED] !== undefined) return undefined;
  const directory = cacheDirectory({ environment: env, platform });
  const here = directory === undefined ? undefined : workingDirectory();
  return directory === undefined || here === undefined
    ? undefined
    : { directory, name: nameOf([here, ...argv].join('\0')) };
}

function workingDirectory(): string | undefined {
  try {
    return process.cwd();
  } catch {
    // It has been removed: the run tells of that.
    return undefined;
  }
}

/** The path of a place. */
export function pathOf({ directory, name }: Place): string {
  return join(directory, name);
}

/** Two sums that each character changes: no module of hashes is loaded to find out that a run is not remembered. */
function nameOf(text: string): string {
  let one = 0x811c9dc5;
  let other = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + at), 0x5bd1e995) ^ (other >>> 15);
  }
  return `${[one, other].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('')}.run`;
}
