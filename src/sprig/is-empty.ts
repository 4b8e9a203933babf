import { isTrue, type Value } from '../gotemplate';

/** Is the value one that sprig takes for empty: nil, none, false, zero, and texts, lists and maps without contents? */
export function isEmpty(value: Value): boolean {
  return !isTrue(value);
}
