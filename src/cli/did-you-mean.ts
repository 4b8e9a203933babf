import { nearestName } from '../errors/nearest-name';

const MOST_BEGINNINGS = 3;

/** Names that may be meant: some that begin with what was written (unless that is too short to tell), and the nearest one. */
export function nearestOf(written: string, known: readonly string[]): readonly string[] {
  const beginning = [...known]
    .sort()
    .filter((name) => written.length !== 2 && written !== '' && name.startsWith(written));
  const nearest = nearestName(written, known);
  return [...new Set([...beginning.slice(0, MOST_BEGINNINGS), ...(nearest === undefined ? [] : [nearest])])];
}

/** The end of a message: `; did you mean A or B?`, or nothing. */
export function meant(names: readonly string[]): string {
  return names.length === 0 ? '' : `; did you mean ${names.join(' or ')}?`;
}
