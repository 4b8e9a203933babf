import type { IntegerType, ParameterType } from './value';

/** The parameter type of functions that tell no value from nil themselves; only builtins have it. */
export const RAW = 'reflect.Value';

const namedIntegers: Readonly<Record<string, IntegerType>> = {
  'time.Duration': 'int64',
  'time.Month': 'int',
  'time.Weekday': 'int',
};

/** The integer type that a parameter type is or is made of; undefined for types that are no integers. */
export function integerTypeOf(type: ParameterType): IntegerType | undefined {
  return /^u?int(8|16|32|64)?$/.test(type) ? type : namedIntegers[type];
}

/** May nil stand for a value of the type? */
export function takesNil(type: ParameterType): boolean {
  return type === 'any' || type === RAW || type === 'error' || /^(map\[|\[\]|\*)/.test(type);
}
