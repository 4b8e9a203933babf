/**
 * What YAML decodes to.
 *
 * Numbers keep the difference between Go's int and float64, which templates can see: a whole JavaScript number is an
 * integer, any other (fractions, infinities, NaN) a float; a float that happens to be whole is a `Float`. Integers beyond
 * 2^53 are bigints. Maps are objects without a prototype, so that no key is special; a map in which some key is not text
 * is a `Map`.
 */
export type YamlValue = YamlScalar | readonly YamlValue[] | YamlMap | ReadonlyMap<YamlValue, YamlValue>;
export type YamlScalar = null | boolean | string | number | bigint | Float | Timestamp;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** A float whose value is a whole number (1.0, -0.0, 1e3). */
export class Float {
  constructor(readonly value: number) {}
}

/** Gives a number the shape in which floats are kept: as it is, or as a `Float` when it is whole. */
export function makeFloat(value: number): number | Float {
  return Number.isInteger(value) ? new Float(value) : value;
}

/** A date or time written without quotes: its text, and the instant as nanoseconds since 1970 with its offset. */
export class Timestamp {
  constructor(
    readonly text: string,
    readonly epochNanoseconds: bigint,
    /** Offset from UTC in minutes; 0 when the text has none. */
    readonly offsetMinutes: number,
  ) {}
}
