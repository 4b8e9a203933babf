import { nearestName } from '../errors/nearest-name';

/** Looking for the nearest of more names than this, for many unknown ones, would take too long. */
const MOST_NAMES = 100;
const LONGEST_NAME = 100;

const knownNames = new WeakMap<object, readonly string[]>();

/** A hint for a name that a map does not have: the nearest that it has, else all of them. */
export function suggestName(name: string, map: object): string | undefined {
  const names = sortedNames(map);
  if (names.length === 0 || names.length > MOST_NAMES) return undefined;
  const nearest = name.length > LONGEST_NAME ? undefined : nearestName(name, names);
  return nearest === undefined ? `There are: ${names.join(', ')}.` : `Did you mean '${nearest}'?`;
}

/** The keys of a map, sorted once however often they are asked for. */
function sortedNames(map: object): readonly string[] {
  const known = knownNames.get(map);
  if (known) return known;
  const names = Object.keys(map).sort();
  knownNames.set(map, names);
  return names;
}
