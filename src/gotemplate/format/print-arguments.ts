import type { Value } from '../value';
import { formatValue } from './format-value';

/** The arguments as Go's Sprint prints them: a space between two neighbours when neither is a text. */
export function printArguments(values: readonly Value[]): string {
  let out = '';
  for (let at = 0; at < values.length; at++) {
    if (at > 0 && typeof values[at] !== 'string' && typeof values[at - 1] !== 'string') out += ' ';
    out += formatValue(values[at]);
  }
  return out;
}

/** The arguments as Go's Sprintln prints them: a space between all of them, a newline at the end. */
export function printLine(values: readonly Value[]): string {
  return `${values.map(formatValue).join(' ')}\n`;
}
