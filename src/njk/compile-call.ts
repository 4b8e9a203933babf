import { nearestName } from '../errors/nearest-name';
import { makePlainMap } from '../util/plain-map';
import { groupFunction } from './compile-lookup';
import { explainName } from './explain-missing';
import { callHandedIn } from './globals';
import { nodeText } from './node-text';
import { charge, chargeSize, type Expression, failAt, guardAt, type Run } from './run';
import { findSlot, refuse, type Scope } from './scope';
import { sizeOf } from './size-of';
import type { CallNode, PairNode, SyntaxNode } from './syntax';
import { type Arguments, Callable, type PlainMap, type Value } from './value';
import { asText, describeValue } from './value-kinds';

/** A call takes about as long as so many steps without one. */
const STEPS_OF_CALL = 4;

/** Compiles a call of a macro or function; its result may be no value. */
export function compileCall(node: CallNode, scope: Scope): Expression {
  const args = compileArguments(node.args.children, scope);
  const name = handedIn(node.name, scope);
  if (name !== undefined) {
    return (run) => guardAt(node, () => callFunction(run, node, name, args(run)));
  }
  const callee = compileCallee(node, scope);
  return (run) => {
    const called = callee(run);
    if (!(called instanceof Callable)) {
      return failAt(node, `it cannot be called: it is ${describeValue(called, run.foreign)}`);
    }
    const given = args(run);
    run.node = node;
    return guardAt(node, () => measured(run, node, given, () => called.call(given)));
  };
}

/** Compiles arguments: those by position, then those by name. All must have values. */
export function compileArguments(nodes: readonly SyntaxNode[], scope: Scope): (run: Run) => Arguments {
  const last = nodes.at(-1);
  const keywords = last?.typename === 'KeywordArgs' ? last.children : [];
  const positional = (keywords.length > 0 ? nodes.slice(0, -1) : nodes).map((node) =>
    scope.compiler.operand(node, scope),
  );
  if (keywords.length === 0) return (run) => ({ positional: positional.map((argument) => argument(run)) });
  const named = keywords.map((pair) => compileKeyword(pair as PairNode, scope));
  return (run) => {
    const values: PlainMap = makePlainMap<Value>();
    const given = positional.map((argument) => argument(run));
    for (const { name, value } of named) values[name] = value(run);
    return { positional: given, keywords: values };
  };
}

/** Calls a function that was handed in. */
export function callFunction(run: Run, node: SyntaxNode, name: string, args: Arguments): Value {
  return measured(run, node, args, () => callHandedIn(name, args, run.callFunction));
}

/** Takes away what a call costs. */
function measured(run: Run, node: SyntaxNode, { positional }: Arguments, call: () => Value): Value {
  charge(run, node, STEPS_OF_CALL);
  for (const value of positional) chargeSize(run, node, sizeOf(value));
  const result = call();
  const { maximumBytes } = run.context.limits;
  if ((asText(result)?.length ?? 0) > maximumBytes) failAt(node, `the result is longer than ${maximumBytes} bytes`);
  chargeSize(run, node, sizeOf(result));
  return result;
}

function handedIn(node: SyntaxNode, scope: Scope): string | undefined {
  if (node.typename === 'Symbol' && findSlot(scope, node.value) === undefined) {
    return scope.functions.functions.has(node.value) ? node.value : undefined;
  }
  return groupFunction(node, scope);
}

/** A name that is called gets the advice of a function's name, not that of a variable's. */
function compileCallee({ name: node }: CallNode, scope: Scope): Expression {
  if (node.typename !== 'Symbol') return scope.compiler.operand(node, scope);
  const evaluate = scope.compiler.value(node, scope);
  return (run) => {
    const value = evaluate(run);
    if (value !== undefined) return value;
    const { reason, hint } = explainName(node.value, run);
    return failAt(node, reason, adviseOnFunction(node.value, scope) ?? hint);
  };
}

function adviseOnFunction(name: string, { functions }: Scope): string | undefined {
  for (const [group, names] of functions.groups) {
    if (names.has(name)) return `Write \`${group}.${name}(…)\``;
  }
  const nearest = nearestName(name, functions.functions);
  return nearest === undefined ? undefined : `Did you mean '${nearest}'?`;
}

function compileKeyword({ key, value }: PairNode, scope: Scope): { readonly name: string; readonly value: Expression } {
  if (key.typename !== 'Symbol') refuse(key, `${nodeText(key)} cannot be the name of an argument`);
  return { name: key.value, value: scope.compiler.operand(value, scope) };
}
