import type { Manifest } from '../k8s/manifest';
import { hasSecretMarker } from '../k8s/secret-reference';
import { secretValues } from '../k8s/secret-values';
import { isPlainMap } from '../util/plain-map';
import { remember } from '../util/remember';

/** What texts could have taken secrets from. */
export interface SecretSources {
  readonly manifests: readonly Manifest[];
  /** State, outputs and the like: what stands under a key that sounds secret is one. */
  readonly data: readonly unknown[];
}

const secretWords = ['password', 'passwd', 'passphrase', 'pwd', 'secret', 'token', 'credential'];
/** What makes a secret of the `key` that follows, with a dash or low line between them or not. */
const secretKinds = ['private', 'api', 'access'];
/** Ends of keys that only say where a secret is, or which one. */
const locatingEnds = ['name', 'namespace', 'ref', 'path', 'id'];

/** Words and ends instead of a pattern that ignores case, which takes as long to compile as all keys of a small run to look at. */
function soundsSecret(lower: string): boolean {
  if (lower === 'pass' || secretWords.some((word) => lower.includes(word))) return true;
  return secretKinds.some((kind) => ['key', '-key', '_key'].some((end) => lower.includes(kind + end)));
}

function isLocating(lower: string): boolean {
  return locatingEnds.some((end) => lower.endsWith(end));
}

/** Only letters of ASCII have two cases here: the sign of Kelvin is no k. */
function toLower(key: string): string {
  return key.replaceAll('\u212a', '?').toLowerCase();
}

/** Templates give the resources of a type the same keys. No more than so many are kept. */
const MOST_KNOWN = 1000;

/** What a key says about the value under it. */
const roleOf = remember((key): 'locating' | 'secret' | 'other' => {
  const lower = toLower(key);
  if (isLocating(lower)) return 'locating';
  return soundsSecret(lower) ? 'secret' : 'other';
}, MOST_KNOWN);

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
    for (const key of Object.keys(value)) {
      const role = roleOf(key);
      collect(value[key], role !== 'locating' && (isSecret || role === 'secret'), values);
    }
  }
}
