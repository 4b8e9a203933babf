import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { sourceFileKey } from '../convert/convert-input';
import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import type { Files } from '../host/host';
import type { Workload } from '../score/workload';

/** A workload whose files are to be read, and what points into its Score file. */
export interface MountingWorkload {
  readonly name: string;
  readonly workload: Workload;
  /** The Score file's path, to which `source` is relative. */
  readonly file?: string | undefined;
  readonly locate: (path: readonly string[]) => Pick<Problem, 'file' | 'line' | 'column'> | undefined;
}

/** Bytes of mounted files of one workload, by `sourceFileKey`. */
export type MountedFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Reads the files that containers mount by `source`: regular files inside the project directory or the Score file's directory,
 * after links are resolved. Anything else is a problem, so that a Score file cannot carry off what lies elsewhere.
 */
export function readMountedFiles(
  workloads: readonly MountingWorkload[],
  files: Files,
): { readonly mounted: ReadonlyMap<string, MountedFiles>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const out = new Map<string, MountedFiles>();
  const realPaths = new Map<string, string>();
  const realDirectory = (directory: string): string => {
    const known = realPaths.get(directory) ?? files.realPath(directory);
    realPaths.set(directory, known);
    return known;
  };
  for (const workload of workloads) {
    if (hasFiles(workload)) out.set(workload.name, readOfWorkload(workload, { files, realDirectory }, problems));
  }
  return { mounted: out, problems };
}

/** The disk, and where directories really are: each is asked for once. */
interface Disk {
  readonly files: Files;
  readonly realDirectory: (directory: string) => string;
}

function hasFiles({ workload: { containers } }: MountingWorkload): boolean {
  for (const name in containers) if (containers[name]?.files) return true;
  return false;
}

function readOfWorkload(mounting: MountingWorkload, disk: Disk, problems: Problem[]): MountedFiles {
  const found = new Map<string, Uint8Array>();
  for (const [container, { files: targets }] of Object.entries(mounting.workload.containers).sort(byKey)) {
    for (const [target, { source }] of Object.entries(targets ?? {}).sort(byKey)) {
      if (source === undefined) continue;
      const read = readInside(source, dirname(mounting.file ?? '.'), disk);
      if (typeof read !== 'string') found.set(sourceFileKey(container, target), read);
      else {
        const path = ['containers', container, 'files', target, 'source'];
        const place = mounting.locate(path) ?? { file: mounting.file };
        problems.push({
          code: 'file-source',
          message: `workload '${mounting.name}': ${read}`,
          path: path.join('.'),
          ...place,
        });
      }
    }
  }
  return found;
}

/** The file's bytes, or the reason why it may not or cannot be read. */
function readInside(source: string, scoreDirectory: string, { files, realDirectory }: Disk): Uint8Array | string {
  if (isAbsolute(source)) return `${source} is an absolute path: name a file relative to the Score file`;
  const path = join(scoreDirectory, source);
  try {
    const status = files.status(path);
    if (status === undefined) return `${source} does not exist (looked for ${path})`;
    if (status.kind !== 'file')
      return `${source} is ${status.kind === 'directory' ? 'a directory' : 'no regular file'}`;
    const real = files.realPath(path);
    if (!isInside(real, realDirectory('.')) && !isInside(real, realDirectory(scoreDirectory))) {
      return `${source} lies outside the project and the Score file's directory`;
    }
    return files.readBytes(path);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

function isInside(path: string, directory: string): boolean {
  // Both are real, absolute paths: most need no way from one to the other.
  if (path.startsWith(directory) && path.charAt(directory.length) === sep) return true;
  const way = relative(directory, path);
  return way !== '..' && !way.startsWith('../') && !isAbsolute(way);
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
