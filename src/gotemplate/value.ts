import { Float, Timestamp } from '../yaml/values';

/**
 * Go values as templates see them, in the cheapest JavaScript shape that keeps Go's kind:
 *
 * | Go                        | here                                                       |
 * | ------------------------- | ---------------------------------------------------------- |
 * | no value (absent key)     | `undefined`                                                |
 * | nil interface             | `null`                                                     |
 * | bool, string              | `boolean`, `string` (bytes that are no UTF-8: see util/utf8)|
 * | int                       | whole `number`; `bigint` beyond 2^53                       |
 * | uint64 beyond int64       | `bigint`                                                   |
 * | float64                   | fractional `number`, Infinity, NaN; `Float` when whole     |
 * | int64, uint64, uint8, ... | `Integer`                                                  |
 * | complex128                | `Complex`                                                  |
 * | []interface {}            | array                                                      |
 * | []string, [][]T, nil slice| `Slice`                                                    |
 * | map[string]interface {}   | plain object (see util/plain-map)                          |
 * | map[any]any               | `Map`                                                      |
 * | map[string]string, nil map| `TypedMap`                                                 |
 * | structs, pointers, times  | `Struct`                                                   |
 *
 * `Timestamp` (from YAML) is turned into a time `Struct` when data enter the engine or when first met.
 */
export type Value =
  | undefined
  | null
  | boolean
  | string
  | number
  | bigint
  | Float
  | Timestamp
  | Integer
  | Complex
  | readonly Value[]
  | Slice
  | PlainMap
  | ReadonlyMap<Value, Value>
  | TypedMap
  | Struct;

export interface PlainMap {
  [key: string]: Value;
}

/** Go's integer types; `int` and `uint64` beyond int64 have shorter shapes, see `makeInteger`. */
export type IntegerType =
  | 'int'
  | 'int8'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'uint'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | (string & {}); // named types such as time.Month and time.Duration

/** An integer of a type that is not `int`. `value` is within the range of the type. */
export class Integer {
  constructor(
    readonly type: IntegerType,
    readonly value: bigint,
    /** The underlying type of a named type (time.Month: int). */
    readonly underlying: IntegerType = type,
    /** The text that printing gives, of a named type with a String method. */
    readonly text?: string,
    /** Methods of a named type, e.g. Hours of time.Duration; `self` is the integer. */
    readonly methods?: Readonly<Record<string, Method>>,
    /** Another value of a named type, in which a range over the integer counts. */
    readonly makeAlike?: (value: bigint) => Integer,
  ) {}
}

export class Complex {
  constructor(
    readonly real: number,
    readonly imaginary: number,
  ) {}
}

/** A slice whose element type is not `interface {}`, or one that is nil (`items` undefined). */
export class Slice {
  constructor(
    /** Go type of an element, e.g. `string`, `int`, `[]interface {}`, `interface {}`. */
    readonly elementType: string,
    readonly items: readonly Value[] | undefined,
  ) {}
}

/** A map whose type is not map[string]interface {}, or one that is nil (`entries` undefined). */
export class TypedMap {
  constructor(
    readonly keyType: string,
    /** Go type of an element; decides what an absent key gives (`string`: "", a struct's name: `zero`). */
    readonly elementType: string,
    readonly entries: Map<Value, Value> | undefined,
    /** The zero value of the element type; undefined for interface types. */
    readonly zero?: Value,
  ) {}
}

/**
 * A method that templates can call; arguments are checked against `parameters` as for functions. `self` is the value it
 * was called on: a Struct, or an Integer of a named type. Printing asks GoString for %#v, MarshalJSON serves JSON.
 */
export interface Method {
  readonly parameters: readonly ParameterType[];
  readonly variadic?: boolean;
  /** Why templates cannot call it, as of methods with three results. */
  readonly problem?: string;
  call(self: Struct | Integer, args: readonly Value[]): Value;
}

/** Of structs without methods. */
export const noMethods: Readonly<Record<string, Method>> = {};

/** A Go struct (or a pointer to one): named fields, in the order of their declaration, and methods. */
export class Struct {
  constructor(
    /** As %T prints it, e.g. `time.Time`, `*semver.Version`, `sprig.certificate`. */
    readonly type: string,
    readonly fields: ReadonlyMap<string, Value>,
    readonly methods: Readonly<Record<string, Method>> = noMethods,
    /** What `%v` prints, where the type has a String method. */
    readonly toText?: () => string,
    /** What the value is to the functions that know its type (an instant, a parsed version). */
    readonly payload?: unknown,
  ) {}
}

/** A Go parameter type, as far as it decides which arguments a call takes. */
export type ParameterType =
  | 'any'
  | 'string'
  | 'bool'
  | 'int'
  | 'int64'
  | 'uint32'
  | 'float64'
  | 'error'
  | 'time.Time'
  | 'map[string]interface {}'
  | '[]interface {}'
  | 'sprig.certificate'
  | (string & {});

export { Float, Timestamp };
