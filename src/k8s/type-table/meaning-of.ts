import { findFields, typeOfField } from './find-struct';

/** What a word of the type table stands for. */
export type Meaning =
  | { readonly is: 'list'; readonly item: string }
  | { readonly is: 'map'; readonly item: string }
  | StructMeaning
  | { readonly is: 'scalar' };

interface StructMeaning {
  readonly is: 'struct';
  /** As `typeOfField` reads them. */
  readonly fields: string;
  /** Types of fields that were looked for before. */
  readonly known: Map<string, string>;
}

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
  const fields = findFields(type);
  return fields === undefined ? { is: 'scalar' } : { is: 'struct', fields, known: new Map() };
}

/** The type of a field of a struct; undefined where there is no such field. */
export function fieldType({ fields, known }: StructMeaning, name: string): string | undefined {
  let type = known.get(name);
  if (type === undefined) {
    type = typeOfField(fields, name);
    if (type !== undefined) known.set(name, type);
  }
  return type;
}
