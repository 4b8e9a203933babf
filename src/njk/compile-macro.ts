import { makePlainMap } from '../util/plain-map';
import { slotValues } from './compile-lookup';
import { makeFrame } from './frame';
import { capture, type Expression, failAt, type Locals, type Run, type Statement } from './run';
import { addSlot, bindingName, refuse, type Scope, type Slot } from './scope';
import type { MacroNode, PairNode, SyntaxNode } from './syntax';
import { type Arguments, Callable, type PlainMap, SafeText, type Value } from './value';

/** Macros that may run within one another. */
const DEEPEST = 200;

/** Compiles a macro's definition. */
export function compileMacro(node: MacroNode<'Macro'>, scope: Scope): Statement {
  const name = bindingName(node.name, scope, "a macro's name");
  // Parity: a macro sees what is set at the top, and nothing else of where it stands.
  const inner: Scope = { ...scope, body: { depth: 0, slots: 0 }, slots: new Map(), parent: undefined };
  const macro = compileDefinition(node, name, inner, scope);
  const slot = addSlot(scope, name);
  const values = slotValues(slot, scope);
  const isTop = scope.parent === undefined;
  return (run) => {
    const callable = new Callable(name, (args) => callMacro(run, macro, args, undefined));
    values(run.locals)[slot.index] = callable;
    (isTop ? run.variables : run.frame.variables).set(name, callable);
  };
}

/** Compiles the body of a call block, which the macro that is called knows as `caller`. */
export function compileCaller(node: MacroNode<'Caller'>, scope: Scope): Expression {
  const body = { depth: scope.body.depth + 1, slots: 0 };
  const macro = compileDefinition(node, 'caller', { ...scope, body, slots: new Map(), parent: scope }, scope);
  return (run) => {
    const { locals } = run;
    return new Callable('caller', (args) => callMacro(run, macro, args, locals));
  };
}

interface Macro {
  readonly node: SyntaxNode;
  readonly name: string;
  readonly positional: readonly { readonly name: string; readonly slot: Slot }[];
  readonly keywords: readonly { readonly name: string; readonly value: Expression }[];
  readonly body: Statement;
}

function compileDefinition(node: MacroNode, name: string, inner: Scope, outer: Scope): Macro {
  const last = node.args.children.at(-1);
  const pairs = last?.typename === 'KeywordArgs' ? (last.children as readonly PairNode[]) : [];
  const parameters = pairs.length > 0 ? node.args.children.slice(0, -1) : node.args.children;
  const positional = parameters.map((parameter) => {
    const known = bindingName(parameter, outer, 'a parameter');
    return { name: known, slot: addSlot(inner, known) };
  });
  const keywords = pairs.map(({ key, value }) => ({
    name: bindingName(key, outer, 'a parameter'),
    value: inner.compiler.operand(value, inner),
  }));
  if (
    new Set([...positional, ...keywords].map((parameter) => parameter.name)).size <
    parameters.length + pairs.length
  ) {
    refuse(node, `${name} has two parameters of the same name`);
  }
  return { node, name, positional, keywords, body: inner.compiler.statement(node.body, inner) };
}

/** Runs a macro: `around` are the variables that it sees besides its own; without them it has a frame of its own. */
function callMacro(run: Run, macro: Macro, args: Arguments, around: Locals | undefined): Value {
  if (run.depth >= DEEPEST) failAt(run.node, `more than ${DEEPEST} macros call one another: is there an end to it?`);
  const { frame, locals } = run;
  run.depth += 1;
  // Parity: a call block sees the variables of the macro that calls it.
  run.frame = around === undefined ? makeFrame() : makeFrame(frame, true);
  run.locals = { values: [], parent: around };
  bind(run, macro, args);
  const text = capture(run, macro.body);
  run.frame = frame;
  run.locals = locals;
  run.depth -= 1;
  return new SafeText(text);
}

/** Parity: arguments beyond the positional parameters go to those with defaults; what is still too much is left out. */
function bind(run: Run, { positional, keywords: defaults }: Macro, args: Arguments): void {
  const keywords = Object.assign(makePlainMap<Value>(), args.keywords);
  args.positional.slice(positional.length).forEach((value, at) => {
    const parameter = defaults[at];
    if (parameter !== undefined) keywords[parameter.name] = value;
  });
  const { variables } = run.frame;
  if (Object.hasOwn(keywords, 'caller')) variables.set('caller', keywords['caller']);
  positional.forEach(({ name, slot }, at) => {
    const value = at < args.positional.length ? args.positional[at] : takeOut(keywords, name);
    variables.set(name, value);
    run.locals.values[slot.index] = value;
  });
  for (const { name, value } of defaults) {
    variables.set(name, Object.hasOwn(keywords, name) ? keywords[name] : value(run));
  }
}

function takeOut(keywords: PlainMap, name: string): Value {
  const value = keywords[name];
  delete keywords[name];
  return value;
}
