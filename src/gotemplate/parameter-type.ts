import type { IntegerType, ParameterType } from './value';

/** The parameter type of functions that tell no value from nil themselves; only builtins have it. */
export const RAW = 'reflect.Value';

const integers = ['int', 'int8', 'int16', 'int32', 'int64', 'uint', 'uint8', 'uint16', 'uint32', 'uint64'];

const namedIntegers: Readonly<Record<string, IntegerType>> = {
  'time.Duration': 'int64',
  'time.Month': 'int',
  'time.Weekday': 'int',
};

/** The integer type that a parameter type is or is made of; undefined for types that are no integers. */
export function integerTypeOf(type: ParameterType): IntegerType | undefined {
  return integers.includes(type) ? type : namedIntegers[type];
}

/** May nil stand for a value of the type? */
export function takesNil(type: ParameterType): boolean {
  return (
    type === 'any' || type === RAW || type === 'error' || ['map[', '[]', '*'].some((start) => type.startsWith(start))
  );
}
