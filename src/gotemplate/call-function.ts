import type { Node } from './ast';
import { type ArgumentCheck, makeArgumentCheck } from './check-argument';
import { FunctionError } from './function';
import { type LiteralNode, literalArgument } from './literal-argument';
import { type Expression, failExecution, type RenderState } from './render-state';
import type { ParameterType, Value } from './value';

/** An operand as an argument: a literal, whose value depends on the type that is wanted, or an expression. */
export type Operand =
  | { readonly literal: LiteralNode }
  | { readonly literal?: undefined; readonly evaluate: Expression };

/** A call takes about as long as so many steps without one. */
const STEPS_OF_CALL = 4;

interface Signature {
  readonly parameters: readonly ParameterType[];
  readonly variadic?: boolean;
}

/** The operand evaluated as an argument of the type. */
export function makeArgument(operand: Operand, type: ParameterType): Expression {
  if (operand.literal === undefined) {
    const check = makeArgumentCheck(type);
    const { evaluate } = operand;
    return (state) => check(state, evaluate(state));
  }
  const node = operand.literal;
  const found = literalArgument(node, type);
  return (state) => {
    state.node = node;
    return 'reason' in found ? failExecution(state, found.reason) : found.value;
  };
}

/** Why a call with so many operands (and a piped value) cannot be; undefined when it can. */
export function countProblem(name: string, signature: Signature, count: number, piped: boolean): string | undefined {
  const given = piped ? count + 1 : count;
  const declared = signature.parameters.length;
  if (signature.variadic) {
    // Parity: the message counts what is written, not what is piped.
    return given < declared - 1
      ? `wrong number of args for ${name}: want at least ${declared - 1} got ${count}`
      : undefined;
  }
  return given === declared ? undefined : `wrong number of args for ${name}: want ${declared} got ${given}`;
}

export function argumentsOf(signature: Signature, operands: readonly Operand[]): readonly Expression[] {
  return operands.map((operand, at) => makeArgument(operand, parameterAt(signature, at)));
}

/** The check of a value that is piped behind so many operands. */
export function pipedCheck(signature: Signature, count: number): ArgumentCheck {
  return makeArgumentCheck(parameterAt(signature, count));
}

/** What is called, where it is called. */
export interface Call {
  readonly name: string;
  readonly node: Node;
  readonly run: (values: readonly Value[], state: RenderState) => Value;
}

/** Runs a function; its failure becomes an error at the call. */
export function runFunction(state: RenderState, { name, node, run }: Call, values: readonly Value[]): Value {
  let result: Value;
  state.steps -= STEPS_OF_CALL;
  try {
    result = run(values, state);
  } catch (error) {
    const message = failureText(error);
    if (message === undefined) throw error;
    state.node = node;
    return failExecution(state, `error calling ${name}: ${message}`);
  }
  if (typeof result === 'string' && result.length > state.context.limits.maximumBytes) {
    state.node = node;
    failExecution(state, `error calling ${name}: the result is longer than ${state.context.limits.maximumBytes} bytes`);
  }
  return result;
}

function parameterAt({ parameters }: Signature, at: number): ParameterType {
  return parameters[Math.min(at, parameters.length - 1)] ?? 'any';
}

function failureText(error: unknown): string | undefined {
  if (error instanceof FunctionError) return error.message;
  // The engine's own limits: texts beyond its maximum, values nested deeper than its stack.
  if (!(error instanceof RangeError)) return undefined;
  return /call stack/.test(error.message) ? 'the value is nested too deeply' : 'the result is too large';
}
