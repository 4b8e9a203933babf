import { sortedKeys } from './sorted-entries';

/** What a writer needs to know of all maps that have the same keys in the same order. */
export interface Shape {
  /** In the order in which they are written. */
  readonly keys: readonly string[];
  /** By the width of their margin: how the lines begin that have these keys. */
  readonly lines: (readonly string[] | undefined)[];
}

/** Maps of more keys hardly ever have their equals. */
const MOST_KEYS = 32;
/** More shapes than these are not kept. */
const MOST_SHAPES = 5000;

/** Finds out what maps have in common: sorting their keys and writing them takes more than to find what was made of them before. */
export class Shapes {
  private readonly byNames = new Map<string, Shape>();
  private readonly byOrder = new Map<readonly string[], Shape>();

  /** The shape of a plain map, its keys in the order of Go's yaml.v3. */
  of(map: object): Shape {
    const keys = Object.keys(map);
    if (keys.length > MOST_KEYS) return { keys: sortedKeys(keys), lines: [] };
    const names = keys.join('\n');
    const known = this.byNames.get(names);
    // Of those that are kept no key has a newline in it: as many keys with the same names are the same.
    if (known !== undefined && known.keys.length === keys.length) return known;
    const isKept = !keys.some((key) => key.includes('\n'));
    const shape: Shape = { keys: sortedKeys(keys), lines: [] };
    if (isKept) keep(this.byNames, names, shape);
    return shape;
  }

  /** The shape of all maps whose keys are this very list. */
  ofOrder(keys: readonly string[]): Shape {
    const known = this.byOrder.get(keys);
    if (known !== undefined) return known;
    const shape: Shape = { keys, lines: [] };
    keep(this.byOrder, keys, shape);
    return shape;
  }
}

function keep<K>(shapes: Map<K, Shape>, name: K, shape: Shape): void {
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(name, shape);
}
