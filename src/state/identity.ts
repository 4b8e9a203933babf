import { createHmacSha256 } from '../util/sha256';

/** Public on purpose: identity keeps names apart, it keeps no secret. Changing it renames every new object. */
const LABEL = 'score-k8s.identity.v1';

/** What tells the resources of one project, environment and namespace from those of another. */
export interface ResourceIdentity {
  /** `SCORE_K8S_PROJECT`, or what `init --project` noted; else empty. */
  readonly project: string;
  /** The environment's name; empty outside environments. */
  readonly environment: string;
  /** As given with `--namespace`; else empty. */
  readonly namespace: string;
}

/** A dash and ten hex digits for a new workload: the same for the same name, on every machine. */
export function makeInstanceSuffix(workloadName: string): string {
  return `-${digest('workload', workloadName).toString('hex').slice(0, 10)}`;
}

/** A version 8 UUID (RFC 9562) for a new resource: the same for the same identity and uid, on every machine. */
export function makeResourceGuid({ project, environment, namespace, uid }: ResourceIdentity & { uid: string }): string {
  const bytes = digest('resource', project, environment, namespace, uid);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

let hmac: ReturnType<typeof createHmacSha256> | undefined;

function digest(...parts: readonly string[]): Buffer {
  hmac ??= createHmacSha256(LABEL);
  return hmac(parts.join('\0'));
}
