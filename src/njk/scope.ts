import type { FunctionNames } from './function-names';
import { nodeText } from './node-text';
import type { Expression, Statement } from './run';
import type { SyntaxNode } from './syntax';
import { NunjucksParseError } from './template-error';

/** Turns nodes into what runs; the parts know one another through this alone. */
export interface Compiler {
  /** An expression that may have no value. */
  value(node: SyntaxNode, scope: Scope): Expression;
  /** An expression that fails where it has no value. */
  operand(node: SyntaxNode, scope: Scope): Expression;
  /** As `value`; looking into what has no value, or is null, has no value either. */
  tolerant(node: SyntaxNode, scope: Scope): Expression;
  statement(node: SyntaxNode, scope: Scope): Statement;
}

/** A macro, a call block or the template itself: what has variables of its own while it runs. */
export interface Body {
  /** Bodies around it whose variables it sees. */
  readonly depth: number;
  slots: number;
}

export interface Slot {
  readonly body: Body;
  readonly index: number;
}

/** The names that are known where a node is written. */
export interface Scope {
  readonly compiler: Compiler;
  readonly functions: FunctionNames;
  readonly body: Body;
  readonly slots: Map<string, Slot>;
  readonly parent: Scope | undefined;
}

/** A scope within another one, of the same body. */
export function innerScope(parent: Scope): Scope {
  return { ...parent, slots: new Map(), parent };
}

export function findSlot(scope: Scope, name: string): Slot | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const slot = at.slots.get(name);
    if (slot !== undefined) return slot;
  }
  return undefined;
}

/** Makes a name known from here on. */
export function addSlot(scope: Scope, name: string): Slot {
  const slot = { body: scope.body, index: scope.body.slots++ };
  scope.slots.set(name, slot);
  return slot;
}

/** A template that cannot be used. */
export function refuse(node: SyntaxNode, reason: string, hint?: string): never {
  const place = { line: node.lineno + 1, column: node.colno, context: nodeText(node) };
  throw new NunjucksParseError({ ...place, reason, hint });
}

/** The name that a node is, where nothing but a name can stand. */
export function bindingName(node: SyntaxNode, scope: Scope, what: string): string {
  if (node.typename !== 'Symbol') refuse(node, `${what} must be a name`);
  const name = (node as SyntaxNode & { readonly value: string }).value;
  const { functions, groups } = scope.functions;
  if (functions.has(name) || groups.has(name)) refuse(node, `'${name}' is a function's name and can be nothing else`);
  return name;
}
