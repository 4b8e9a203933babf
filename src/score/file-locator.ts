import { resolveAlias } from '../yaml/find-node';
import { readTrees } from '../yaml/locate-yaml';
import { PLAIN } from '../yaml/scalar-start';
import type { TreeEntry, TreeNode } from '../yaml/yaml-tree';
import type { ScorePath, ScorePlace } from './score-path';
import type { SourceFile } from './source-file';

/** What stands at a path of a file. */
interface LocatedNode {
  /** How many steps of the path there are. */
  readonly depth: number;
  readonly isMap: boolean;
}

/** Finds places in a file, any number of them in time linear in the file: it is parsed once, at the first question. */
export interface FileLocator {
  readonly file: string;
  find(path: ScorePath): LocatedNode;
  /** Where the value at a path (or its key) is written; what is not there is looked for around it. */
  locate(path: ScorePath, part?: 'key' | 'value'): ScorePlace;
}

interface Step {
  readonly key: TreeNode | undefined;
  readonly value: TreeNode;
}

/** Makes a locator for a file of YAML with one document. */
export function makeFileLocator(source: SourceFile): FileLocator {
  return makeFileLocators(source)(0);
}

/** Makes the locators of a file's documents, counted from 0; the file is parsed once for all of them. */
export function makeFileLocators({ file, text: original }: SourceFile): (document: number) => FileLocator {
  let parsed:
    | { readonly roots: readonly TreeNode[]; readonly text: string; readonly lineStarts: readonly number[] }
    | undefined;
  const parse = () => {
    if (parsed) return parsed;
    const trees = readTrees(original);
    parsed = { ...trees, lineStarts: findLineStarts(trees.text) };
    return parsed;
  };
  const indices = new WeakMap<TreeNode, ReadonlyMap<string, TreeEntry>>();
  const nothing: TreeNode = { offset: 0 };
  return (document) => {
    const steps = (path: ScorePath): Step[] => followPath(parse().roots[document] ?? nothing, path, indices);
    return {
      file,
      find: (path) => {
        const found = steps(path);
        return { depth: found.length - 1, isMap: resolveAlias(found.at(-1)?.value ?? nothing).entries !== undefined };
      },
      locate: (path, part = 'value') => {
        const found = steps(path);
        const whole = found.length > path.length;
        const { text, lineStarts } = parse();
        const spelling = whole ? spellingOf(found.at(-1)?.value ?? nothing, text) : undefined;
        return { file, ...positionOf(offsetOf(found, whole ? part : 'key'), lineStarts), spelling };
      },
    };
  };
}

/** The nodes along a path, from the root, as far as it leads. */
function followPath(
  root: TreeNode,
  path: ScorePath,
  indices: WeakMap<TreeNode, ReadonlyMap<string, TreeEntry>>,
): Step[] {
  const steps: Step[] = [{ key: undefined, value: root }];
  for (const part of path) {
    const node = resolveAlias(steps.at(-1)?.value ?? root);
    const item = node.items?.[Number(part)];
    const next = node.entries ? indexEntries(node, indices).get(String(part)) : item && { key: undefined, value: item };
    if (!next) break;
    steps.push(next);
  }
  return steps;
}

/** The entries of a map by key; what `<<` brings yields to the map's own. */
function indexEntries(
  node: TreeNode,
  indices: WeakMap<TreeNode, ReadonlyMap<string, TreeEntry>>,
): ReadonlyMap<string, TreeEntry> {
  const known = indices.get(node);
  if (known) return known;
  const index = new Map<string, TreeEntry>();
  const entries = node.entries ?? [];
  for (const entry of entries) if (!entry.merges) index.set(entry.name, entry);
  for (const { value } of entries.filter((entry) => entry.merges)) {
    const merged = resolveAlias(value);
    for (const source of merged.items ?? [merged]) {
      for (const [name, entry] of indexEntries(resolveAlias(source), indices)) {
        if (!index.has(name)) index.set(name, entry);
      }
    }
  }
  indices.set(node, index);
  return index;
}

/** The offset of the innermost node that is written somewhere. */
function offsetOf(steps: readonly Step[], part: 'key' | 'value'): number {
  for (const { key, value } of [...steps].reverse()) {
    const [first, second] = part === 'key' ? [key, value] : [value, key];
    if (first && first.offset >= 0) return first.offset;
    if (second && second.offset >= 0) return second.offset;
  }
  return 0;
}

/** How a value without quotes is spelled. */
function spellingOf(node: TreeNode, text: string): string | undefined {
  const { scalar } = resolveAlias(node);
  if (scalar?.style !== PLAIN || scalar.valueStart < 0) return undefined;
  return text.slice(scalar.valueStart, scalar.valueEnd);
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionOf(offset: number, lineStarts: readonly number[]): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
