import { isPlainMap } from '../util/plain-map';
import { toBytes } from '../util/utf8';
import { formatPlain } from './format-number';
import { hasNames, type Shape, Shapes } from './key-shapes';
import { shortEscape } from './quote-text';
import { readsAsOther } from './reads-as-other';
import { settled } from './settled';
import { isMap, sortedEntries, sortedKeys } from './sorted-entries';
import { Timestamp } from './values';

// What has sets of Unicode's properties is made when it is first needed: that takes most of a millisecond.
const bareKey = (): RegExp => /^[\p{L}\p{N}_](?:[\p{L}\p{N}_./-]*[\p{L}\p{N}_])?$/u;
const notPrinted = (): RegExp => /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|["\\]/gu;
// Without letters beyond ASCII, these say the same.
const NOT_PRINTED_ASCII = /[^ !#-[\]-~]/g;
const BARE_ASCII_KEY = /^\w(?:[\w./-]*\w)?$/;
/** Words that some reader of YAML or KYAML takes for null, a boolean or a number, in any spelling. */
const WORDS = new Set('null true false yes no on off y t n f inf infinity nan'.split(' '));
const LONGEST_WORD = 8;
const BEYOND_ASCII = /[^\0-\x7f]/;
/** What may have to be escaped. */
const NOT_ORDINARY = /[^ !#-[\]-~]/;

/** A place where values are written, one or many after each other. */
interface Spot {
  /** Of the further lines of a value. */
  readonly margin: number;
  /** How the last map here was written: the next one has the same keys, as likely as not. */
  plan: Plan | undefined;
  /** Where the items of lists here are written that share their lines. */
  items: Spot | undefined;
}

/** How all maps are written that have the same keys, at one margin. */
interface Plan {
  /** The keys as the maps have them. */
  readonly names: readonly string[];
  /** The keys in the order in which they are written. */
  readonly keys: readonly string[];
  /** What stands before their values. */
  readonly lines: readonly string[];
  /** The same and the opening quote of a text. */
  readonly quotes: readonly string[];
  readonly spots: readonly Spot[];
  readonly end: string;
}

type Values = Readonly<Record<string, unknown>>;

const makeSpot = (margin: number): Spot => ({ margin, plan: undefined, items: undefined });

const shapes = new Shapes<Plan>();
const whole = makeSpot(0);

/**
 * Writes values as KYAML, the strict flow-style subset of YAML that kubectl writes, each below a line `---`. Keys are
 * sorted as in `encodeYaml`; one whose value is undefined is left out.
 */
export function encodeKyamlDocuments(values: readonly unknown[]): string {
  let text = '';
  for (const value of values) text += settled(`---\n${nodeText(value, whole)}\n`);
  return text;
}

/** A node that begins somewhere on a line; its further lines have the margin of the spot. */
function nodeText(value: unknown, spot: Spot): string {
  if (typeof value === 'string') return textOf(value, spot.margin);
  if (typeof value !== 'object' || value === null) return formatPlain(value) ?? 'null';
  if (Array.isArray(value)) return listText(value, spot);
  if (isPlainMap(value)) {
    const { plan } = spot;
    return plan !== undefined && hasNames(value, plan.names) ? keysText(plan, value) : mapText(value, spot);
  }
  if (value instanceof Map) return entriesText(sortedEntries(value), spot);
  if (isMap(value)) return mapText(value as Values, spot);
  const plain = formatPlain(value) ?? 'null';
  return value instanceof Timestamp ? `"${plain}"` : plain;
}

function mapText(map: Values, spot: Spot): string {
  const names = Object.keys(map);
  const shape = shapes.of(names);
  if (shape === undefined)
    return entriesText(
      sortedKeys(names).map((key) => [key, map[key]] as const),
      spot,
    );
  const { margin } = spot;
  const plan = shape.plans[margin] ?? makePlan(shape, margin);
  shape.plans[margin] = plan;
  spot.plan = plan;
  return keysText(plan, map);
}

function makePlan({ names, keys }: Shape<Plan>, margin: number): Plan {
  const lines = keys.map((key) => lineOf(key, margin));
  return {
    names,
    keys,
    lines,
    quotes: lines.map((line) => `${line}"`),
    spots: keys.map(() => makeSpot(margin + 2)),
    end: `\n${' '.repeat(margin)}}`,
  };
}

function keysText({ keys, lines, quotes, spots, end }: Plan, map: Values): string {
  let text = '';
  for (let index = 0; index < keys.length; index++) {
    const item = map[keys[index] as string];
    if (item === undefined) continue;
    if (typeof item === 'string' && !NOT_ORDINARY.test(item)) text += `${quotes[index]}${item}",`;
    else text += `${lines[index]}${nodeText(item, spots[index] as Spot)},`;
  }
  return text === '' ? '{}' : `{${text}${end}`;
}

function entriesText(entries: readonly (readonly [unknown, unknown])[], { margin }: Spot): string {
  const spot = makeSpot(margin + 2);
  let text = '';
  for (const [key, item] of entries) if (item !== undefined) text += `${lineOf(key, margin)}${nodeText(item, spot)},`;
  return text === '' ? '{}' : `{${text}\n${' '.repeat(margin)}}`;
}

/** The beginning of a line in a map: its newline and the key. */
function lineOf(key: unknown, margin: number): string {
  const name = nameText(typeof key === 'string' ? key : (formatPlain(key) ?? ''));
  return `\n${' '.repeat(margin + 2)}${name}: `;
}

/** A list; when it holds lists and maps only, their brackets share its lines. */
function listText(items: readonly unknown[], spot: Spot): string {
  const { margin } = spot;
  const shares = items.every((item) => Array.isArray(item) || isMap(item));
  spot.items ??= makeSpot(margin);
  if (shares) {
    let text = '[';
    for (let index = 0; index < items.length; index++)
      text += (index > 0 ? ', ' : '') + nodeText(items[index], spot.items);
    return `${text}]`;
  }
  const line = `\n${' '.repeat(margin)}`;
  const inner = makeSpot(margin + 2);
  let text = '[';
  for (const item of items) text += `${line}  ${nodeText(item, inner)},`;
  return `${text}${line}]`;
}

function textOf(value: string, margin: number): string {
  return NOT_ORDINARY.test(value) ? quoted(value, ' '.repeat(margin)) : `"${value}"`;
}

function nameText(name: string): string {
  if (!name.isWellFormed()) return binary(name);
  return isBareKey(name) ? name : `"${escapeAll(name)}"`;
}

function isBareKey(name: string): boolean {
  const hasForm = BEYOND_ASCII.test(name) ? bareKey().test(name) : BARE_ASCII_KEY.test(name);
  if (!hasForm || (name.length <= LONGEST_WORD && WORDS.has(name.toLowerCase())) || readsAsOther(name)) return false;
  return !(name.startsWith('_') && isNumber(name.replaceAll('_', '')));
}

/** Is what is left of a key without its underscores, which count for nothing in numbers, a number? */
function isNumber(digits: string): boolean {
  return /^-?[\d.]/.test(digits) && readsAsOther(digits);
}

/** A text in double quotes; when it has newlines, each of its lines on a line of its own. */
function quoted(value: string, margin: string): string {
  if (!value.isWellFormed()) return binary(value);
  if (!value.includes('\n')) return `"${escapeText(value)}"`;
  const inner = `${margin}  `;
  const lines = (value.endsWith('\n') ? value.slice(0, -1) : value).split('\n');
  // White space at the beginning of a line is dropped unless a backslash stands before it.
  const written = lines.map((line) => inner + (/^[ \t]/.test(line) ? '\\' : ' ') + escapeText(line));
  return `"\\\n${written.join('\\n\\\n')}${value.endsWith('\n') ? '\\n' : ''}\\\n${inner}"`;
}

function binary(value: string): string {
  return `!!binary "${Buffer.from(toBytes(value)).toString('base64')}"`;
}

/** Escapes everything that is not printed but tabs. */
function escapeText(value: string): string {
  return value.replace(toEscape(value), (found) => (found === '\t' ? found : escapeCharacter(found)));
}

function escapeAll(value: string): string {
  return value.replace(toEscape(value), escapeCharacter);
}

function toEscape(value: string): RegExp {
  return BEYOND_ASCII.test(value) ? notPrinted() : NOT_PRINTED_ASCII;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const short = code === 0xa0 ? '_' : shortEscape(code);
  if (short !== undefined) return `\\${short}`;
  const hex = code.toString(16);
  if (code < 0x20 || code === 0x7f) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
