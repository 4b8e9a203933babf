import { findNode, resolveAlias, type YamlPath } from './find-node';
import { formatPlain } from './format-number';
import { readTree } from './locate-yaml';
import { scalarContent } from './parse-events';

type Tree = ReturnType<typeof readTree>;

/** Gives the text of a value that was read from a path; what is text, null, a list or a map is given as it is. */
export type AsWritten = (value: unknown, path: YamlPath) => unknown;

/**
 * Parity: where text is wanted, yaml.v3 takes numbers, booleans and dates as they are written (`1.50`, `010`). `tree` is asked for
 * when there is one.
 */
export function makeAsWritten(tree: () => Tree): AsWritten {
  return (value, path) => {
    if (typeof value === 'string' || (value ?? null) === null || formatPlain(value) === undefined) return value;
    return writtenScalar(tree(), path) ?? value;
  };
}

/** As `makeAsWritten`, for what was read from a text. */
export function asWrittenIn(text: string): AsWritten {
  let tree: { readonly read: Tree } | undefined;
  return makeAsWritten(() => {
    tree ??= { read: readTree(text, {}) };
    return tree.read;
  });
}

function writtenScalar(tree: Tree, path: YamlPath): string | undefined {
  if (tree === undefined) return undefined;
  const { depth, value } = findNode(tree.root, path);
  const { scalar } = resolveAlias(value);
  return depth === path.length && scalar !== undefined ? scalarContent(tree.text, scalar) : undefined;
}
