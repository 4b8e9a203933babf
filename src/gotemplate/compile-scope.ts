import type { Variable } from './ast';

/** A variable that is in sight at some place of a template. */
interface Declared {
  readonly name: string;
  readonly slot: number;
  /** Declared where evaluation may not come by (a later argument of and, or). */
  readonly conditional: boolean;
  /** Of a range's element: the slot that tells whether it was reached by an interface type. */
  flagSlot?: number;
}

/** The variables of one template while it is compiled: every declaration has a slot of its own. */
export interface CompileScope {
  readonly variables: Declared[];
  /** Most slots that are needed at a time. */
  slots: number;
  /** Slots declared inside of each argument list that may be cut short, innermost last. */
  readonly conditional: number[][];
}

export function makeCompileScope(): CompileScope {
  return { variables: [{ name: '$', slot: 0, conditional: false }], slots: 1, conditional: [] };
}

/** Gives a new variable its slot. */
export function declareVariable(scope: CompileScope, name: string): number {
  const slot = scope.variables.length;
  scope.variables.push({ name, slot, conditional: scope.conditional.length > 0 });
  scope.slots = Math.max(scope.slots, slot + 1);
  for (const slots of scope.conditional) slots.push(slot);
  return slot;
}

/** Gives the newest variable, a range's element, a slot that tells whether it was reached by an interface type. */
export function declareFlag(scope: CompileScope): number {
  const element = scope.variables[scope.variables.length - 1];
  const flagSlot = declareVariable(scope, '');
  if (element !== undefined) element.flagSlot = flagSlot;
  return flagSlot;
}

/** The slots in which the variable may be found, in this order; none when it has not been declared. */
export function findVariable(scope: CompileScope, name: string): readonly number[] {
  const slots: number[] = [];
  for (let at = scope.variables.length - 1; at >= 0; at--) {
    const variable = scope.variables[at];
    if (variable?.name !== name) continue;
    slots.push(variable.slot);
    if (!variable.conditional) break;
  }
  return slots;
}

/** How a template reads the variable. */
export function readVariable(scope: CompileScope, name: string): Variable {
  const slots = findVariable(scope, name);
  const nearest = scope.variables[slots[0] ?? -1];
  const isSure = nearest !== undefined && slots.length === 1 && !nearest.conditional;
  return { slots, isSure, flagSlot: nearest?.flagSlot ?? -1 };
}

/** Parses what may not be evaluated; answers with the slots of the variables that are declared there. */
export function conditionally(scope: CompileScope, parse: () => void): readonly number[] {
  const slots: number[] = [];
  scope.conditional.push(slots);
  parse();
  scope.conditional.pop();
  return slots;
}
