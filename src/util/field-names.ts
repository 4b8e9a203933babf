import { makePlainMap } from './plain-map';

/**
 * A map with the names of its fields where those are in other letter case. Parity: to Go's encoding/json upper and lower case are one in
 * names of fields.
 */
export function withFieldNames(
  map: Readonly<Record<string, unknown>>,
  fields: Iterable<string>,
): Readonly<Record<string, unknown>> {
  const known = new Map<string, string>();
  const exact = new Set(fields);
  for (const field of exact) known.set(field.toLowerCase(), field);
  const named = makePlainMap<unknown>();
  for (const name of Object.keys(map)) {
    named[exact.has(name) ? name : (known.get(name.toLowerCase()) ?? name)] = map[name];
  }
  return named;
}
