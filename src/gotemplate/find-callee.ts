import { type Callee, type CallNode, isLiteral, type Node } from './ast';
import { countProblem, parameterAt } from './call-function';
import type { TemplateFunction } from './function';
import type { FunctionLookup } from './function-lookup';
import { literalArgument } from './literal-argument';
import { UNSET } from './unset-variable';
import type { ParameterType, Value } from './value';

/** Finds what a call has of its function each time that it is evaluated, and notes it with the call. */
export function findCallee(functions: FunctionLookup, node: CallNode, isPiped: boolean): Callee {
  const { text, parts } = node;
  const found = functions.get(text);
  const count = parts.length;
  const types: ParameterType[] = [];
  const constants: Value[] = [];
  let isRefused = false;
  for (let at = 0; at < count; at++) {
    const part = parts[at] as Node;
    const type = parameterAt(found, at);
    const constant = constantOf(part, type);
    types.push(type);
    constants.push(constant);
    if (constant === UNSET && isLiteral(part)) isRefused = true;
  }
  if (isPiped) types.push(parameterAt(found, count));
  const problem = countProblem(text, found, count, isPiped);
  node.detail = { function: found, problem, direct: directCount(found, types.length), types, constants, isRefused };
  return node.detail;
}

/** What an operand always is as an argument of the type; a literal that cannot be one is told of when it is evaluated. */
function constantOf(node: Node, type: ParameterType): Value {
  if (node.kind === 'string' && (type === 'string' || type === 'any')) return node.detail;
  if (!isLiteral(node)) return UNSET;
  const literal = literalArgument(node, type);
  return 'value' in literal ? literal.value : UNSET;
}

function directCount(called: TemplateFunction, count: number): Callee['direct'] {
  if (count === 1 && called.call1 !== undefined) return 1;
  if (count === 2 && called.call2 !== undefined) return 2;
  return count === 3 && called.call3 !== undefined ? 3 : 0;
}
