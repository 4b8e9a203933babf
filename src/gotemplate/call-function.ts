import type { Node } from './ast';
import { FunctionError } from './function';
import { failExecution, type RenderState } from './render-state';
import type { ParameterType, Value } from './value';

/** A call takes about as long as so many steps without one. */
export const STEPS_OF_CALL = 4;

interface Signature {
  readonly parameters: readonly ParameterType[];
  readonly variadic?: boolean;
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

/** The type of the argument at a position; the last one of a variadic function repeats. */
export function parameterAt({ parameters }: Signature, at: number): ParameterType {
  return parameters[at] ?? parameters[parameters.length - 1] ?? 'any';
}

/** No text is longer than a rendering may be. */
export function checkResult(state: RenderState, node: Node, name: string, result: Value): Value {
  const { maximumBytes } = state.context.limits;
  if (typeof result === 'string' && result.length > maximumBytes) {
    state.node = node;
    failExecution(state, `error calling ${name}: the result is longer than ${maximumBytes} bytes`, true);
  }
  return result;
}

/** The failure of a function becomes an error at the call. */
export function failCall(state: RenderState, node: Node, name: string, error: unknown): never {
  const message = failureText(error);
  if (message === undefined) throw error;
  state.node = node;
  return failExecution(state, `error calling ${name}: ${message}`, true);
}

function failureText(error: unknown): string | undefined {
  if (error instanceof FunctionError) return error.message;
  // The engine's own limits: texts beyond its maximum, values nested deeper than its stack.
  if (!(error instanceof RangeError)) return undefined;
  return /call stack/.test(error.message) ? 'the value is nested too deeply' : 'the result is too large';
}
