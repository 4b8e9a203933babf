import type { FunctionSource, FunctionTable } from './function';
import type { FunctionLookup } from './function-lookup';
import { makeFunctionLookup } from './function-lookup';
import type { KnownActions } from './known-actions';
import { parseSource } from './parser';
import type { Program } from './program';

/** A template that has been parsed; it keeps nothing from one rendering to the next. */
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
  readonly functions: FunctionTable | FunctionSource;
}

/** What templates with the same functions have in common. */
interface Vocabulary {
  readonly functions: FunctionLookup;
  readonly known: KnownActions;
}

const vocabularies = new WeakMap<FunctionTable | FunctionSource, Vocabulary>();

/** Parses a template. Throws `TemplateParseError`, also for functions that nobody defines. */
export function parseTemplate({ name, text, functions: table }: TemplateOptions): Template {
  let vocabulary = vocabularies.get(table);
  if (vocabulary === undefined) {
    vocabulary = { functions: makeFunctionLookup(table), known: new Map() };
    vocabularies.set(table, vocabulary);
  }
  const { functions, known } = vocabulary;
  return { name, programs: parseSource({ name, text, functions }, known) };
}
