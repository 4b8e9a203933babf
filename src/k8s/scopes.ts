import { isPlainMap } from '../util/plain-map';
import type { Manifest } from './manifest';

export type Scope = 'Namespaced' | 'Cluster';

/** Scopes of custom kinds, by `scopeKey`. */
export type CustomScopes = ReadonlyMap<string, Scope>;

/** The cluster-scoped kinds of Kubernetes and of the Gateway API, by API group (the core group is `core`). */
const CLUSTER_KINDS: Readonly<Record<string, string>> = {
  core: 'Namespace Node PersistentVolume ComponentStatus',
  'admissionregistration.k8s.io':
    'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding MutatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration',
  'apiextensions.k8s.io': 'CustomResourceDefinition',
  'apiregistration.k8s.io': 'APIService',
  'authentication.k8s.io': 'SelfSubjectReview TokenReview',
  'authorization.k8s.io': 'SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview',
  'certificates.k8s.io': 'CertificateSigningRequest ClusterTrustBundle',
  'flowcontrol.apiserver.k8s.io': 'FlowSchema PriorityLevelConfiguration',
  'gateway.networking.k8s.io': 'GatewayClass',
  'networking.k8s.io': 'IPAddress IngressClass ServiceCIDR',
  'node.k8s.io': 'RuntimeClass',
  policy: 'PodSecurityPolicy',
  'rbac.authorization.k8s.io': 'ClusterRole ClusterRoleBinding',
  'resource.k8s.io': 'DeviceClass DeviceTaintRule ResourceSlice',
  'scheduling.k8s.io': 'PriorityClass',
  'storage.k8s.io': 'CSIDriver CSINode StorageClass VolumeAttachment VolumeAttributesClass',
  'storagemigration.k8s.io': 'StorageVersionMigration',
};

/** Groups of Kubernetes that have namespaced kinds only. */
const NAMESPACED_GROUPS = 'apps autoscaling batch coordination.k8s.io discovery.k8s.io events.k8s.io'.split(' ');

/** Whether a kind lives in a namespace; undefined for kinds that are neither Kubernetes' own nor among the custom ones. */
export function scopeOf(apiVersion: string, kind: string, custom: CustomScopes = new Map()): Scope | undefined {
  const group = apiGroup(apiVersion);
  const known = custom.get(scopeKey(apiVersion, kind));
  if (known !== undefined) return known;
  if (Object.hasOwn(CLUSTER_KINDS, group)) {
    return CLUSTER_KINDS[group]?.split(' ').includes(kind) ? 'Cluster' : 'Namespaced';
  }
  return NAMESPACED_GROUPS.includes(group) ? 'Namespaced' : undefined;
}

/** The scopes that CustomResourceDefinitions among the manifests declare. */
export function declaredScopes(manifests: Iterable<Manifest>): CustomScopes {
  const scopes = new Map<string, Scope>();
  for (const { kind, spec } of manifests) {
    if (kind !== 'CustomResourceDefinition' || !isPlainMap(spec) || !isPlainMap(spec['names'])) continue;
    const [group, scope, named] = [spec['group'], spec['scope'], spec['names']['kind']];
    if (scope === 'Namespaced' || scope === 'Cluster') scopes.set(`${String(group)}/${String(named)}`, scope);
  }
  return scopes;
}

function scopeKey(apiVersion: string, kind: string): string {
  return `${apiGroup(apiVersion)}/${kind}`;
}

function apiGroup(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  if (slash >= 0) return apiVersion.slice(0, slash);
  return apiVersion === '' ? '' : 'core';
}
