import { isPlainMap } from '../util/plain-map';
import type { Manifest } from './manifest';

type Data = Readonly<Record<string, unknown>>;

/**
 * The names of the Secrets without which pods of an object do not start, each once: those of variables and volumes that are
 * not optional. Secrets to pull images with are not among them: a pod starts without, where the image can be had.
 */
export function podSecrets(manifest: Manifest): readonly string[] {
  const names = podSpecs(manifest).flatMap((spec) => [
    ...['containers', 'initContainers'].flatMap((key) => mapsIn(spec[key]).flatMap(containerSecrets)),
    ...mapsIn(spec['volumes']).flatMap(volumeSecrets),
  ]);
  return [...new Set(names)];
}

/** The object's own spec when it is a pod, and those of its pod templates, also in a job template. */
function podSpecs({ kind, spec }: Data): readonly Data[] {
  if (!isPlainMap(spec)) return [];
  if (kind === 'Pod') return [spec];
  const { template, jobTemplate } = spec;
  const own = isPlainMap(template) && isPlainMap(template['spec']) ? [template['spec']] : [];
  return [...own, ...(isPlainMap(jobTemplate) ? podSpecs(jobTemplate) : [])];
}

function containerSecrets({ env, envFrom }: Data): readonly string[] {
  return [
    ...mapsIn(env).flatMap(({ valueFrom }) => (isPlainMap(valueFrom) ? needed(valueFrom['secretKeyRef'], 'name') : [])),
    ...mapsIn(envFrom).flatMap(({ secretRef }) => needed(secretRef, 'name')),
  ];
}

function volumeSecrets({ secret, projected }: Data): readonly string[] {
  const sources = isPlainMap(projected) ? mapsIn(projected['sources']) : [];
  return [...needed(secret, 'secretName'), ...sources.flatMap((source) => needed(source['secret'], 'name'))];
}

function needed(reference: unknown, key: string): readonly string[] {
  if (!isPlainMap(reference) || reference['optional'] === true) return [];
  const name = reference[key];
  return typeof name === 'string' && name !== '' ? [name] : [];
}

function mapsIn(list: unknown): readonly Data[] {
  return Array.isArray(list) ? list.filter(isPlainMap) : [];
}
