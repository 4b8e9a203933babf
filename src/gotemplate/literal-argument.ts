import { makeFloat } from '../yaml/values';
import type { BoolNode, NilNode, NumberNode, OperandNode, StringNode } from './ast';
import { nilOf } from './check-argument';
import { makeInteger } from './integers';
import { nodeText } from './node-text';
import { integerTypeOf, RAW, takesNil } from './parameter-type';
import { Complex, type ParameterType, type Value } from './value';

export type LiteralNode = BoolNode | NilNode | NumberNode | StringNode;

/** The value of a literal, or why it cannot have one. */
export type Literal = { readonly value: Value } | { readonly reason: string };

export function isLiteral(node: OperandNode): node is LiteralNode {
  return node.kind === 'bool' || node.kind === 'nil' || node.kind === 'number' || node.kind === 'string';
}

/** A literal as an argument: it takes the parameter's type if its kind allows that. */
export function literalArgument(node: LiteralNode, type: ParameterType): Literal {
  if (node.kind === 'nil') {
    if (type === RAW) return { value: undefined };
    return takesNil(type) ? { value: nilOf(type) } : { reason: `cannot assign nil to ${type}` };
  }
  if (type === 'any' || type === RAW) return literalValue(node);
  if (type === 'string') return node.kind === 'string' ? { value: node.text } : { reason: expected('string', node) };
  if (type === 'bool') return node.kind === 'bool' ? { value: node.value } : { reason: expected('bool', node) };
  if (type === 'float64') return floatArgument(node);
  const integerType = integerTypeOf(type);
  if (integerType !== undefined) return integerArgument(node, type, integerType.startsWith('u'));
  return { reason: `can't handle ${nodeText(node)} for arg of type ${type}` };
}

/** A literal where no type is wanted; numbers become int, float64 or complex128 by the way they are written. */
export function literalValue(node: Exclude<LiteralNode, NilNode>): Literal {
  if (node.kind === 'bool') return { value: node.value };
  if (node.kind === 'string') return { value: node.text };
  if (node.complex !== undefined) return { value: new Complex(node.complex.real, node.complex.imaginary) };
  if (node.float !== undefined && isWrittenAsFloat(node.text)) return { value: makeFloat(node.float) };
  if (node.integer !== undefined) return { value: makeInteger('int', node.integer) };
  return { reason: `${node.text} overflows int` };
}

function isWrittenAsFloat(text: string): boolean {
  if (text.startsWith("'")) return false;
  return /^[-+]?0[xX]/.test(text) ? /[pP]/.test(text) : /[.eEpP]/.test(text);
}

function floatArgument(node: LiteralNode): Literal {
  if (node.kind === 'number' && node.float !== undefined) return { value: makeFloat(node.float) };
  return { reason: expected('float', node) };
}

function integerArgument(node: LiteralNode, type: ParameterType, unsigned: boolean): Literal {
  const number = node.kind === 'number' ? (unsigned ? node.unsigned : node.integer) : undefined;
  if (number === undefined) return { reason: expected(unsigned ? 'unsigned integer' : 'integer', node) };
  return { value: makeInteger(type, number) };
}

function expected(what: string, node: LiteralNode): string {
  return `expected ${what}; found ${nodeText(node)}`;
}
