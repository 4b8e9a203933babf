import { isPlainMap } from '../util/plain-map';
import { formatPlain } from './format-number';
import { hasNames, Shapes } from './key-shapes';
import { keyText } from './key-text';
import { quoteDouble } from './quote-text';
import { scalarText } from './scalar-text';
import { settled } from './settled';
import { FixedOrder, isMap, sortedEntries, sortedKeys } from './sorted-entries';
import { itemSpot, keySpot, makeSpot, marginOf, type Plan, planFor, type Spot } from './spot';
import { DOUBTFUL } from './text-style';
import { Timestamp } from './values';

const shapes = new Shapes<Plan>();

/** Where documents are written. */
const whole = makeSpot(0, '');
const marked = makeSpot(0, '---\n');

type Values = Readonly<Record<string, unknown>>;
type Entry = readonly [unknown, unknown];

/**
 * Writes a value as one YAML document, without `---`, in the exact look of Go's yaml.v3 with an indentation of two. A key
 * whose value is undefined is left out. Reading it gives the same value back.
 */
export function encodeYaml(value: unknown): string {
  return documentText(value, whole);
}

/** Writes values as documents, each below a line `---`. */
export function encodeYamlDocuments(values: readonly unknown[]): string {
  let text = '';
  for (const value of values) text += settled(documentText(value, marked));
  return text;
}

function documentText(value: unknown, spot: Spot): string {
  if (typeof value === 'string' && needsQuotesAtRoot(value)) return `${spot.beside}${quoteDouble(value)}\n`;
  return `${valueText(value, spot, false)}\n`;
}

/** Readers do not agree on what an indentation indicator means at the root, so none is written there. */
function needsQuotesAtRoot(text: string): boolean {
  return /^ .*\n/.test(text) && text.isWellFormed();
}

/** A value and what stands before it, without the end of its last line. Times may keep the text that they had. */
function valueText(value: unknown, spot: Spot, keepsTimes: boolean): string {
  if (typeof value === 'string') return spot.beside + scalarText(value, Math.max(spot.indent, 2));
  if (typeof value !== 'object' || value === null) return spot.beside + (formatPlain(value) ?? '[]');
  if (isPlainMap(value)) {
    const { plan } = spot;
    const isKnown = plan !== undefined && hasNames(value, plan.names);
    return beginning(spot, isKnown ? keysText(plan, value, keepsTimes) : mapText(value, spot, keepsTimes));
  }
  if (Array.isArray(value)) return listText(value, spot, keepsTimes);
  if (isMap(value)) return beginning(spot, unusualMapText(value, spot, keepsTimes));
  if (keepsTimes && value instanceof Timestamp) return spot.beside + value.text;
  return spot.beside + (formatPlain(value) ?? '[]');
}

/** The entries of a map behind what stands before it. */
function beginning({ beside, below }: Spot, entries: string): string {
  return entries === '' ? `${beside}{}` : (below ?? beside) + entries;
}

/** A list and what stands before it. */
function listText(items: readonly unknown[], spot: Spot, keepsTimes: boolean): string {
  if (items.length === 0) return `${spot.beside}[]`;
  const inner = itemSpot(spot);
  let text = spot.below ?? `${spot.beside}${valueText(items[0], { ...inner, beside: '- ' }, keepsTimes)}`;
  for (let index = spot.below === undefined ? 1 : 0; index < items.length; index++)
    text += valueText(items[index], inner, keepsTimes);
  return text;
}

/** The entries of a map of text keys, none for an empty text. */
function mapText(map: Values, spot: Spot, keepsTimes: boolean): string {
  const names = Object.keys(map);
  const shape = shapes.of(names);
  if (shape === undefined) return entriesText(entriesOf(map, sortedKeys(names)), spot, keepsTimes);
  const plan = planFor(shape, spot);
  spot.plan = plan;
  return keysText(plan, map, keepsTimes);
}

/** As `mapText`, for maps with other keys or an order of their own. */
function unusualMapText(map: object, spot: Spot, keepsTimes: boolean): string {
  if (map instanceof Map) return entriesText(sortedEntries(map), spot, false);
  if (!(map instanceof FixedOrder)) return mapText(map as Values, spot, keepsTimes);
  const known = spot.plan?.names === map.keys ? spot.plan : undefined;
  const plan = known ?? planFor(shapes.ofOrder(map.keys), spot);
  spot.plan = plan;
  return keysText(plan, map.values, map.keepsTimes);
}

/** As `mapText`, where it is known how. */
function keysText(plan: Plan, map: Values, keepsTimes: boolean): string {
  const { keys, lines, indent } = plan;
  if (lines === undefined) return entriesText(entriesOf(map, keys), plan, keepsTimes);
  let text = '';
  for (let index = 0; index < keys.length; index++) {
    const value = map[keys[index] as string];
    if (typeof value === 'string')
      text += (lines[index] as string) + (DOUBTFUL.test(value) ? scalarText(value, indent + 2) : value);
    else if (value !== undefined) {
      const one = valueText(value, plan.spots[index] ?? keySpot(plan, index), keepsTimes);
      text += indent === 2 ? settled(one) : one;
    } else if (!plan.isBelow) return entriesText(entriesOf(map, keys), plan, keepsTimes);
  }
  return text;
}

function entriesOf(map: Values, keys: readonly string[]): readonly Entry[] {
  return keys.map((key) => [key, map[key]] as const);
}

/** As `mapText`, for keys of any kind and any number of them. */
function entriesText(entries: readonly Entry[], place: Spot | Plan, keepsTimes: boolean): string {
  const { indent } = place;
  const line = marginOf(indent);
  const isBelow = 'isBelow' in place ? place.isBelow : place.below !== undefined;
  let margin = isBelow ? line : '';
  let text = '';
  let last: Spot | undefined;
  for (const [key, value] of entries) {
    if (value === undefined) continue;
    const name = keyText(key);
    if (name === undefined) {
      text += valueText(key, makeSpot(indent + 2, `${margin}? `), keepsTimes);
      text += valueText(value, makeSpot(indent + 2, `${line}: `), keepsTimes);
    } else {
      const spot: Spot = makeSpot(indent + 2, `${margin}${name} `, margin + name);
      spot.plan = last?.plan;
      last = spot;
      const one = valueText(value, spot, keepsTimes);
      text += indent === 2 ? settled(one) : one;
    }
    margin = line;
  }
  return text;
}
