import type { Shape } from './key-shapes';
import { keyText } from './key-text';

/** A place where values are written, one or many after each other. */
export interface Spot {
  /** Of the lines of a collection. */
  readonly indent: number;
  /** What stands before a value on its line, such as a key with its colon and a space. */
  readonly beside: string;
  /** What stands before a collection that begins on a line of its own; undefined where it begins on this one. */
  readonly below: string | undefined;
  /** How the last map here was written: the next one has the same keys, as likely as not. */
  plan: Plan | undefined;
  /** Where the items of lists here are written, all but one that begins on the line of its list. */
  items: Spot | undefined;
}

/** How all maps are written that have the same keys, at one indentation. */
export interface Plan {
  /** The keys as the maps have them. */
  readonly names: readonly string[];
  /** The keys in the order in which they are written. */
  readonly keys: readonly string[];
  /** What stands before their values; undefined when some key cannot stand on the line of its colon. */
  readonly lines: readonly string[] | undefined;
  /** By key, where its values are written that are no texts. */
  readonly spots: (Spot | undefined)[];
  readonly indent: number;
  /** Does the first line stand below something, and not beside it? */
  readonly isBelow: boolean;
}

/** A newline and the spaces of an indentation. */
export function marginOf(indent: number): string {
  return `\n${' '.repeat(indent)}`;
}

/** A spot where nothing was written yet. */
export function makeSpot(indent: number, beside: string, below?: string): Spot {
  return { indent, beside, below, plan: undefined, items: undefined };
}

/** The spot of a list's items that begin on lines of their own. */
export function itemSpot(list: Spot): Spot {
  list.items ??= makeSpot(list.indent + 2, `${marginOf(list.indent)}- `);
  return list.items;
}

/** The spot of a key whose line is known. */
export function keySpot({ lines, spots, indent }: Plan, index: number): Spot {
  const known = spots[index];
  if (known !== undefined) return known;
  const line = lines?.[index] as string;
  const made = makeSpot(indent + 2, line, line.slice(0, -1));
  spots[index] = made;
  return made;
}

/** How maps of a shape are written in a spot; kept with the shape. */
export function planFor({ names, keys, plans }: Shape<Plan>, { indent, below }: Spot): Plan {
  const isBelow = below !== undefined;
  const at = 2 * indent + Number(isBelow);
  const known = plans[at];
  if (known !== undefined) return known;
  const plan = { names, keys, lines: linesOf(keys, indent, isBelow), spots: [], indent, isBelow };
  plans[at] = plan;
  return plan;
}

function linesOf(keys: readonly string[], indent: number, isBelow: boolean): readonly string[] | undefined {
  const line = marginOf(indent);
  const lines: string[] = [];
  for (const key of keys) {
    const text = keyText(key);
    if (text === undefined) return undefined;
    lines.push(`${isBelow || lines.length > 0 ? line : ''}${text} `);
  }
  return lines;
}
