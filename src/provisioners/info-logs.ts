import { UserError } from '../errors/user-error';
import { hasSecretMarker, splitSecretReferences } from '../k8s/secret-reference';
import type { ResourceUid } from '../state/state';
import { createMask } from '../util/mask-text';
import { type SecretSources, secretsIn } from './secrets-in';

/** What a resource has to say to the user, one line each; secrets are masked. */
export interface ResourceInfo {
  readonly uid: ResourceUid;
  readonly lines: readonly string[];
}

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
