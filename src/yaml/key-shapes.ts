import { sortedKeys } from './sorted-entries';

/** What a writer needs to know of all maps that have the same keys in the same order. */
export interface Shape<P> {
  /** In the order in which the maps have them. */
  readonly names: readonly string[];
  /** In the order in which they are written. */
  readonly keys: readonly string[];
  /** How the maps are written, by where. */
  readonly plans: (P | undefined)[];
}

/** Maps of more keys hardly ever have their equals. */
const MOST_KEYS = 32;
/** More shapes than these are not kept. */
const MOST_SHAPES = 5000;

/** Finds out what maps have in common: sorting their keys and writing them takes more than to find what was made of them before. */
export class Shapes<P> {
  private readonly byNames = new Map<string, Shape<P>>();
  private readonly byOrder = new Map<readonly string[], Shape<P>>();

  /** The shape of all plain maps with these keys, which are written in the order of Go's yaml.v3; undefined when they are many. */
  of(names: readonly string[]): Shape<P> | undefined {
    if (names.length > MOST_KEYS) return undefined;
    const name = names.join('\n');
    const known = this.byNames.get(name);
    // Of those that are kept no key has a newline in it: as many keys with the same names are the same.
    if (known !== undefined && known.names.length === names.length) return known;
    const isKept = !names.some((key) => key.includes('\n'));
    const shape: Shape<P> = { names, keys: sortedKeys([...names]), plans: [] };
    if (isKept) keep(this.byNames, name, shape);
    return shape;
  }

  /** The shape of all maps whose keys are this very list. */
  ofOrder(keys: readonly string[]): Shape<P> {
    const known = this.byOrder.get(keys);
    if (known !== undefined) return known;
    const shape: Shape<P> = { names: keys, keys, plans: [] };
    keep(this.byOrder, keys, shape);
    return shape;
  }
}

/** Are these the keys of a plain map, in this order? Says so without a list of them. */
export function hasNames(map: object, names: readonly string[]): boolean {
  let at = 0;
  for (const name in map) if (names[at++] !== name) return false;
  return at === names.length;
}

function keep<K, P>(shapes: Map<K, Shape<P>>, name: K, shape: Shape<P>): void {
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(name, shape);
}
