import { builtins } from './builtins/builtins';
import { FunctionSource, type FunctionTable, type TemplateFunction } from './function';

/** The functions that a template can call: those of a table and the language's own, which the table's hide. */
export interface FunctionLookup {
  /** Takes nothing from the table: that may load what is only needed for a call. */
  readonly has: (name: string) => boolean;
  readonly get: (name: string) => TemplateFunction;
  /** Does the name mean the language's own function? */
  readonly isBuiltin: (name: string) => boolean;
}

/** Looks functions up in a table and among the language's own. */
export function makeFunctionLookup(functions: FunctionTable | FunctionSource): FunctionLookup {
  const source = functions instanceof FunctionSource ? functions : sourceOf(functions);
  const isBuiltin = (name: string): boolean => !source.has(name) && Object.hasOwn(builtins, name);
  const has = (name: string): boolean => source.has(name) || Object.hasOwn(builtins, name);
  const get = (name: string): TemplateFunction => {
    const found = source.has(name) ? source.get(name) : builtins[name];
    if (found === undefined) throw new TypeError(`the parser let an unknown function pass: ${name}`);
    return found;
  };
  return { has, get, isBuiltin };
}

function sourceOf(table: FunctionTable): Omit<FunctionSource, 'names'> {
  return { has: (name) => Object.hasOwn(table, name), get: (name) => table[name] };
}
