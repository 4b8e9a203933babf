import type { Manifest } from '../k8s/manifest';
import { hasSecretMarker } from '../k8s/secret-reference';
import { secretValues } from '../k8s/secret-values';
import { isPlainMap } from '../util/plain-map';

/** What texts could have taken secrets from. */
export interface SecretSources {
  readonly manifests: readonly Manifest[];
  /** State, outputs and the like: what stands under a key that sounds secret is one. */
  readonly data: readonly unknown[];
}

const secretKey = /^pass$|pass(word|wd|phrase)|pwd|secret|token|credential|(private|api|access)[-_]?key/i;
/** Keys that only say where a secret is, or which one. */
const locatingKey = /(name|namespace|ref|path|id)$/i;

/**
 * Finds the values of Secrets, and whatever stands under a key that sounds secret. Names of objects and port numbers are no
 * secrets, even where a Secret repeats them.
 */
export function secretsIn({ manifests, data }: SecretSources): ReadonlySet<string> {
  const values = new Set(secretValues(manifests));
  for (const each of data) collect(each, false, values);
  for (const { metadata } of manifests) if (typeof metadata?.name === 'string') values.delete(metadata.name);
  for (const value of values) if (/^\d{1,5}$/.test(value)) values.delete(value);
  return values;
}

function collect(value: unknown, isSecret: boolean, values: Set<string>): void {
  if (typeof value === 'string') {
    if (isSecret && !hasSecretMarker(value)) values.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, isSecret, values);
  } else if (isPlainMap(value)) {
    for (const [key, child] of Object.entries(value)) {
      collect(child, !locatingKey.test(key) && (isSecret || secretKey.test(key)), values);
    }
  }
}
