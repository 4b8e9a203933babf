import { dirname, join } from 'node:path';
import type { Problem } from '../errors/problem';
import { userError } from '../errors/user-error';
import type { Files } from '../host/host';
import type { Log } from '../host/log';
import { checkNamespace } from '../k8s/namespaces';
import { findForeignKustomizations, isDirectoryOutput } from './output-directory';
import { placeOf } from './place-of';
import { throwProblems } from './report-problems';

/** What of a request can be wrong by itself. */
interface Request {
  readonly output: string;
  readonly secretsOutput?: string | undefined;
  readonly namespace: string;
  readonly files: readonly string[];
  readonly onlyGiven?: boolean;
}

/** Refuses a request that cannot succeed, before commands run for it: a namespace that is none, outputs where none can be. */
export function checkRequest(request: Request, files: Files): void {
  const { output, secretsOutput, namespace, files: given, onlyGiven } = request;
  if (onlyGiven && given.length === 0) throw userError('usage', '--only-given needs the FILEs that it is about');
  if (namespace !== '') checkNamespace(namespace);
  throwProblems([
    ...(isDirectoryOutput(output) ? checkDirectory(output, files) : checkFile('--output', output, files)),
    ...(secretsOutput === undefined ? [] : checkSecretsOutput(secretsOutput, output, files)),
  ]);
}

/** Warns of what is asked for and cannot have an effect. */
export function warnOfRequest(
  { namespace, generateNamespace }: { readonly namespace: string; readonly generateNamespace: boolean },
  log: Log,
): void {
  if (generateNamespace && namespace === '')
    log.warn('--generate-namespace writes nothing without --namespace: there is no name for it');
}

function checkFile(flag: string, path: string, files: Files): readonly Problem[] {
  if (path === '') return [usage(`${flag} names an empty name: name a file, or - for standard output`)];
  if (path === '-' || files.status(path)?.kind !== 'directory') return [];
  const slash = flag === '--output' ? `For a file of each object in it, write ${path}/ with a slash.` : undefined;
  return [usage(`${flag} names ${path}, a directory: name a file, or - for standard output`, slash)];
}

function checkDirectory(output: string, files: Files): readonly Problem[] {
  const path = join(output, '.');
  const kind = files.status(path)?.kind;
  if (kind === undefined) return [];
  if (kind !== 'directory') return [usage(`--output names ${output}, but ${path} is no directory`)];
  return findForeignKustomizations(output, files);
}

function checkSecretsOutput(path: string, output: string, files: Files): readonly Problem[] {
  const flag = '--secrets-output';
  if (isDirectoryOutput(path))
    return [usage(`${flag} names ${path}, a directory: name a file, or - for standard output`)];
  const problems = checkFile(flag, path, files);
  if (problems.length > 0 || output === '') return problems;
  if (isDirectoryOutput(output) && path !== '-' && isSamePlace(dirname(path), output, files)) {
    return [usage(`${flag} names ${path}, which is in the directory of --output: Secrets must go to another place`)];
  }
  if (!isSamePlace(path, output, files)) return [];
  return [usage(`--output and ${flag} name the same place, ${path}: Secrets must go to another`)];
}

function isSamePlace(one: string, other: string, files: Files): boolean {
  if (one === '-' || other === '-') return one === other;
  return placeOf(one, files) === placeOf(other, files);
}

function usage(message: string, hint?: string): Problem {
  return { code: 'usage', message, hint };
}
