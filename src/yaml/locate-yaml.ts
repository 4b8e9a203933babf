import type { Position } from '../errors/code-frame';
import { UserError } from '../errors/user-error';
import { findNode, type YamlPath } from './find-node';
import { parseEvents } from './parse-events';
import { positionAt } from './position-at';
import { makeSource } from './syntax-error';
import { buildTrees, type TreeNode } from './yaml-tree';

export interface LocateOptions {
  /** Which document of the text is meant, counted from 0. */
  readonly document?: number;
}

export interface YamlPlace {
  /** Where the last key of the path is written; absent for items of lists and for the document itself. */
  readonly key?: Position;
  /** Where the value begins; absent when nothing is written there. */
  readonly value?: Position;
  /** How many steps of the path exist: the place is that of the nearest ancestor when it is less than all. */
  readonly depth: number;
}

/**
 * Finds the place of a path in a text, or that of its nearest ancestor that exists; through aliases and merge keys.
 * Undefined when the text has no such document or is no YAML.
 */
export function locateYaml(text: string, path: YamlPath, options: LocateOptions = {}): YamlPlace | undefined {
  const tree = readTree(text, options);
  if (!tree) return undefined;
  const { root, text: read } = tree;
  let { depth, key, value } = findNode(root, path);
  while (depth > 0 && key === undefined && value.offset === -1) {
    ({ depth, key, value } = findNode(root, path.slice(0, depth - 1)));
  }
  return {
    ...(key && key.offset !== -1 ? { key: positionAt(read, key.offset) } : {}),
    ...(value.offset !== -1 ? { value: positionAt(read, value.offset) } : {}),
    depth,
  };
}

/** Reads a document as a tree of places; undefined when there is none. */
export function readTree(text: string, options: LocateOptions): { root: TreeNode; text: string } | undefined {
  const trees = readTrees(text);
  const root = trees.roots[options.document ?? 0];
  return root && { root, text: trees.text };
}

/** Reads the documents of a text as trees of places in the text as it was read; none when it is no YAML. */
export function readTrees(text: string): { readonly roots: readonly TreeNode[]; readonly text: string } {
  const source = makeSource(text, undefined);
  try {
    return { roots: buildTrees(source.text, parseEvents(source)), text: source.text };
  } catch (error) {
    if (error instanceof UserError) return { roots: [], text };
    throw error;
  }
}
