import { findStruct, type Struct } from './find-struct';

/** What a word of the type table stands for. */
export type Meaning =
  | { readonly is: 'list'; readonly item: string }
  | { readonly is: 'map'; readonly item: string }
  | { readonly is: 'struct'; readonly struct: Struct }
  | { readonly is: 'scalar' };

/** Words whose meaning was looked for before: there are few, and thousands of values of each. */
const meanings = new Map<string, Meaning>();

/** The meaning of a word of the type table; what it does not know is a scalar. */
export function meaningOf(type: string): Meaning {
  let meaning = meanings.get(type);
  if (meaning === undefined) {
    meaning = findMeaning(type);
    meanings.set(type, meaning);
  }
  return meaning;
}

function findMeaning(type: string): Meaning {
  if (type.endsWith('[]')) return { is: 'list', item: type.slice(0, -2) };
  if (type.endsWith('{}')) return { is: 'map', item: type.slice(0, -2) };
  const struct = findStruct(type);
  return struct === undefined ? { is: 'scalar' } : { is: 'struct', struct };
}
