import type {
  Float,
  ParameterType,
  PlainMap,
  RenderContext,
  Struct,
  TemplateFunction,
  TypedMap,
  Value,
} from '../gotemplate';
import { canonicalText } from '../gotemplate';
import { ensureRoom, RoomError } from './room';

/** A map[string]interface {}: a plain map, or a `TypedMap` when it is nil. */
export type Dict = PlainMap | TypedMap;

/** What a checked argument of each parameter type looks like; a type that is not listed arrives as `Value`. */
interface Shapes {
  readonly any: Value;
  readonly string: string;
  readonly bool: boolean;
  readonly int: number | bigint;
  readonly float64: number | Float;
  readonly 'map[string]interface {}': Dict;
  readonly 'time.Time': Struct;
}

type ShapeOf<P> = P extends keyof Shapes ? Shapes[P] : Value;
type ShapesOf<P extends readonly ParameterType[]> = { -readonly [K in keyof P]: ShapeOf<P[K]> };

/**
 * Makes a function of fixed parameters; `body` gets the arguments one by one, the context last. A text that it returns is
 * brought into the one form that its bytes have, and no text is longer than the rendering may still produce.
 */
export function define<const P extends readonly ParameterType[]>(
  parameters: P,
  body: (...args: [...ShapesOf<P>, RenderContext]) => Value,
): TemplateFunction {
  return { parameters, call: callFixed(body as Body, parameters.length) };
}

/** As `define` for a variadic function: the last parameter type repeats, and its arguments arrive as one list. */
export function defineVariadic<const P extends readonly ParameterType[], R extends ParameterType>(
  parameters: P,
  repeated: R,
  body: (...args: [...ShapesOf<P>, readonly ShapeOf<R>[], RenderContext]) => Value,
): TemplateFunction {
  return { parameters: [...parameters, repeated], variadic: true, call: callVariadic(body as Body, parameters.length) };
}

type Body = (...args: unknown[]) => Value;

/** Hands a list of arguments on one by one, without a list in between where there are few. */
function callFixed(body: Body, count: number): TemplateFunction['call'] {
  return (args, context) => {
    let result: Value;
    try {
      if (count === 1) result = body(args[0], context);
      else if (count === 2) result = body(args[0], args[1], context);
      else result = body(...args, context);
    } catch (error) {
      throw explain(error);
    }
    return typeof result === 'string' ? finish(result, context) : result;
  };
}

/** Hands those behind the first ones on as a list. */
function callVariadic(body: Body, fixed: number): TemplateFunction['call'] {
  return (args, context) => {
    let result: Value;
    try {
      result = fixed === 0 ? body(args, context) : body(...args.slice(0, fixed), args.slice(fixed), context);
    } catch (error) {
      throw explain(error);
    }
    return typeof result === 'string' ? finish(result, context) : result;
  };
}

/** Values that are too deep or too large for the machine end in a `RoomError`. */
function explain(error: unknown): unknown {
  return error instanceof RangeError ? new RoomError('the value is too large or nested too deeply') : error;
}

function finish(text: string, context: RenderContext): string {
  ensureRoom(text.length, context);
  return canonicalText(text);
}
