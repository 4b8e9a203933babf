import { isPlainMap } from '../util/plain-map';
import { fitsScalar } from './check-scalar';
import { type Meaning, meaningOf, meaningOfField } from './type-table/meaning-of';

/** Does `checkType` find nothing wrong? Answers false, too, for maps that are not plain, which it alone looks into. */
export function fitsType(value: unknown, type: string): boolean {
  return fitsMeaning(value, meaningOf(type));
}

/** As `fitsType`, for what a word of the type table stands for. */
export function fitsMeaning(value: unknown, meaning: Meaning): boolean {
  if (value === null || value === undefined) return true;
  switch (meaning.is) {
    case 'text':
      return typeof value === 'string' || fitsScalar(value, 'string');
    case 'scalar':
      return fitsScalar(value, meaning.type);
    case 'list':
      if (!Array.isArray(value)) return false;
      for (let index = 0; index < value.length; index++) if (!fitsMeaning(value[index], meaning.item)) return false;
      return true;
    default:
      return isPlainMap(value) && fitsEach(value, meaning);
  }
}

function fitsEach(map: Readonly<Record<string, unknown>>, type: Extract<Meaning, { is: 'map' | 'struct' }>): boolean {
  for (const key in map) {
    const meaning = type.is === 'map' ? type.item : (type.known.get(key) ?? meaningOfField(type, key));
    if (meaning === undefined) return false;
    const value = map[key];
    // Nearly all values.
    if (meaning.is === 'text' && typeof value === 'string') continue;
    if (!fitsMeaning(value, meaning)) return false;
  }
  return true;
}
