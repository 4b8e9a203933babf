import { nearestName } from '../errors/nearest-name';
import { explainKey, explainName, type Looked } from './explain-missing';
import { findVariable } from './frame';
import { memberOf } from './member';
import { nodeText } from './node-text';
import { type Expression, failAt, guardAt, type Locals, type Run } from './run';
import { findSlot, refuse, type Scope, type Slot } from './scope';
import type { LookupNode, SymbolNode, SyntaxNode } from './syntax';
import type { Value } from './value';

/** Compiles a name; it may have no value. */
export function compileName({ value: name }: SymbolNode, scope: Scope): Expression {
  const slot = findSlot(scope, name);
  if (slot === undefined) return (run) => findName(run, name);
  const values = slotValues(slot, scope);
  return (run) => values(run.locals)[slot.index];
}

/** Compiles a name that must have a value. */
export function compileNeededName(node: SymbolNode, scope: Scope): Expression {
  const evaluate = compileName(node, scope);
  const known = findSlot(scope, node.value) !== undefined;
  return (run) => {
    const value = evaluate(run);
    if (value !== undefined) return value;
    if (known) return failAt(node, `'${node.value}' was given no value`);
    const { reason, hint } = explainName(node.value, run);
    return failAt(node, reason, hint);
  };
}

/** Compiles a look-up; it may find nothing, but what it looks into must have a value, unless that is tolerated too. */
export function compileLookup(node: LookupNode, scope: Scope, tolerant: boolean): Expression {
  const { target, key } = compileParts(node, scope, tolerant);
  return (run) => {
    const value = target(run);
    return value === undefined ? undefined : lookUp(run, node, value, key(run));
  };
}

/** Compiles a look-up that must find something. */
export function compileNeededLookup(node: LookupNode, scope: Scope): Expression {
  const { target, key } = compileParts(node, scope, false);
  return (run) => {
    const value = target(run);
    const found = lookUp(run, node, value, key(run));
    if (found !== undefined) return found;
    const { reason, hint } = explainKey(describeLookup(node, value), run);
    return failAt(node, reason, hint, node.val ?? node);
  };
}

/** The function of a group that a look-up names where it is written: `sprig.trunc`; undefined for other look-ups. */
export function groupFunction(node: SyntaxNode, scope: Scope): string | undefined {
  if (node.typename !== 'LookupVal' || node.target.typename !== 'Symbol' || node.val?.typename !== 'Literal') {
    return undefined;
  }
  const group = scope.functions.groups.get(node.target.value);
  const name = node.val.value;
  if (group === undefined || typeof name !== 'string') return undefined;
  if (group.has(name)) return `${node.target.value}.${name}`;
  const nearest = nearestName(name, group);
  const hint = nearest === undefined ? undefined : `Did you mean '${node.target.value}.${nearest}'?`;
  return refuse(node.val, `there is no function '${node.target.value}.${name}'`, hint);
}

/** Where a variable's value is kept, seen from a scope. */
export function slotValues({ body }: Slot, scope: Scope): (locals: Locals) => Value[] {
  const hops = scope.body.depth - body.depth;
  return (locals) => {
    let at = locals;
    for (let hop = 0; hop < hops; hop++) at = at.parent as Locals;
    return at.values;
  };
}

function findName(run: Run, name: string): Value {
  const value = findVariable(run.frame, name) ?? run.variables.get(name);
  if (value !== undefined) return value;
  return run.data.names.includes(name) ? run.data.get(name) : run.globals.get(name);
}

function compileParts(
  node: LookupNode,
  scope: Scope,
  tolerant: boolean,
): { readonly target: Expression; readonly key: Expression } {
  if (node.val === null) refuse(node, 'the brackets are empty: they take a key or an index');
  groupFunction(node, scope);
  const { compiler } = scope;
  const target = (tolerant ? compiler.tolerant : compiler.operand)(node.target, scope);
  return { target, key: compiler.operand(node.val, scope) };
}

function describeLookup(node: LookupNode, value: Value): Looked {
  const { target, val } = node;
  const key = val?.typename === 'Literal' ? String(val.value) : val === null ? '' : nodeText(val);
  return { value, target: nodeText(target), key, whole: nodeText(node) };
}

function lookUp(run: Run, node: LookupNode, target: Value, key: Value): Value {
  return guardAt(node, () => memberOf(target, key, run.foreign), node.val ?? node);
}
