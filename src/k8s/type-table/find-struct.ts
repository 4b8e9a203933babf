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

/** The struct of that name; undefined for names of other types. */
export function findStruct(name: string): Struct | undefined {
  const known = read.get(name);
  if (known !== undefined) return known;
  const fields = findFields(name);
  if (fields === undefined) return undefined;
  const struct = { name, fields: new Map(fields.split(' ').filter(Boolean).map(readField)) };
  read.set(name, struct);
  return struct;
}

/** The type of one of the fields that `findFields` gave; undefined where it is none of them. */
export function typeOfField(fields: string, name: string): string | undefined {
  const start = `${name}:`;
  const at = fields.startsWith(start) ? 0 : fields.indexOf(` ${start}`);
  // With a space or colon in it a name would be found across fields.
  if (at < 0 || name.includes(' ') || name.includes(':')) return undefined;
  const from = fields.indexOf(':', at) + 1;
  const end = fields.indexOf(' ', from);
  const type = fields.slice(from, end < 0 ? fields.length : end);
  return (type.endsWith('!') ? type.slice(0, -1) : type) || 'string';
}

/**
 * The fields of a struct as the table has them; undefined for names of other types. The lines are sorted: to look through all of them
 * would take ten times as long.
 */
export function findFields(name: string): string | undefined {
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
  const colon = word.indexOf(':');
  const required = word.endsWith('!');
  const type = word.slice(colon + 1, required ? -1 : word.length);
  return [word.slice(0, colon), { type: type || 'string', required }];
}
