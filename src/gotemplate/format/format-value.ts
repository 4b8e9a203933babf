import type { Value } from '../value';
import { plainDirective } from './directive';
import { shortestText } from './float-text';
import { printArgument } from './print-value';

/** The text of a value as Go's %v prints it. */
export function formatValue(value: Value): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return Number.isInteger(value) ? String(value) : shortestText(value);
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      return printArgument(value, plainDirective);
  }
}
