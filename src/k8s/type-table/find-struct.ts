import { types } from './generated/type-table';

/** A type with fields. */
export interface Struct {
  readonly name: string;
  readonly fields: ReadonlyMap<string, Field>;
}

interface Field {
  /**
   * A word of the type table: `string`, `bool`, `int`, `int32`, `int64`, `double`, `bytes` (base64), `time`, `microTime`,
   * `quantity`, `intOrString`, `any`, or the name of a struct; `[]` behind it makes a list, `{}` a map of text keys.
   */
  readonly type: string;
  /** Must an object have it? Decoding does not ask. */
  readonly required: boolean;
}

const read = new Map<string, Struct>();

/**
 * The struct of that name; undefined for names of other types. In the table (made by scripts/build-type-table.js) its
 * fields are words `name:type`; without a type it is `string`, with `!` before it required.
 */
export function findStruct(name: string): Struct | undefined {
  const known = read.get(name);
  if (known !== undefined) return known;
  const at = types.indexOf(`\n${name} `);
  if (at < 0) return undefined;
  const words = types.slice(at + name.length + 2, types.indexOf('\n', at + 1));
  const struct = { name, fields: new Map(words.split(' ').filter(Boolean).map(readField)) };
  read.set(name, struct);
  return struct;
}

function readField(word: string): readonly [string, Field] {
  const required = word.startsWith('!');
  const [name = '', type = 'string'] = (required ? word.slice(1) : word).split(':');
  return [name, { type, required }];
}
