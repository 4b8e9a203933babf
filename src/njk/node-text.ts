import type { Place, SyntaxNode } from './syntax';

const LONGEST = 60;
const UNTOLD = '…';

/** A part of a template's source as messages show it; what is long is left out. */
export function nodeText(node: SyntaxNode): string {
  const text = write(node, 4);
  if (text === UNTOLD) return names[node.typename] ?? 'the expression';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Where what is shown begins: look-ups and calls begin with what they look into and call. */
export function startOf(node: SyntaxNode): Place {
  let at = node;
  while (at.typename === 'LookupVal' || at.typename === 'FunCall') at = at.typename === 'FunCall' ? at.name : at.target;
  return at;
}

function write(node: SyntaxNode, depth: number): string {
  if (depth === 0) return UNTOLD;
  switch (node.typename) {
    case 'Symbol':
      return node.value;
    case 'Literal':
      return node.value instanceof RegExp ? 'r/…/' : node.value === null ? 'none' : JSON.stringify(node.value);
    case 'LookupVal':
      return writeLookup(write(node.target, depth), node.val, depth);
    case 'FunCall':
      return `${write(node.name, depth - 1)}(${node.args.children.length === 0 ? '' : '…'})`;
    case 'Filter':
      return `${node.args.children[0] === undefined ? '' : write(node.args.children[0], depth - 1)} | ${node.name.value}`;
    case 'Group':
      return `(${node.children[0] === undefined ? '' : write(node.children[0], depth - 1)})`;
    case 'Neg':
      return `-${write(node.target, depth - 1)}`;
    case 'Array':
      return '[…]';
    case 'Dict':
      return '{…}';
    default:
      return UNTOLD;
  }
}

function writeLookup(target: string, key: SyntaxNode | null, depth: number): string {
  if (key?.typename === 'Literal' && typeof key.value === 'string' && /^[A-Za-z_]\w*$/.test(key.value)) {
    return `${target}.${key.value}`;
  }
  return `${target}[${key === null ? '' : write(key, depth - 1)}]`;
}

const names: Readonly<Record<string, string>> = {
  Capture: 'the block',
  Caller: 'the call block',
  For: 'the loop',
  Macro: 'the macro',
  TemplateData: 'the text',
  Output: 'the text',
};
