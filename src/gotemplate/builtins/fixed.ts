import type { TemplateFunction } from '../function';
import { RAW } from '../parameter-type';
import type { Value } from '../value';

/** A function of one value, which may be nil or none. */
export function unary(body: (value: Value) => Value): TemplateFunction {
  return { parameters: [RAW], call: (args) => body(args[0]), call1: body };
}

/** A function of two values, each of which may be nil or none. */
export function binary(body: (first: Value, second: Value) => Value): TemplateFunction {
  return { parameters: [RAW, RAW], call: (args) => body(args[0], args[1]), call2: body };
}
