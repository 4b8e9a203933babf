import type { Node } from './ast';
import { makeArgument, type Operand } from './call-function';
import { RAW } from './parameter-type';
import type { RenderState } from './render-state';
import { isTrue } from './truth';
import { UNSET } from './unset-variable';
import type { Value } from './value';

interface ShortCircuit {
  readonly identifier: Node;
  readonly operands: readonly Operand[];
  /** Slots of the variables that are declared in operands which may be left out. */
  readonly slots: readonly number[];
  /** The truth at which the evaluation ends: of `or` true, of `and` false. */
  readonly stopsAt: boolean;
  readonly piped: boolean;
}

/** `and` and `or`: the first operand that decides is the result, and what is behind it is not evaluated. */
export function compileShortCircuit({ identifier, operands, slots, stopsAt, piped }: ShortCircuit) {
  const args = operands.map((operand) => makeArgument(operand, RAW));
  return (state: RenderState, last: Value): Value => {
    state.node = identifier;
    for (const slot of slots) state.variables[slot] = UNSET;
    let value: Value;
    for (const evaluate of args) {
      value = evaluate(state);
      if (isTrue(value) === stopsAt) return value;
    }
    return piped ? last : value;
  };
}
