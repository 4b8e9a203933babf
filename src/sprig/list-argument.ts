import { elementsOf, FunctionError, kindOf, type Value } from '../gotemplate';

/** The elements of a list. Throws `FunctionError` for what is no list; `action` names what was wanted of it. */
export function listArgument(value: Value, action: string): readonly Value[] {
  const elements = elementsOf(value);
  if (elements === undefined) throw new FunctionError(`Cannot ${action} on type ${kindName(value)}`);
  return elements;
}

/** The kind of a value in a message to people. */
function kindName(value: Value): string {
  return value === null || value === undefined ? 'nil (the value is missing or null)' : kindOf(value);
}
