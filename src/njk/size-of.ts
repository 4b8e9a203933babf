import type { Value } from './value';
import { asText, isList } from './value-kinds';

/** Characters of a text, elements of a list: what working on a value costs. */
export function sizeOf(value: Value): number {
  return asText(value)?.length ?? (isList(value) ? value.length : 0);
}
