import { userError } from '../errors/user-error';
import type { Manifest } from '../k8s/manifest';
import { isPlainMap, makePlainMap } from '../util/plain-map';
import type { YamlValue } from '../yaml/values';
import type { PatchOperation } from './patch-operation';
import type { PathStep } from './patch-path';

type YamlRecord = Record<string, YamlValue>;
type Container = YamlValue[] | YamlRecord;

/**
 * Applies operations in order to a list of manifests; the given list and what is in it stay as they are. Missing maps on the
 * way are made; deleting what is not there changes nothing; an index beyond a list, and a manifest that ends up as none, are errors.
 */
export function applyOperations(
  manifests: readonly Manifest[],
  operations: readonly PatchOperation[],
  file: string,
): readonly Manifest[] {
  const root: YamlValue[] = [...(manifests as readonly YamlValue[])];
  const own = new Set<unknown>([root]);
  for (const operation of operations) {
    const reason = operation.op === 'set' ? set(root, operation, own) : remove(root, operation, own);
    if (reason !== undefined)
      throw userError('bad-patch', `cannot ${operation.op} ${operation.path}: ${reason}`, { file });
  }
  for (const [index, manifest] of root.entries()) checkManifest(manifest, index, file);
  return root as readonly Manifest[];
}

function checkManifest(manifest: YamlValue | undefined, index: number, file: string): void {
  const missing = isPlainMap(manifest) ? missingPart(manifest) : 'a map';
  if (missing === undefined) return;
  throw userError(
    'bad-patch',
    `manifest ${index} is left without ${missing}: a patch must leave each one a Kubernetes object`,
    { file },
  );
}

function missingPart(manifest: Record<string, unknown>): string | undefined {
  const part = ['apiVersion', 'kind'].find((key) => typeof manifest[key] !== 'string' || manifest[key] === '');
  if (part !== undefined) return part;
  const { metadata } = manifest;
  return isPlainMap(metadata) && metadata['name'] === null ? 'metadata.name' : undefined;
}

/** Walks to the step before the last, making private copies on the way; a text is the reason why it cannot. */
function walk(
  root: YamlValue[],
  steps: readonly PathStep[],
  own: Set<unknown>,
  create: boolean,
): Container | string | undefined {
  let at: Container = root;
  for (const [depth, step] of steps.slice(0, -1).entries()) {
    const next: YamlValue | undefined = child(at, step);
    if (next === undefined || next === null) {
      if (!create) return undefined;
      const made = startsList(steps[depth + 1]) ? [] : makePlainMap<YamlValue>();
      const reason = put(at, step, made, depth === 0);
      if (reason !== undefined) return reason;
      own.add(made);
      at = made;
    } else if (!Array.isArray(next) && !isPlainMap(next)) {
      return create ? `${shown(steps, depth)} is a value, not a map or list` : undefined;
    } else {
      at = privateCopy(at, step, next as Container, own);
    }
  }
  return at;
}

function privateCopy(parent: Container, step: PathStep, value: Container, own: Set<unknown>): Container {
  if (own.has(value)) return value;
  const copy: Container = Array.isArray(value) ? [...value] : Object.assign(makePlainMap<YamlValue>(), value);
  own.add(copy);
  if (Array.isArray(parent)) parent[indexOf(parent, step)] = copy;
  else parent[step.text] = copy;
  return copy;
}

function set(root: YamlValue[], operation: PatchOperation, own: Set<unknown>): string | undefined {
  const at = walk(root, operation.steps, own, true);
  if (typeof at === 'string' || at === undefined) return at;
  const last = operation.steps.at(-1);
  return last === undefined ? undefined : put(at, last, operation.value ?? null, operation.steps.length === 1);
}

function remove(root: YamlValue[], operation: PatchOperation, own: Set<unknown>): string | undefined {
  const at = walk(root, operation.steps, own, false);
  const last = operation.steps.at(-1);
  if (typeof at !== 'object' || last === undefined) return undefined;
  if (!Array.isArray(at)) delete at[last.text];
  else if (isIndex(last)) {
    const index = last.text === '-1' ? at.length - 1 : Number(last.text);
    if (index >= 0 && index < at.length) at.splice(index, 1);
  }
  return undefined;
}

function child(at: Container, step: PathStep): YamlValue | undefined {
  if (!Array.isArray(at)) return at[step.text];
  return isIndex(step) ? at[indexOf(at, step)] : undefined;
}

function put(at: Container, step: PathStep, value: YamlValue, manifests: boolean): string | undefined {
  if (!Array.isArray(at)) {
    at[step.text] = value;
    return undefined;
  }
  if (!isIndex(step)) return `${step.text} is not a number, but it stands for a place in a list`;
  const index = indexOf(at, step);
  const most = manifests ? at.length - 1 : at.length;
  if (step.text !== '-1' && index > most)
    return `there are only ${at.length} ${manifests ? 'manifests' : 'elements'} (-1 appends one${at.length === 0 ? `, :${step.text} is a key of a map` : ''})`;
  at[index] = value;
  return undefined;
}

/** The place that a step names in a list; -1 is the one behind the last. */
function indexOf(list: readonly unknown[], step: PathStep): number {
  return step.text === '-1' ? list.length : Number(step.text);
}

function isIndex(step: PathStep): boolean {
  return !step.key && /^(-1|0|[1-9]\d{0,8})$/.test(step.text);
}

/** A number means a place in a list where nothing is yet. */
function startsList(step: PathStep | undefined): boolean {
  return step !== undefined && isIndex(step);
}

function shown(steps: readonly PathStep[], depth: number): string {
  return steps
    .slice(0, depth + 1)
    .map((step) => step.text)
    .join('.');
}
