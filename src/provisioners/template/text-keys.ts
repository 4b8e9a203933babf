import { makePlainMap } from '../../util/plain-map';
import { formatPlain } from '../../yaml/format-number';
import { readTree } from '../../yaml/locate-yaml';
import { scalarContent } from '../../yaml/parse-events';

/**
 * The map that a template's text yields, with text for all keys; undefined where two of them are the same text, and where
 * one is null, with which yaml.v3 loses the value. Parity: it takes others that are no text as they are written (`1.50`, `010`).
 */
export function withTextKeys(
  map: ReadonlyMap<unknown, unknown>,
  text: string,
): Readonly<Record<string, unknown>> | undefined {
  const tree = readTree(text, {});
  const written = new Map<string, string>();
  for (const { name, key } of tree?.root.entries ?? []) {
    if (tree !== undefined && key.scalar !== undefined) written.set(name, scalarContent(tree.text, key.scalar));
  }
  const out = makePlainMap<unknown>();
  for (const [key, value] of map) {
    const plain = formatPlain(key) ?? '';
    const name = typeof key === 'string' ? key : (written.get(plain) ?? plain);
    if (key === null || name in out) return undefined;
    out[name] = value;
  }
  return out;
}
