import { userError } from '../errors/user-error';
import { meant, nearestOf } from './did-you-mean';

/** What a flag or an argument takes; without `values` anything. */
export interface TakenValues {
  readonly values?: readonly string[] | undefined;
  readonly takesTemplate?: boolean | undefined;
}

/** Gives back a value that a flag or an argument takes; any other is an error that names the nearest one and all of them. */
export function checkValue(value: string, shown: string, { values, takesTemplate = false }: TakenValues): string {
  if (values === undefined || takes(value, { values, takesTemplate })) return value;
  const near = nearestOf(value, values);
  const all = describeValues({ values, takesTemplate });
  throw userError('usage', `${shown} does not take ${JSON.stringify(value)}${meant(near)}`, {
    hint: `It takes ${all}.`,
  });
}

/** Is that a value that is taken? */
export function takes(value: string, { values, takesTemplate = false }: TakenValues): boolean {
  return values === undefined || values.includes(value) || (takesTemplate && isTemplate(value));
}

/** A value with an action in it is a Go template. */
function isTemplate(value: string): boolean {
  return value.includes('{{');
}

/** Lists what is taken: `table, json or a Go template`. */
export function describeValues({ values = [], takesTemplate = false }: TakenValues): string {
  const all = [...values, ...(takesTemplate ? ['a Go template'] : [])];
  return [all.slice(0, -1).join(', '), all.at(-1)].filter((part) => part !== '').join(' or ');
}
