import type { Position } from '../errors/code-frame';
import { findNode, type YamlPath } from '../yaml/find-node';
import { readTree } from '../yaml/locate-yaml';
import { positionAt } from '../yaml/position-at';

/** A provisioners file as it was read. */
export interface ProvisionersSource {
  /** The file's name, as messages show it. */
  readonly file: string;
  readonly text: string;
  /** The places in the text; found when first asked for, since only messages need them. */
  readonly tree: () => ReturnType<typeof readTree>;
}

/** Makes a source of a file. */
export function makeProvisionersSource(file: string, text: string): ProvisionersSource {
  let tree: { readonly read: ReturnType<typeof readTree> } | undefined;
  return {
    file,
    text,
    tree: () => {
      tree ??= { read: readTree(text, {}) };
      return tree.read;
    },
  };
}

/** Where the key that a path ends in, or the item of a list, is written; undefined when there is no such place. */
export function positionIn(source: ProvisionersSource, path: YamlPath): Position | undefined {
  const tree = source.tree();
  if (tree === undefined) return undefined;
  const { key, value } = findNode(tree.root, path);
  const offset = key?.offset ?? value.offset;
  return offset < 0 ? undefined : positionAt(tree.text, offset);
}
