import type { FunctionSource, FunctionTable } from './function';
import { type FunctionLookup, makeFunctionLookup } from './function-lookup';
import type { KnownActions } from './known-actions';

/** What templates with the same functions have in common. */
interface Vocabulary {
  readonly functions: FunctionLookup;
  readonly known: KnownActions;
}

const vocabularies = new WeakMap<FunctionTable | FunctionSource, Vocabulary>();

/** What templates with these functions have in common, made once. */
export function vocabularyOf(functions: FunctionTable | FunctionSource): Vocabulary {
  let vocabulary = vocabularies.get(functions);
  if (vocabulary === undefined) {
    vocabulary = { functions: makeFunctionLookup(functions), known: new Map() };
    vocabularies.set(functions, vocabulary);
  }
  return vocabulary;
}
