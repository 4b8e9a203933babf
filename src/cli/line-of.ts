import type { ArgumentDefinition, CommandClass, FlagDefinition } from './command-class';
import type { LineDefinition } from './read-command-line';

/** What of a command's class decides how its command line is read, as plain data. */
export function lineOf({ args, baseFlags, flags, strict }: CommandClass): LineDefinition {
  return {
    args: mapValues(args, argumentOf),
    flags: flagShapes({ ...baseFlags, ...flags }),
    repeats: !strict,
  };
}

/** What of the definitions of flags decides how they are read, as plain data. */
export function flagShapes(flags: Readonly<Record<string, FlagDefinition>>): LineDefinition['flags'] {
  return mapValues(flags, flagOf);
}

function argumentOf({ description, required, values }: ArgumentDefinition): ArgumentDefinition {
  return { ...(required && { description, required }), ...(values && { values }) };
}

function flagOf({ type, char, multiple, values, takesTemplate, counts, default: usual }: FlagDefinition) {
  return {
    type,
    ...(char && { char }),
    ...(multiple && { multiple }),
    ...(values && { values }),
    ...(takesTemplate && { takesTemplate }),
    ...(counts && { counts }),
    ...(usual !== undefined && { default: usual }),
  };
}

function mapValues<T, U>(map: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
