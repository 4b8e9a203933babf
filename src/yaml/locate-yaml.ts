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
  let { depth, key, value } = findNode(tree.root, path);
  while (depth > 0 && key === undefined && value.offset === -1) {
    ({ depth, key, value } = findNode(tree.root, path.slice(0, depth - 1)));
  }
  return {
    ...(key && key.offset !== -1 ? { key: positionAt(tree.text, key.offset) } : {}),
    ...(value.offset !== -1 ? { value: positionAt(tree.text, value.offset) } : {}),
    depth,
  };
}

/** Reads a document as a tree of places; undefined when there is none. */
export function readTree(text: string, options: LocateOptions): { root: TreeNode; text: string } | undefined {
  const source = makeSource(text, undefined);
  try {
    const root = buildTrees(source.text, parseEvents(source))[options.document ?? 0];
    return root && { root, text: source.text };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
