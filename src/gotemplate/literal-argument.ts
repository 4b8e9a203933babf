import { makeFloat } from '../yaml/values';
import type { LiteralNode, NilNode, NumberNode } from './ast';
import { nilOf } from './check-argument';
import { makeInteger } from './integers';
import { nodeText } from './node-text';
import { integerTypeOf, RAW, takesNil } from './parameter-type';
import type { NumberLiteral } from './parse-number';
import { Complex, type ParameterType, type Value } from './value';

/** The value of a literal, or why it cannot have one. */
export type Literal = { readonly value: Value } | { readonly reason: string };

/** A literal as an argument: it takes the parameter's type if its kind allows that. */
export function literalArgument(node: LiteralNode, type: ParameterType): Literal {
  if (node.kind === 'nil') {
    if (type === RAW) return { value: undefined };
    return takesNil(type) ? { value: nilOf(type) } : { reason: `cannot assign nil to ${type}` };
  }
  if (type === 'any' || type === RAW) return literalValue(node);
  if (type === 'string') return node.kind === 'string' ? { value: node.detail } : { reason: expected('string', node) };
  if (type === 'bool') return node.kind === 'bool' ? { value: node.detail } : { reason: expected('bool', node) };
  if (type === 'float64') return floatArgument(node);
  const integerType = integerTypeOf(type);
  if (integerType !== undefined) return integerArgument(node, type, integerType.startsWith('u'));
  return { reason: `can't handle ${nodeText(node)} for arg of type ${type}` };
}

/** A literal where no type is wanted; numbers become int, float64 or complex128 by the way they are written. */
export function literalValue(node: Exclude<LiteralNode, NilNode>): Literal {
  if (node.kind !== 'number') return { value: node.detail };
  const { detail, text } = node;
  if (typeof detail === 'number') return { value: detail };
  if (detail.complex !== undefined) return { value: new Complex(detail.complex.real, detail.complex.imaginary) };
  if (detail.float !== undefined && isWrittenAsFloat(text)) return { value: makeFloat(detail.float) };
  if (detail.integer !== undefined) return { value: makeInteger('int', detail.integer) };
  return { reason: `${text} overflows int` };
}

function isWrittenAsFloat(text: string): boolean {
  if (text.startsWith("'")) return false;
  // Parity: of a hexadecimal number with a sign the digit e is taken for an exponent's.
  return /^0[xX]/.test(text) ? /[pP]/.test(text) : /[.eEpP]/.test(text);
}

function floatArgument(node: LiteralNode): Literal {
  const number = node.kind === 'number' ? numberOf(node).float : undefined;
  if (number !== undefined) return { value: makeFloat(number) };
  return { reason: expected('float', node) };
}

function integerArgument(node: LiteralNode, type: ParameterType, unsigned: boolean): Literal {
  const number = node.kind === 'number' ? numberOf(node)[unsigned ? 'unsigned' : 'integer'] : undefined;
  if (number === undefined) return { reason: expected(unsigned ? 'unsigned integer' : 'integer', node) };
  return { value: makeInteger(type, number) };
}

/** Everything that the number can be. */
function numberOf({ detail }: NumberNode): Omit<NumberLiteral, 'text'> {
  if (typeof detail !== 'number') return detail;
  return { integer: BigInt(detail), unsigned: BigInt(detail), float: detail };
}

function expected(what: string, node: LiteralNode): string {
  return `expected ${what}; found ${nodeText(node)}`;
}
