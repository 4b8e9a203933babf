import { makePlainMap } from '../util/plain-map';
import { slotValues } from './compile-lookup';
import { makeFrame } from './frame';
import { charge, type Expression, failAt, type Run, type Statement } from './run';
import { addSlot, bindingName, innerScope, type Scope } from './scope';
import type { ForNode, SyntaxNode } from './syntax';
import type { PlainMap, Value } from './value';
import { asText, describeValue, isList, isMap, isTruthy } from './value-kinds';

/** Gives the names of a loop their values. */
type Bind = (run: Run, values: readonly Value[]) => void;

/** Compiles a loop over a list, the characters of a text, or with two names the entries of a map. */
export function compileFor(node: ForNode, scope: Scope): Statement {
  const inner = innerScope(scope);
  const source = inner.compiler.operand(node.arr, inner);
  const names = node.name.typename === 'Array' ? node.name.children : [node.name];
  const bind = compileBinding(names, inner);
  const body = inner.compiler.statement(node.body, inner);
  const otherwise = node.else_ === null ? undefined : inner.compiler.statement(node.else_, inner);
  const rowsOf = names.length === 1 ? itemsOf : tuplesOf;
  return (run) => {
    const { frame } = run;
    run.frame = makeFrame(frame);
    const rows = rowsOf(run, node, source);
    turn(run, node, rows, bind, body);
    if (rows.length === 0) otherwise?.(run);
    run.frame = frame;
  };
}

/** The elements that a loop goes through, and the values of the names at each. */
interface Rows {
  readonly length: number;
  readonly at: (position: number) => readonly Value[];
}

const NO_ROWS: Rows = { length: 0, at: () => [] };

function turn(run: Run, node: SyntaxNode, { length, at }: Rows, bind: Bind, body: Statement): void {
  const loop: PlainMap = makePlainMap<Value>();
  if (length > 0) run.frame.variables.set('loop', loop);
  for (let position = 0; position < length; position++) {
    charge(run, node, 1);
    bind(run, at(position));
    loop['index'] = position + 1;
    loop['index0'] = position;
    loop['revindex'] = length - position;
    loop['revindex0'] = length - position - 1;
    loop['first'] = position === 0;
    loop['last'] = position === length - 1;
    loop['length'] = length;
    body(run);
  }
}

function compileBinding(nodes: readonly SyntaxNode[], scope: Scope): Bind {
  const names = nodes.map((node) => {
    const name = bindingName(node, scope, "a loop's variable");
    const slot = addSlot(scope, name);
    return { name, slot, values: slotValues(slot, scope) };
  });
  return (run, given) => {
    names.forEach(({ name, slot, values }, at) => {
      values(run.locals)[slot.index] = given[at];
      run.frame.variables.set(name, given[at]);
    });
  };
}

function itemsOf(run: Run, { arr }: ForNode, source: Expression): Rows {
  const value = source(run);
  const items = isList(value) ? value : asText(value);
  if (items !== undefined) return { length: items.length, at: (position) => [items[position]] };
  if (isMap(value)) failAt(arr, 'a loop over a map takes two names: {% for key, value in … %}');
  return isTruthy(value) ? failLoop(run, arr, value) : NO_ROWS;
}

function tuplesOf(run: Run, { arr, name }: ForNode, source: Expression): Rows {
  const value = source(run);
  if (isMap(value)) {
    const entries = Object.entries(value);
    return { length: entries.length, at: (position) => entries[position] ?? [] };
  }
  if (!isList(value)) return isTruthy(value) ? failLoop(run, arr, value) : NO_ROWS;
  const width = name.typename === 'Array' ? name.children.length : 1;
  return {
    length: value.length,
    at: (position) => {
      const item = value[position];
      if (isList(item)) return item;
      return failAt(arr, `item ${position} is ${describeValue(item, run.foreign)}, not a list for ${width} names`);
    },
  };
}

function failLoop(run: Run, node: SyntaxNode, value: Value): never {
  return failAt(node, `a loop takes a list, but this is ${describeValue(value, run.foreign)}`);
}
