import { type Callee, type CallNode, isLiteral, type Node } from './ast';
import { countProblem, parameterAt } from './call-function';
import type { TemplateFunction } from './function';
import type { FunctionLookup } from './function-lookup';
import { literalArgument } from './literal-argument';
import { UNSET } from './unset-variable';
import type { ParameterType, Value } from './value';

/** Finds what a call has of its function each time that it is evaluated, and notes it with the call. */
export function findCallee(functions: FunctionLookup, node: CallNode, isPiped: boolean): Callee {
  const found = functions.get(node.text);
  const { parts } = node;
  const types: ParameterType[] = [];
  const constants: Value[] = [];
  for (let at = 0; at < parts.length; at++) {
    const type = parameterAt(found, at);
    types.push(type);
    constants.push(constantOf(parts[at] as Node, type));
  }
  if (isPiped) types.push(parameterAt(found, parts.length));
  const problem = countProblem(node.text, found, parts.length, isPiped);
  const isRefused = parts.some((part, at) => isLiteral(part) && constants[at] === UNSET);
  node.detail = { function: found, problem, direct: directCount(found, types.length), types, constants, isRefused };
  return node.detail;
}

/** What an operand always is as an argument of the type; a literal that cannot be one is told of when it is evaluated. */
function constantOf(node: Node, type: ParameterType): Value {
  if (!isLiteral(node)) return UNSET;
  const literal = literalArgument(node, type);
  return 'value' in literal ? literal.value : UNSET;
}

function directCount({ call1, call2, call3 }: TemplateFunction, count: number): Callee['direct'] {
  if (count === 1 && call1 !== undefined) return 1;
  if (count === 2 && call2 !== undefined) return 2;
  return count === 3 && call3 !== undefined ? 3 : 0;
}
