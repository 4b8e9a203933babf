import { NunjucksFunctionError } from '../template-error';
import type { Value } from '../value';
import { asText, describeValue, isForeign, isList, isMap } from '../value-kinds';
import type { Filter, Filtering } from './filter';
import { ensureLength, orAbsent, takeScalar } from './take';

const DEEPEST_INDENTATION = 10;

/** A value as JSON, as JavaScript writes it; an argument indents it. */
export const dumpFilter: Filter = {
  parameters: ['spaces'],
  apply: (input, [spaces], filtering) => {
    const parts: string[] = [];
    let length = 0;
    const write = (part: string): void => {
      length += part.length;
      ensureLength(length, filtering);
      parts.push(part);
    };
    writeValue(input, '\n', { write, step: indentation(spaces, filtering), filtering });
    return parts.join('');
  },
};

interface Writing {
  readonly write: (part: string) => void;
  /** What each level is indented by; empty: all on one line. */
  readonly step: string;
  readonly filtering: Filtering;
}

function indentation(spaces: Value, filtering: Filtering): string {
  if (typeof spaces === 'number') return ' '.repeat(Math.min(Math.max(0, Math.floor(spaces)), DEEPEST_INDENTATION));
  return (orAbsent(spaces, takeScalar, filtering) ?? '').slice(0, DEEPEST_INDENTATION);
}

function writeValue(value: Value, newline: string, writing: Writing): void {
  const { write } = writing;
  if (isList(value)) {
    writeItems('[]', newline, writing, value, (item, inner) => writeValue(item, inner, writing));
  } else if (isMap(value)) {
    writeItems('{}', newline, writing, Object.entries(value), ([key, item], inner) => {
      write(JSON.stringify(key) + (writing.step === '' ? ':' : ': '));
      writeValue(item, inner, writing);
    });
  } else write(leafText(value, writing.filtering));
}

function writeItems<T>(
  brackets: string,
  newline: string,
  { write, step }: Writing,
  items: readonly T[],
  writeItem: (item: T, newline: string) => void,
): void {
  const [open = '', close = ''] = brackets;
  const inner = newline + step;
  write(open);
  items.forEach((item, at) => {
    if (at > 0) write(',');
    if (step !== '') write(inner);
    writeItem(item, inner);
  });
  write(step !== '' && items.length > 0 ? newline + close : close);
}

function leafText(value: Value, { foreign }: Filtering): string {
  const text = asText(value) ?? (isForeign(value) ? foreign.text(value) : undefined);
  if (text !== undefined) return JSON.stringify(text);
  if (typeof value === 'bigint') return String(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value);
  throw new NunjucksFunctionError(`${describeValue(value, foreign)} cannot be written as JSON`);
}
