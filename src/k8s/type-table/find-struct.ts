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
  const words = findLine(name);
  if (words === undefined) return undefined;
  const struct = { name, fields: new Map(words.split(' ').filter(Boolean).map(readField)) };
  read.set(name, struct);
  return struct;
}

/** What stands behind a name in the table, whose lines are sorted: looking through all of it takes ten times as long. */
function findLine(name: string): string | undefined {
  // Both are offsets of line ends; the line is between them if it is there.
  let low = 0;
  let high = types.length - 1;
  while (low < high) {
    const start = types.lastIndexOf('\n', (low + high - 1) >> 1);
    const space = types.indexOf(' ', start);
    const found = types.slice(start + 1, space);
    const end = types.indexOf('\n', space);
    if (found === name) return types.slice(space + 1, end);
    if (found < name) low = end;
    else high = start;
  }
  return undefined;
}

function readField(word: string): readonly [string, Field] {
  const required = word.startsWith('!');
  const [name = '', type = 'string'] = (required ? word.slice(1) : word).split(':');
  return [name, { type, required }];
}
