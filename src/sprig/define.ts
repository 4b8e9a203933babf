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
  const bodyOf = (count: number): Body | undefined => (count === parameters.length ? (body as Body) : undefined);
  const list: ListBody = (args, context) => (body as Body)(...args, context);
  return new Defined(parameters, false, { list, one: bodyOf(1), two: bodyOf(2), three: bodyOf(3) });
}

/** What a variadic function does when it is called with so many arguments in all. It is the same that it does with a list of them. */
interface Direct {
  readonly one?: (first: Value, context: RenderContext) => Value;
  readonly two?: (first: Value, second: Value, context: RenderContext) => Value;
  readonly three?: (first: Value, second: Value, third: Value, context: RenderContext) => Value;
}

/** As `define` for a variadic function: the last parameter type repeats, and its arguments arrive as one list. */
export function defineVariadic<const P extends readonly ParameterType[], R extends ParameterType>(
  parameters: P,
  repeated: R,
  body: (...args: [...ShapesOf<P>, readonly ShapeOf<R>[], RenderContext]) => Value,
  { one, two, three }: Direct = {},
): TemplateFunction {
  const fixed = parameters.length;
  const list: ListBody =
    fixed === 0
      ? (body as Body)
      : (args, context) => (body as Body)(...args.slice(0, fixed), args.slice(fixed), context);
  return new Defined([...parameters, repeated], true, { list, one, two, three });
}

type Body = (...args: unknown[]) => Value;
type ListBody = (args: readonly Value[], context: RenderContext) => Value;

/** What a function does with a list of arguments, and with so many of them, where that takes no list. */
interface Bodies {
  readonly list: ListBody;
  readonly one: ((first: Value, context: RenderContext) => Value) | undefined;
  readonly two: ((first: Value, second: Value, context: RenderContext) => Value) | undefined;
  readonly three: ((first: Value, second: Value, third: Value, context: RenderContext) => Value) | undefined;
}

class Defined implements TemplateFunction {
  constructor(
    readonly parameters: readonly ParameterType[],
    readonly variadic: boolean,
    private readonly bodies: Bodies,
  ) {}

  call(args: readonly Value[], context: RenderContext): Value {
    let result: Value;
    try {
      result = this.bodies.list(args, context);
    } catch (error) {
      throw explain(error);
    }
    return typeof result === 'string' ? finish(result, context) : result;
  }

  call1(first: Value, context: RenderContext): Value {
    const { one } = this.bodies;
    if (one === undefined) return this.call([first], context);
    let result: Value;
    try {
      result = one(first, context);
    } catch (error) {
      throw explain(error);
    }
    return typeof result === 'string' ? finish(result, context) : result;
  }

  call2(first: Value, second: Value, context: RenderContext): Value {
    const { two } = this.bodies;
    if (two === undefined) return this.call([first, second], context);
    let result: Value;
    try {
      result = two(first, second, context);
    } catch (error) {
      throw explain(error);
    }
    return typeof result === 'string' ? finish(result, context) : result;
  }

  call3(first: Value, second: Value, third: Value, context: RenderContext): Value {
    const { three } = this.bodies;
    if (three === undefined) return this.call([first, second, third], context);
    let result: Value;
    try {
      result = three(first, second, third, context);
    } catch (error) {
      throw explain(error);
    }
    return typeof result === 'string' ? finish(result, context) : result;
  }
}

/** Values that are too deep or too large for the machine end in a `RoomError`. */
function explain(error: unknown): unknown {
  return error instanceof RangeError ? new RoomError('the value is too large or nested too deeply') : error;
}

function finish(text: string, context: RenderContext): string {
  if (text.length > context.limits.maximumBytes) ensureRoom(text.length, context);
  return text.isWellFormed() ? text : canonicalText(text);
}
