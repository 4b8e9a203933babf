import { isPlainMap } from '../util/plain-map';
import type { Manifest } from './manifest';
import { findKind, knownVersions, type Scope } from './type-table/find-kind';

/** Scopes of kinds, by `scopeKey`. */
export type CustomScopes = ReadonlyMap<string, Scope>;

/**
 * Whether a kind lives in a namespace, in whichever version of its group; undefined for kinds that are neither in the type
 * table nor among the custom ones.
 */
export function scopeOf(apiVersion: string, kind: string, custom?: CustomScopes): Scope | undefined {
  const known = custom?.get(scopeKey(apiVersion, kind)) ?? findKind(apiVersion, kind)?.scope;
  if (known !== undefined) return known;
  const group = apiGroup(apiVersion);
  const versions = knownVersions().filter((version) => apiGroup(version) === group);
  return versions.map((version) => findKind(version, kind)?.scope).find((scope) => scope !== undefined);
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

/** The group in an apiVersion, `core` for that of `v1`; empty for none. */
export function apiGroup(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  if (slash >= 0) return apiVersion.slice(0, slash);
  return apiVersion === '' ? '' : 'core';
}
