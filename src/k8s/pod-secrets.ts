import { isPlainMap } from '../util/plain-map';
import type { Manifest } from './manifest';

type Data = Readonly<Record<string, unknown>>;

/**
 * The names of the Secrets without which pods of an object do not start, each once: those of variables and volumes that are
 * not optional. Secrets to pull images with are not among them: a pod starts without, where the image can be had.
 */
export function podSecrets(manifest: Manifest): readonly string[] {
  const names: string[] = [];
  collectOfObject(manifest, names);
  return names.length < 2 ? names : [...new Set(names)];
}

/** Looks into the object's own spec when it is a pod, and into its pod templates, also in a job template. */
function collectOfObject({ kind, spec }: Data, names: string[]): void {
  if (!isPlainMap(spec)) return;
  if (kind === 'Pod') {
    collectOfPod(spec, names);
    return;
  }
  const { template, jobTemplate } = spec;
  if (isPlainMap(template) && isPlainMap(template['spec'])) collectOfPod(template['spec'], names);
  if (isPlainMap(jobTemplate)) collectOfObject(jobTemplate, names);
}

function collectOfPod({ containers, initContainers, volumes }: Data, names: string[]): void {
  for (const container of mapsIn(containers)) collectOfContainer(container, names);
  for (const container of mapsIn(initContainers)) collectOfContainer(container, names);
  for (const { secret, projected } of mapsIn(volumes)) {
    addNeeded(secret, 'secretName', names);
    if (!isPlainMap(projected)) continue;
    for (const source of mapsIn(projected['sources'])) addNeeded(source['secret'], 'name', names);
  }
}

function collectOfContainer({ env, envFrom }: Data, names: string[]): void {
  if (Array.isArray(env)) {
    // Most variables have a value of their own.
    for (const variable of env as readonly (Data | null | undefined)[]) {
      const from = variable?.['valueFrom'];
      if (from !== undefined && isPlainMap(variable) && isPlainMap(from))
        addNeeded(from['secretKeyRef'], 'name', names);
    }
  }
  for (const { secretRef } of mapsIn(envFrom)) addNeeded(secretRef, 'name', names);
}

function addNeeded(reference: unknown, key: string, names: string[]): void {
  if (!isPlainMap(reference) || reference['optional'] === true) return;
  const name = reference[key];
  if (typeof name === 'string' && name !== '') names.push(name);
}

const nothing: readonly Data[] = [];

function mapsIn(list: unknown): readonly Data[] {
  if (!Array.isArray(list)) return nothing;
  return list.every(isPlainMap) ? list : list.filter(isPlainMap);
}
