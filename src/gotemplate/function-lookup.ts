import { builtins } from './builtins/builtins';
import type { FunctionTable, TemplateFunction } from './function';

/** The functions that a template can call: those of a table and the language's own, which the table's hide. */
export interface FunctionLookup {
  /** Takes nothing from the table: that may load what is only needed for a call. */
  readonly has: (name: string) => boolean;
  readonly get: (name: string) => TemplateFunction;
  /** Does the name mean the language's own function? */
  readonly isBuiltin: (name: string) => boolean;
}

/** Looks functions up in a table and among the language's own. */
export function makeFunctionLookup(functions: FunctionTable): FunctionLookup {
  const isBuiltin = (name: string): boolean => !Object.hasOwn(functions, name) && Object.hasOwn(builtins, name);
  const has = (name: string): boolean => Object.hasOwn(functions, name) || Object.hasOwn(builtins, name);
  const get = (name: string): TemplateFunction => {
    const found = Object.hasOwn(functions, name) ? functions[name] : builtins[name];
    if (found === undefined) throw new TypeError(`the parser let an unknown function pass: ${name}`);
    return found;
  };
  return { has, get, isBuiltin };
}
