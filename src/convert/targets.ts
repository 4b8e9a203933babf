import { posix } from 'node:path';
import type { ScorePath } from '../score/score-path';
import type { Findings } from './findings';

/** Linux' limit for a path. */
const LONGEST_PATH = 4096;

/** Something that is mounted into a container, as its Score file has it. */
export interface Target {
  readonly kind: 'file' | 'volume';
  readonly target: string;
  readonly path: ScorePath;
}

/**
 * Checks where files and volumes of one container are to appear: absolute paths, none twice, nothing below a file. Notes
 * an error for each that is wrong and returns the others' targets, cleaned.
 */
export function checkTargets(targets: readonly Target[], findings: Findings): Map<Target, string> {
  const clean = new Map<Target, string>();
  const owners = new Map<string, Target>();
  for (const target of targets) {
    const cleaned = checkTarget(target, findings);
    if (cleaned === undefined) continue;
    const owner = owners.get(cleaned);
    if (owner === undefined) {
      owners.set(cleaned, target);
      clean.set(target, cleaned);
    } else fail(target, `is where the ${owner.kind} '${owner.target}' already is`, findings);
  }
  const free = new Set<string>();
  for (const [target, cleaned] of clean) {
    const above = fileAbove(cleaned, owners, free);
    if (above !== undefined) fail(target, `is below '${above}', which is a file`, findings);
  }
  return clean;
}

/** The nearest file above a path. The directories of which none is below a file are gathered: many paths have them in common. */
function fileAbove(path: string, owners: ReadonlyMap<string, Target>, free: Set<string>): string | undefined {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const directory = path.slice(0, slash);
    if (free.has(directory)) break;
    if (owners.get(directory)?.kind === 'file') return directory;
  }
  free.add(directoryOf(path));
  return undefined;
}

/** The directory of a clean absolute path. */
export function directoryOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 1));
}

/** The directories above a clean absolute path, the nearest first, ending with `/`. */
export function ancestors(path: string): string[] {
  const out: string[] = [];
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    out.push(path.slice(0, slash));
  }
  if (path !== '/') out.push('/');
  return out;
}

function checkTarget(mounted: Target, findings: Findings): string | undefined {
  const { kind, target } = mounted;
  if (target.length > LONGEST_PATH) {
    return fail(
      { ...mounted, target: `${target.slice(0, 60)}…` },
      `is longer than ${LONGEST_PATH} characters`,
      findings,
    );
  }
  const clean = cleaned(target);
  if (!target.startsWith('/')) {
    return fail(mounted, `must be an absolute path, such as '${cleaned(`/${target}`)}'`, findings);
  }
  if (kind === 'file') {
    if (clean === '/' || target.endsWith('/')) return fail(mounted, 'names a directory, not a file in it', findings);
    return clean === target ? clean : fail(mounted, `must be written without detours: '${clean}'`, findings);
  }
  if (clean === '/') return fail(mounted, 'would hide everything that is in the image', findings);
  return target.split('/').includes('..') ? fail(mounted, `must be written without '..': '${clean}'`, findings) : clean;
}

function cleaned(target: string): string {
  // Neither empty steps nor `.` and `..`: clean already, as nearly all are.
  if (!target.includes('//') && !target.includes('/.') && !target.endsWith('/') && target.startsWith('/'))
    return target;
  const normal = posix.normalize(target);
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}

function fail({ kind, target, path }: Target, message: string, findings: Findings): undefined {
  findings.error({ path, code: 'invalid-target', message: `${kind} '${target}' ${message}` });
  return undefined;
}
