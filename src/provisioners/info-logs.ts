import { UserError } from '../errors/user-error';
import type { Manifest } from '../k8s/manifest';
import { hasSecretMarker, splitSecretReferences } from '../k8s/secret-reference';
import { secretValues } from '../k8s/secret-values';
import type { ResourceUid } from '../state/state';
import { createMask } from '../util/mask-text';
import { isPlainMap } from '../util/plain-map';

/** What a resource has to say to the user, one line each; secrets are masked. */
export interface ResourceInfo {
  readonly uid: ResourceUid;
  readonly lines: readonly string[];
}

/** What lines could have taken secrets from. */
export interface SecretSources {
  readonly manifests: readonly Manifest[];
  /** State, outputs and the like: what stands under a key that sounds secret is one. */
  readonly data: readonly unknown[];
}

const secretKey = /^pass$|pass(word|wd|phrase)|pwd|secret|token|credential|(private|api|access)[-_]?key/i;
/** Keys that only say where a secret is, or which one. */
const locatingKey = /(name|namespace|ref|path|id)$/i;

/**
 * Masks the lines of resources: values of Secrets, and whatever stands under a key that sounds secret. A reference to a
 * secret says which key of which Secret. `sourcesOf` gives what a resource could see of its own; all see `shared`.
 */
export function maskInfoLogs(
  infos: readonly ResourceInfo[],
  sourcesOf: (uid: ResourceUid) => SecretSources,
  shared: unknown,
): readonly ResourceInfo[] {
  const maskShared = createMask(infos.length === 0 ? [] : secretsIn({ manifests: [], data: [shared] }));
  return infos.map(({ uid, lines }) => {
    const maskOwn = createMask(secretsIn(sourcesOf(uid)));
    return { uid, lines: lines.map((line) => showReferences(maskShared(maskOwn(line)))) };
  });
}

/** Names of objects and port numbers are no secrets, even where a Secret repeats them. */
function secretsIn({ manifests, data }: SecretSources): ReadonlySet<string> {
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

function showReferences(line: string): string {
  if (!hasSecretMarker(line)) return line;
  try {
    return splitSecretReferences(line)
      .map((part) => (typeof part === 'string' ? part : `(key ${part.key} of secret ${part.name})`))
      .join('');
  } catch (error) {
    if (error instanceof UserError) return '(broken secret reference)';
    throw error;
  }
}
