import type { Dice, Environment, Network } from '../host/host';
import type { ParameterType, Value } from './value';

/** The outside world as far as a template may see it; one object per rendering. */
export interface RenderContext {
  /** Dice for one draw of the function that is named: how much it takes shifts no other draw. */
  readonly draw: (by: string) => Dice;
  /** The same for keys, certificates and salts, which are never derived from a seed. */
  readonly drawKey: (by: string) => Dice;
  readonly clock: TemplateClock;
  readonly environment: Pick<Environment, 'get'>;
  readonly network: Pick<Network, 'resolveHost'>;
  /** Bytes that the rendering may still produce; functions that make large texts ask before they make them. */
  readonly limits: {
    readonly maximumBytes: number;
    /** Steps that the rendering may take: actions, texts and turns of loops; the default is some seconds' worth. */
    readonly maximumSteps?: number;
  };
}

/** What time it is for a template. */
export interface TemplateClock {
  /** Nanoseconds since 1970-01-01T00:00:00Z, for the function that is named. */
  now(by: string): bigint;
  /** Name of the local IANA time zone, e.g. `UTC`. */
  readonly zone: string;
}

/** A function that templates can call by name. */
export interface TemplateFunction {
  /** Types of the parameters; of a variadic function the last one repeats, none or more times. */
  readonly parameters: readonly ParameterType[];
  readonly variadic?: boolean;
  /**
   * Called with checked arguments: fixed types have been verified and are never undefined or null (a missing map or list
   * is a `TypedMap` or `Slice` that is nil); of type `any`, a missing value has become null. Integers of type int arrive as number or bigint. Throws `FunctionError`.
   */
  call(args: readonly Value[], context: RenderContext): Value;
  /** The same for so many arguments, which nearly all calls have: no list is made of them. */
  call1?(first: Value, context: RenderContext): Value;
  call2?(first: Value, second: Value, context: RenderContext): Value;
  call3?(first: Value, second: Value, third: Value, context: RenderContext): Value;
}

export type FunctionTable = Readonly<Record<string, TemplateFunction>>;

/** Functions that are found by their names: no table of them is made, and nothing is loaded for those that are not called. */
export class FunctionSource {
  constructor(
    readonly has: (name: string) => boolean,
    /** Asked only for what there is. */
    readonly get: (name: string) => TemplateFunction | undefined,
    readonly names: () => readonly string[],
  ) {}
}

/** A failure of a function; the engine adds template, line, column and the function's name ("error calling f: ..."). */
export class FunctionError extends Error {}
