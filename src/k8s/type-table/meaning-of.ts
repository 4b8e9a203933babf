import { findFields, typeOfField } from './find-struct';

/** What a word of the type table stands for. */
export type Meaning =
  | { readonly is: 'list'; readonly item: Meaning }
  | { readonly is: 'map'; readonly item: Meaning }
  | StructMeaning
  | { readonly is: 'text' }
  | { readonly is: 'scalar'; readonly type: string };

interface StructMeaning {
  readonly is: 'struct';
  /** As `typeOfField` reads them. */
  readonly fields: string;
  /** Fields that were looked for before. */
  readonly known: Map<string, Meaning>;
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
  if (type === 'string') return { is: 'text' };
  if (type.endsWith('[]')) return { is: 'list', item: meaningOf(type.slice(0, -2)) };
  if (type.endsWith('{}')) return { is: 'map', item: meaningOf(type.slice(0, -2)) };
  const fields = findFields(type);
  return fields === undefined ? { is: 'scalar', type } : { is: 'struct', fields, known: new Map() };
}

/** What a field of a struct means; undefined where there is no such field. */
export function meaningOfField({ fields, known }: StructMeaning, name: string): Meaning | undefined {
  const before = known.get(name);
  if (before !== undefined) return before;
  const type = typeOfField(fields, name);
  if (type === undefined) return undefined;
  const meaning = meaningOf(type);
  known.set(name, meaning);
  return meaning;
}
