import { isPlainMap } from '../../src/util/plain-map';
import { Float, Timestamp, type YamlMap, type YamlValue } from '../../src/yaml/values';

const LONGEST = 200;

/**
 * Tells where two documents differ: maps whatever their order, lists in order, numbers by value (1 and 1.0 are one),
 * everything else by type and value. Empty when they do not.
 */
export function compareValues(expected: YamlValue, actual: YamlValue, path = ''): readonly string[] {
  const [want, got] = [partsOf(expected), partsOf(actual)];
  if (want !== undefined && got !== undefined && want.kind === got.kind)
    return compareParts(want.parts, got.parts, path);
  if (want === undefined && sameScalar(expected, actual)) return [];
  return [`${path || '(whole)'}: expected ${showValue(expected)}, got ${showValue(actual)}`];
}

type Parts = ReadonlyMap<string, YamlValue>;

/** The parts of a list or a map by index or key; undefined of anything else. */
function partsOf(value: YamlValue): { readonly kind: string; readonly parts: Parts } | undefined {
  if (Array.isArray(value)) return { kind: 'list', parts: new Map(value.map((part, index) => [`${index}`, part])) };
  if (isMap(value)) return { kind: 'map', parts: new Map(Object.entries(value)) };
  if (!(value instanceof Map)) return undefined;
  return { kind: 'map of any keys', parts: new Map([...value].map(([key, part]) => [wholeText(key), part])) };
}

function compareParts(expected: Parts, actual: Parts, path: string): readonly string[] {
  return [...new Set([...expected.keys(), ...actual.keys()])].flatMap((key) => {
    const [want, got] = [expected.get(key), actual.get(key)];
    const where = `${path}.${key}`;
    if (got === undefined) return [`${where}: missing, expected ${showValue(want)}`];
    if (want === undefined) return [`${where}: not expected, got ${showValue(got)}`];
    return compareValues(want, got, where);
  });
}

function sameScalar(expected: YamlValue, actual: YamlValue): boolean {
  const [want, got] = [numberOf(expected), numberOf(actual)];
  if (want !== undefined && got !== undefined) return sameNumber(want, got);
  if (expected instanceof Timestamp && actual instanceof Timestamp) return expected.text === actual.text;
  return expected === actual;
}

function numberOf(value: YamlValue): number | bigint | undefined {
  if (value instanceof Float) return value.value;
  return typeof value === 'number' || typeof value === 'bigint' ? value : undefined;
}

function sameNumber(one: number | bigint, other: number | bigint): boolean {
  if (typeof one === typeof other) return Object.is(one, other) || one === other;
  const whole = typeof one === 'bigint' ? other : one;
  return Number.isInteger(whole) && BigInt(one) === BigInt(other);
}

/** Is the value a map of text keys? */
export function isMap(value: YamlValue | undefined): value is YamlMap {
  return isPlainMap(value);
}

/** A value on one line, shortened; maps with their keys sorted, so that equal values show alike. */
function showValue(value: YamlValue | undefined): string {
  const text = wholeText(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}...`;
}

/** A value on one line, whole; maps with their keys sorted. */
export function wholeText(value: YamlValue | undefined): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return `${part}`;
    if (part instanceof Float) return part.value;
    if (!isPlainMap(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
