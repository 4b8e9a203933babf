/**
 * What templates calculate with: plain data, and a few kinds of values that are no data and can be in no list or map.
 * `undefined` is a missing value; it is an error wherever it is used, but for `default` and `is defined`.
 */
export type Value =
  | undefined
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly Value[]
  | PlainMap
  | SafeText
  | Callable
  | Members
  | Foreign;

export interface PlainMap {
  [key: string]: Value;
}

declare const foreign: unique symbol;

/** An object that a function made and that only functions understand: a time, a certificate. */
export interface Foreign {
  readonly [foreign]?: never;
}

/** What the engine must know of foreign values. */
export interface ForeignValues {
  /** What printing it gives; undefined when it cannot be printed. */
  text(value: Foreign): string | undefined;
  /** A field or method; undefined when there is none. */
  member(value: Foreign, name: string): Value;
  /** Its kind in words: `a time.Time`. */
  describe(value: Foreign): string;
}

/** Text that `escape` leaves as it is; to everything else it is text. */
export class SafeText {
  constructor(readonly text: string) {}
}

/** Arguments of a call, all of which have values. */
export interface Arguments {
  readonly positional: readonly Value[];
  /** Those given as `name=value`, where there are any. */
  readonly keywords?: PlainMap | undefined;
}

/** Something that can be called: a macro, a function. */
export class Callable {
  constructor(
    readonly name: string,
    readonly call: (args: Arguments) => Value,
  ) {}
}

/** Something with members that is no data: a group of functions, a cycler. */
export class Members {
  constructor(
    /** What it is, in words. */
    readonly description: string,
    readonly get: (key: string) => Value,
  ) {}
}
