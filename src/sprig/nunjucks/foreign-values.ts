import { formatValue, type Value as GoValue, Integer, type Method, Struct, typeName } from '../../gotemplate';
import { Timestamp } from '../../gotemplate/value';
import { Callable, type Foreign, type ForeignValues } from '../../njk';
import { callWith } from './call-with';
import type { Converter } from './from-value';

/** Times, versions, certificates and durations as templates see them: their fields and methods, and how they are printed. */
export function makeForeignValues(converter: Converter): ForeignValues {
  return {
    text: (value) => textOf(asGo(value)),
    describe: (value) => `a ${typeName(asGo(value))}`,
    member: (value, name) => {
      const self = asGo(value);
      const method = methodOf(self, name);
      if (method !== undefined) {
        const call = (args: readonly GoValue[]): GoValue => method.call(self as Struct | Integer, args);
        return new Callable(name, ({ positional }) => callWith(name, { ...method, call }, positional, converter));
      }
      const isPublic = /^\p{Lu}/u.test(name);
      return self instanceof Struct && isPublic ? converter.result(self.fields.get(name)) : undefined;
    },
  };
}

function asGo(value: Foreign): GoValue {
  return value as unknown as GoValue;
}

/** Times from YAML are printed as they are written there. */
function textOf(value: GoValue): string | undefined {
  if (value instanceof Timestamp) return value.text;
  return value instanceof Struct && value.toText === undefined ? undefined : formatValue(value);
}

function methodOf(value: GoValue, name: string): Method | undefined {
  const methods = value instanceof Struct || value instanceof Integer ? value.methods : undefined;
  return methods !== undefined && Object.hasOwn(methods, name) ? methods[name] : undefined;
}
