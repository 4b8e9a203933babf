import { isPlainMap } from '../util/plain-map';
import type { PlaceholderScope, PlaceholderUse } from './outputs';
import { splitReference } from './parse-placeholders';
import { shortenText } from './shorten-text';
import { suggestName } from './suggest-name';

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
  const parts = splitReference(reference);
  const root = parts[0];
  if (root === 'resources') return resolveResource(parts, scope, use);
  if (root === 'metadata') return resolveMetadata(parts, scope);
  return {
    message:
      `unknown reference root '${shortenText(root ?? '')}': a placeholder begins with metadata or resources; ` +
      `to keep the text as it is, write $\${${shortenText(reference)}} with a second dollar sign`,
  };
}

/** `parts` are those of the reference, its root among them. */
function resolveMetadata(parts: readonly string[], scope: PlaceholderScope): ResolvedPlaceholder {
  if (parts.length === 1) return { message: 'a key of metadata is needed, as in ${metadata.name}' };
  let value: unknown = scope.metadata;
  for (let index = 1; index < parts.length; index++) {
    const key = parts[index] as string;
    if (value !== null && !isPlainMap(value)) {
      return {
        message: `key '${shortenText(key)}' cannot be looked up: ${parts.slice(0, index).join('.')} is not a map`,
      };
    }
    if (value === null || !Object.hasOwn(value, key)) {
      return {
        message: `key '${shortenText(key)}' not found in ${parts.slice(0, index).join('.')}`,
        hint: suggestName(key, value ?? {}),
      };
    }
    value = value[key];
  }
  return { value };
}

function resolveResource(parts: readonly string[], scope: PlaceholderScope, use: PlaceholderUse): ResolvedPlaceholder {
  const name = parts[1];
  if (name === undefined) return { message: 'the name of a resource and a key are needed, as in ${resources.db.host}' };
  const resource = Object.hasOwn(scope.resources, name) ? scope.resources[name] : undefined;
  if (!resource) {
    return {
      message: `the Score file declares no resource '${shortenText(name)}'`,
      hint: suggestName(name, scope.resources),
    };
  }
  // `${resources.NAME}` alone means the resource itself, which only a volume can take.
  if (parts.length === 2 && use !== 'volume') {
    return { message: `a key of resource '${name}' is needed, as in \${resources.${name}.host}` };
  }
  const path = parts.slice(2);
  const value = resource.find(path, use);
  return value === undefined ? resource.explainMissing(path) : { value };
}
