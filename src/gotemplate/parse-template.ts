import type { ListNode } from './ast';
import { builtins } from './builtins/builtins';
import type { CompileContext } from './compile-expression';
import { compileTemplate } from './compile-statements';
import type { FunctionTable, TemplateFunction } from './function';
import { parseSource } from './parser';
import type { Program, TemplateSource } from './render-state';
import { TemplateParseError } from './template-error';
import { lineAt } from './token-reader';

type Functions = Pick<CompileContext, 'getFunction' | 'isBuiltin'>;

/** A template that has been parsed and compiled; it keeps nothing from one rendering to the next. */
export interface Template {
  readonly name: string;
  /** The main template and those that are defined in the same text, by name. */
  readonly programs: ReadonlyMap<string, Program>;
}

export interface TemplateOptions {
  /** Stands in messages; the empty name is allowed. */
  readonly name: string;
  readonly text: string;
  /** Functions besides the language's own; they hide those of the same name. */
  readonly functions: FunctionTable;
}

/** Parses a template. Throws `TemplateParseError`, also for functions that nobody defines. */
export function parseTemplate({ name, text, functions }: TemplateOptions): Template {
  const isBuiltin = (word: string): boolean => !Object.hasOwn(functions, word) && Object.hasOwn(builtins, word);
  const findFunction = (word: string): TemplateFunction | undefined =>
    Object.hasOwn(functions, word) ? functions[word] : isBuiltin(word) ? builtins[word] : undefined;
  const hasFunction = (word: string): boolean => findFunction(word) !== undefined;
  const getFunction = (word: string): TemplateFunction => {
    const found = findFunction(word);
    if (found === undefined) throw new TypeError(`the parser let an unknown function pass: ${word}`);
    return found;
  };
  const source = { name, text };
  const programs = new Map<string, Program>();
  for (const [treeName, tree] of parseSource({ name, source: text, hasFunction })) {
    programs.set(treeName, compileTree(treeName, tree, source, { getFunction, isBuiltin }));
  }
  return { name, programs };
}

function compileTree(name: string, tree: ListNode, source: TemplateSource, functions: Functions): Program {
  try {
    return compileTemplate(name, tree, source, functions);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // What the parser could just take in was too deep for the compiler.
    throw new TemplateParseError(source.name, lineAt(source.text, tree.at), 'max expression depth exceeded');
  }
}
