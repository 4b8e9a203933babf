import type { Comparison } from '../diff/change';
import { compareManifests } from '../diff/compare-manifests';
import type { FileDifference } from '../diff/diff-report';
import { withTextKeys } from '../diff/with-text-keys';
import type { Files } from '../host/host';
import type { Manifest } from '../k8s/manifest';
import type { SourceFile } from '../score/source-file';
import type { FileChange } from './apply-changes';
import { isInPlace } from './is-in-place';
import { isKustomization } from './output-directory';
import { decodeManifests } from './read-manifests';
import { failuresOf } from './report-problems';

/** How what is on disk differs from what would be written. */
export interface DiskComparison {
  /** Those that differ by a byte or more, in the order of the plan. */
  readonly files: readonly FileDifference[];
  readonly comparison: Comparison;
  /** All objects of both sides. */
  readonly manifests: readonly Manifest[];
  /** Files whose objects cannot be told, and why. */
  readonly unreadable: readonly string[];
}

/** Compares the planned changes of an output with the disk: its files byte by byte, and the objects in them. */
export function compareWithDisk(changes: readonly FileChange[], files: Files): DiskComparison {
  const different = changes.filter((change) => !isInPlace(contentOnly(change), files));
  if (different.length === 0)
    return { files: [], comparison: { changes: [], unchanged: 0 }, manifests: [], unreadable: [] };
  const objects = changes.filter(({ path }) => !isKustomization(path));
  const before = readOld(objects, files);
  const after = plannedManifests(objects);
  return {
    files: different.map((change) => ({ path: change.path, kind: kindOf(change, files) })),
    comparison: compareManifests(before.manifests, after),
    manifests: [...before.manifests, ...after],
    unreadable: before.unreadable,
  };
}

/** The objects that planned changes write. */
export function plannedManifests(changes: readonly FileChange[]): readonly Manifest[] {
  const sources = changes.flatMap((change) =>
    change.kind === 'write' && !isKustomization(change.path) ? [{ file: change.path, text: change.content }] : [],
  );
  return decodeManifests(sources).map(({ manifest }) => withTextKeys(manifest));
}

/** A checkout does not keep modes: they are no difference. */
function contentOnly(change: FileChange): FileChange {
  return change.kind === 'write' ? { kind: 'write', path: change.path, content: change.content } : change;
}

function kindOf(change: FileChange, files: Files): FileDifference['kind'] {
  if (change.kind === 'remove') return 'removed';
  return files.status(change.path) === undefined ? 'added' : 'changed';
}

/** A file that cannot be read as manifests, for instance one with the marks of a merge in it, has none. */
function readOld(changes: readonly FileChange[], files: Files): Pick<DiskComparison, 'manifests' | 'unreadable'> {
  const manifests: Manifest[] = [];
  const unreadable: string[] = [];
  for (const { path } of changes) {
    if (files.status(path) === undefined) continue;
    const [problem] = failuresOf(() => {
      const source: SourceFile = { file: path, text: files.readText(path) };
      manifests.push(...decodeManifests([source]).map(({ manifest }) => withTextKeys(manifest)));
    });
    // Its frame would show lines of the file, which may be secret.
    if (problem !== undefined) unreadable.push(describe(path, problem));
  }
  return { manifests, unreadable };
}

function describe(
  path: string,
  { line, message }: { readonly line?: number | undefined; readonly message: string },
): string {
  const place = line === undefined ? '' : ` (line ${line}: ${message})`;
  return `${path} cannot be read as manifests${place || `: ${message}`}; its objects count as missing.`;
}
