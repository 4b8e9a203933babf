import type { Event, ScalarEvent } from 'js-yaml';
import { formatPlain } from './format-number';
import { scalarContent } from './parse-events';
import { resolveScalar } from './resolve-scalar';
import { PLAIN, scalarStart } from './scalar-start';

/** A node of a document with the offset at which it is written; -1 when nothing is written there. */
export interface TreeNode {
  readonly offset: number;
  readonly scalar?: ScalarEvent;
  readonly items?: TreeNode[];
  readonly entries?: TreeEntry[];
  /** What an alias stands for. */
  readonly target?: TreeNode | undefined;
}

export interface TreeEntry {
  /** The key as a path names it. */
  readonly name: string;
  readonly merges: boolean;
  readonly key: TreeNode;
  readonly value: TreeNode;
}

interface Frame {
  readonly node: TreeNode;
  key: TreeNode | undefined;
}

/** The documents of a text as trees of places. */
export function buildTrees(text: string, events: readonly Event[]): TreeNode[] {
  const documents: TreeNode[] = [];
  const frames: Frame[] = [];
  let anchors = new Map<string, TreeNode>();
  const add = (node: TreeNode, event: Event): void => {
    const hasAnchor = 'anchorStart' in event && event.anchorStart !== -1 && node.target === undefined;
    if (hasAnchor) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
    const frame = frames.at(-1);
    if (!frame) documents.push(node);
    else addTo(text, frame, node);
  };
  for (const event of events) {
    switch (event.type) {
      case 1:
        anchors = new Map();
        frames.push({ node: { offset: 0, items: [] }, key: undefined });
        break;
      case 2:
      case 3: {
        const node = event.type === 2 ? { offset: event.start, items: [] } : { offset: event.start, entries: [] };
        add(node, event);
        frames.push({ node, key: undefined });
        break;
      }
      case 4:
        add({ offset: scalarStart(text, event), scalar: event }, event);
        break;
      case 5: {
        const target = anchors.get(text.slice(event.anchorStart, event.anchorEnd));
        add({ offset: event.anchorStart - 1, target }, event);
        break;
      }
      default: {
        const node = frames.pop()?.node;
        if (node && frames.length === 0) documents.push(node.items?.[0] ?? node);
      }
    }
  }
  return documents;
}

function addTo(text: string, frame: Frame, node: TreeNode): void {
  if (!frame.node.entries) frame.node.items?.push(node);
  else if (!frame.key) frame.key = node;
  else {
    const { name, merges } = keyName(text, frame.key);
    frame.node.entries.push({ name, merges, key: frame.key, value: node });
    frame.key = undefined;
  }
}

function keyName(text: string, key: TreeNode): { name: string; merges: boolean } {
  const scalar = (key.target ?? key).scalar;
  if (!scalar) return { name: '', merges: false };
  const name = scalarContent(text, scalar);
  if (scalar.style !== PLAIN || scalar.tagStart !== -1) return { name, merges: false };
  const value = resolveScalar(name);
  return { name: typeof value === 'string' ? name : (formatPlain(value) ?? name), merges: name === '<<' };
}
