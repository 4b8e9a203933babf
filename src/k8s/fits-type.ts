import { isPlainMap } from '../util/plain-map';
import { fitsScalar } from './check-scalar';
import { fieldType, meaningOf } from './type-table/meaning-of';

/** Does `checkType` find nothing wrong? Answers false, too, for maps that are not plain, which it alone looks into. */
export function fitsType(value: unknown, type: string): boolean {
  if (value === null || value === undefined) return true;
  if (type === 'string' && typeof value === 'string') return true;
  const meaning = meaningOf(type);
  if (meaning.is === 'scalar') return fitsScalar(value, type);
  if (meaning.is === 'list') {
    if (!Array.isArray(value)) return false;
    for (let index = 0; index < value.length; index++) if (!fitsType(value[index], meaning.item)) return false;
    return true;
  }
  if (!isPlainMap(value)) return false;
  for (const key in value) {
    const word = meaning.is === 'map' ? meaning.item : fieldType(meaning, key);
    if (word === undefined || !fitsType(value[key], word)) return false;
  }
  return true;
}
