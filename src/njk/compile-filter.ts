import { nearestName } from '../errors/nearest-name';
import { makePlainMap } from '../util/plain-map';
import { callFunction, compileArguments } from './compile-call';
import type { Filter } from './filters/filter';
import { filters } from './filters/filter-table';
import { charge, chargeSize, type Expression, failAt, guardAt, type Run } from './run';
import { refuse, type Scope } from './scope';
import { sizeOf } from './size-of';
import type { FilterNode, SyntaxNode } from './syntax';
import { NunjucksFunctionError } from './template-error';
import { type Arguments, SafeText, type Value } from './value';
import { asText, isTruthy, plain } from './value-kinds';

/** Compiles a filter: nunjucks' own where there is one of the name, else a function that was handed in. */
export function compileFilter(node: FilterNode, scope: Scope): Expression {
  const name = node.name.value;
  const [input, ...rest] = node.args.children;
  if (input === undefined) return refuse(node, `the filter '${name}' has nothing to work on`);
  if (name === 'default' || name === 'd') return compileDefault(node, input, rest, scope);
  const filter = filters[name];
  if (filter !== undefined) return compileOwn(node, filter, input, rest, scope);
  const full = scope.functions.filters.get(name);
  if (full === undefined) return refuseName(name, node, scope);
  const value = scope.compiler.operand(input, scope);
  const args = compileArguments(rest, scope);
  return (run) => {
    const piped = value(run);
    const { positional, keywords } = args(run);
    return guardAt(node, () => callFunction(run, node, full, { positional: [...positional, piped], keywords }));
  };
}

/** `x | default(y)`: y is evaluated only where it is needed, so that it draws nothing when x is there. */
function compileDefault(node: FilterNode, input: SyntaxNode, rest: readonly SyntaxNode[], scope: Scope): Expression {
  const [otherwise, any, ...more] = rest;
  if (otherwise === undefined || more.length > 0 || rest.some(({ typename }) => typename === 'KeywordArgs')) {
    refuse(node, "the filter 'default' takes a value, and true where it stands for empty ones, too");
  }
  const value = scope.compiler.tolerant(input, scope);
  const fallback = scope.compiler.tolerant(otherwise, scope);
  const always = any === undefined ? () => false : scope.compiler.operand(any, scope);
  return (run) => {
    const found = value(run);
    const missing = isTruthy(always(run)) ? !isTruthy(found) : found === undefined;
    return missing ? fallback(run) : found;
  };
}

function compileOwn(
  node: FilterNode,
  filter: Filter,
  input: SyntaxNode,
  rest: readonly SyntaxNode[],
  scope: Scope,
): Expression {
  const value = scope.compiler.operand(input, scope);
  const bind = compileParameters(node, filter, rest, scope);
  return (run) => {
    const piped = value(run);
    const args = bind(run);
    charge(run, node, 1);
    for (const item of [piped, ...args]) chargeSize(run, node, sizeOf(item));
    const { foreign, context } = run;
    const filtering = { foreign, draw: context.draw, most: context.limits.maximumBytes };
    const result = named(node, () => filter.apply(piped, args, filtering));
    const text = asText(result);
    if (text !== undefined) checkText(run, node, text);
    const safe = filter.keepsSafe === true && piped instanceof SafeText && text !== undefined;
    return safe ? new SafeText(text) : result;
  };
}

function checkText(run: Run, node: FilterNode, text: string): void {
  const { maximumBytes } = run.context.limits;
  if (text.length > maximumBytes) failAt(node, `${node.name.value}: the result is longer than ${maximumBytes} bytes`);
  chargeSize(run, node, text.length);
}

/** The arguments of a filter in the order of its parameters. */
function compileParameters(
  node: FilterNode,
  { parameters, byName = false }: Filter,
  rest: readonly SyntaxNode[],
  scope: Scope,
): (run: Run) => readonly Value[] {
  const name = node.name.value;
  const last = rest.at(-1);
  const keywords = last?.typename === 'KeywordArgs' ? last : undefined;
  if (keywords !== undefined && !byName) refuse(node, `the filter '${name}' takes no arguments by name`);
  const count = rest.length - (keywords === undefined ? 0 : 1);
  if (count > parameters.length) {
    const most = parameters.length === 0 ? 'no arguments' : `at most ${parameters.length}: ${parameters.join(', ')}`;
    refuse(node, `the filter '${name}' takes ${most}`);
  }
  const args = compileArguments(rest, scope);
  if (keywords === undefined) return (run) => args(run).positional.map(plain);
  return (run) => arrange(node, parameters, args(run));
}

function arrange(node: FilterNode, parameters: readonly string[], { positional, keywords }: Arguments): Value[] {
  const given = keywords ?? makePlainMap<Value>();
  const unknown = Object.keys(given).find((name) => !parameters.includes(name));
  if (unknown !== undefined) {
    failAt(node, `the filter '${node.name.value}' has no argument '${unknown}'`, `It has: ${parameters.join(', ')}`);
  }
  return parameters.map((name, at) => plain(at < positional.length ? positional[at] : given[name]));
}

/** Does work whose failure is told with the filter's name. */
function named<T>(node: FilterNode, work: () => T): T {
  const name = node.name.value;
  try {
    return work();
  } catch (error) {
    if (error instanceof NunjucksFunctionError) failAt(node, `${name}: ${error.message}`, error.hint);
    // The engine's own limit of texts.
    if (error instanceof RangeError) failAt(node, `${name}: the value is too large or nested too deeply`);
    throw error;
  }
}

function refuseName(name: string, node: FilterNode, scope: Scope): never {
  const known = ['default', ...Object.keys(filters), ...scope.functions.filters.keys()];
  const nearest = nearestName(name, known);
  return refuse(node, `there is no filter '${name}'`, nearest === undefined ? undefined : `Did you mean '${nearest}'?`);
}
