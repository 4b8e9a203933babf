import { join } from 'node:path';
import type { Problem } from '../errors/problem';
import type { Files } from '../host/host';
import { flattenLists } from '../k8s/flatten-lists';
import type { Manifest } from '../k8s/manifest';
import { describeManifestId, type ManifestId, manifestId, manifestIdKey } from '../k8s/manifest-id';
import { objectFileNames } from '../k8s/object-file-names';
import type { FileChange } from './apply-changes';
import { encodeManifests, type OutputFormat } from './encode-manifests';
import {
  findForeignKustomizations,
  findInTheWay,
  GENERATED_LINE,
  kustomizationPath,
  listGenerated,
} from './output-directory';
import { throwProblems } from './report-problems';

interface Directory {
  readonly path: string;
  readonly format: OutputFormat;
}

/**
 * Plans a directory with a file for each object and a kustomization that lists them: what is to be written, then the
 * generated files that are to go. Objects that kustomize would refuse, and files of others in the way, are told together.
 * @lazy
 */
export function planDirectory(
  manifests: readonly Manifest[],
  { path, format }: Directory,
  files: Files,
): readonly FileChange[] {
  const objects = flattenLists(manifests);
  const ids = objects.map(manifestId);
  const names = objectFileNames(ids);
  const paths = names.map((name) => join(path, name));
  throwProblems([
    ...objects
      .filter(looksLikeList)
      .map((object) => refuse(`${describe(manifestId(object))}: kustomize takes it for a List`)),
    ...checkIds(ids),
    ...findForeignKustomizations(path, files),
    ...findInTheWay(paths, files),
  ]);
  const write = (file: string, manifest: Manifest): FileChange => {
    return { kind: 'write', path: file, content: `${GENERATED_LINE}\n${encodeManifests([manifest], format)}` };
  };
  const written = [
    ...objects.map((object, index) => write(paths[index] as string, object)),
    write(kustomizationPath(path), makeKustomization(names)),
  ];
  const staying = new Set(written.map((change) => change.path));
  const stale = listGenerated(path, files).filter((file) => !staying.has(file));
  return [...written, ...stale.map((file) => ({ kind: 'remove', path: file }) as const)];
}

/** What is no List by its name, but has the look of one. */
function looksLikeList({ kind, items }: Manifest): boolean {
  return kind?.endsWith('List') === true && Array.isArray(items);
}

function makeKustomization(names: readonly string[]): Manifest {
  return { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources: [...names].sort() };
}

const ONE_FILE = 'A single file can hold it: --output FILE.';

/** Kustomize takes named objects only, and one of each identity, where no namespace is the namespace `default`. */
function checkIds(ids: readonly ManifestId[]): readonly Problem[] {
  const problems: Problem[] = [];
  const met = new Map<string, ManifestId>();
  for (const id of ids) {
    const key = manifestIdKey({ ...id, namespace: id.namespace || 'default' });
    const other = met.get(key);
    if (id.kind === '' || id.name === '') problems.push(refuse(`${describeManifestId(id)}: kustomize takes none`));
    else if (other !== undefined) problems.push(refuse(`${describe(other)} and ${describe(id)} are one to kustomize`));
    else met.set(key, id);
  }
  return problems;
}

function describe(id: ManifestId): string {
  return id.namespace === '' ? `${describeManifestId(id)} without namespace` : describeManifestId(id);
}

function refuse(message: string): Problem {
  return { code: 'not-for-kustomize', message, hint: ONE_FILE };
}
