import type { TreeEntry, TreeNode } from './yaml-tree';

export type YamlPath = readonly (string | number)[];

/** How far a path leads: the number of its steps that exist, and the nodes there. */
export interface FoundNode {
  readonly depth: number;
  readonly key: TreeNode | undefined;
  readonly value: TreeNode;
}

/** Follows a path as far as it leads, through aliases and merge keys. */
export function findNode(root: TreeNode, path: YamlPath): FoundNode {
  let found: FoundNode = { depth: 0, key: undefined, value: root };
  for (const step of path) {
    const next = takeStep(resolveAlias(found.value), step);
    if (!next) break;
    found = { depth: found.depth + 1, key: next.key, value: next.value };
  }
  return found;
}

/** What an alias stands for; any other node is itself. */
export function resolveAlias(node: TreeNode): TreeNode {
  return node.target ?? node;
}

function takeStep(node: TreeNode, step: string | number): { key: TreeNode | undefined; value: TreeNode } | undefined {
  if (node.entries) return findEntry(node, String(step));
  const value = node.items?.[Number(step)];
  return value && { key: undefined, value };
}

function findEntry(node: TreeNode, name: string): TreeEntry | undefined {
  const own = node.entries?.find((entry) => entry.name === name && !entry.merges);
  if (own) return own;
  for (const { value } of node.entries?.filter((entry) => entry.merges) ?? []) {
    const merged = resolveAlias(value);
    for (const source of merged.items ?? [merged]) {
      const entry = findEntry(resolveAlias(source), name);
      if (entry) return entry;
    }
  }
  return undefined;
}
