import { NunjucksFunctionError } from './template-error';
import type { ForeignValues, Value } from './value';
import { asText, describeValue, isForeign, isList, isMap } from './value-kinds';

/** What writing a value takes to know. */
export interface TextOptions {
  readonly foreign: ForeignValues;
  /** Characters and elements at most. */
  readonly most: number;
}

/** A value as text, as nunjucks prints it. Throws `NunjucksFunctionError` for null, maps, functions. */
export function textOf(value: Value, options: TextOptions): string {
  const text = asText(value);
  if (text !== undefined) return text;
  if (isList(value)) return joinTexts(value, ',', options);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (isForeign(value)) {
    const written = options.foreign.text(value);
    if (written !== undefined) return written;
  }
  const hint = isMap(value) ? 'Write `| dump` behind it to print it as JSON.' : undefined;
  throw new NunjucksFunctionError(`${describeValue(value, options.foreign)} cannot be written as text`, hint);
}

/** The texts of a list's elements with a separator between them. */
export function joinTexts(list: readonly Value[], separator: string, options: TextOptions): string {
  let left = options.most;
  const join = (items: readonly Value[], between: string): string => {
    const parts = items.map((item) => {
      left -= between.length + 1;
      if (left < 0) throw new NunjucksFunctionError(`the text is longer than ${options.most} bytes`);
      // Lists within lists are written with commas, whatever the separator.
      const part = isList(item) ? join(item, ',') : textOf(item, options);
      left -= part.length;
      return part;
    });
    return parts.join(between);
  };
  return join(list, separator);
}
