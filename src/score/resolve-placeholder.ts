import { nearestName } from '../errors/nearest-name';
import { isPlainMap } from '../util/plain-map';
import type { PlaceholderScope, PlaceholderUse } from './outputs';
import { splitReference } from './parse-placeholders';

/** What a reference stands for, or why it stands for nothing. */
export type ResolvedPlaceholder =
  | { readonly value: unknown }
  | { readonly message: string; readonly hint?: string | undefined };

/**
 * Looks a reference up: `metadata.KEY…` in the workload's metadata, `resources.NAME.KEY…` in what that resource offers.
 * A key that is not there is a message, never an empty value.
 */
export function resolvePlaceholder(
  reference: string,
  scope: PlaceholderScope,
  use: PlaceholderUse,
): ResolvedPlaceholder {
  const [root, ...path] = splitReference(reference);
  if (root === 'metadata') return resolveMetadata(path, scope);
  if (root === 'resources') return resolveResource(path, scope, use);
  return {
    message:
      `unknown reference root '${root ?? ''}': a placeholder begins with metadata or resources; ` +
      `to keep the text as it is, write $\${${reference}} with a second dollar sign`,
  };
}

function resolveMetadata(path: readonly string[], scope: PlaceholderScope): ResolvedPlaceholder {
  if (path.length === 0) return { message: 'a key of metadata is needed, as in ${metadata.name}' };
  let value: unknown = scope.metadata;
  let at = 'metadata';
  for (const key of path) {
    if (value !== null && !isPlainMap(value)) {
      return { message: `key '${key}' cannot be looked up: ${at} is not a map` };
    }
    if (value === null || !Object.hasOwn(value, key)) {
      return { message: `key '${key}' not found in ${at}`, hint: suggest(key, Object.keys(value ?? {})) };
    }
    value = value[key];
    at = `${at}.${key}`;
  }
  return { value };
}

function resolveResource(
  [name, ...path]: readonly string[],
  scope: PlaceholderScope,
  use: PlaceholderUse,
): ResolvedPlaceholder {
  if (name === undefined) return { message: 'the name of a resource and a key are needed, as in ${resources.db.host}' };
  const resource = Object.hasOwn(scope.resources, name) ? scope.resources[name] : undefined;
  if (!resource) {
    const declared = Object.keys(scope.resources).sort();
    return {
      message: `the Score file declares no resource '${name}'`,
      hint: declared.length === 0 ? 'It declares no resources at all.' : suggest(name, declared),
    };
  }
  // `${resources.NAME}` alone means the resource itself, which only a volume can take.
  if (path.length === 0 && use !== 'volume') {
    return { message: `a key of resource '${name}' is needed, as in \${resources.${name}.host}` };
  }
  const value = resource.find(path, use);
  return value === undefined ? resource.explainMissing(path) : { value };
}

function suggest(name: string, candidates: readonly string[]): string | undefined {
  const nearest = nearestName(name, candidates);
  if (nearest !== undefined) return `Did you mean '${nearest}'?`;
  return candidates.length === 0 ? undefined : `There are: ${[...candidates].sort().join(', ')}.`;
}
