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
  return { parameters, call: guard(spread(body as Body, parameters.length)) };
}

/** As `define` for a variadic function: the last parameter type repeats, and its arguments arrive as one list. */
export function defineVariadic<const P extends readonly ParameterType[], R extends ParameterType>(
  parameters: P,
  repeated: R,
  body: (...args: [...ShapesOf<P>, readonly ShapeOf<R>[], RenderContext]) => Value,
): TemplateFunction {
  const call = body as Body;
  const fixed = parameters.length;
  const work: TemplateFunction['call'] =
    fixed === 0
      ? (args, context) => call(args, context)
      : (args, context) => call(...args.slice(0, fixed), args.slice(fixed), context);
  return { parameters: [...parameters, repeated], variadic: true, call: guard(work) };
}

type Body = (...args: unknown[]) => Value;

/** Hands a list of arguments on one by one, without a list in between where there are few. */
function spread(call: Body, count: number): TemplateFunction['call'] {
  if (count === 0) return (_, context) => call(context);
  if (count === 1) return (args, context) => call(args[0], context);
  if (count === 2) return (args, context) => call(args[0], args[1], context);
  return (args, context) => call(...args, context);
}

/** Values that are too deep or too large for the machine end in a `RoomError`. */
function guard(work: TemplateFunction['call']): TemplateFunction['call'] {
  return (args, context) => {
    let result: Value;
    try {
      result = work(args, context);
    } catch (error) {
      if (error instanceof RangeError) throw new RoomError('the value is too large or nested too deeply');
      throw error;
    }
    if (typeof result !== 'string') return result;
    ensureRoom(result.length, context);
    return canonicalText(result);
  };
}
