import { nearestName } from '../errors/nearest-name';
import { isPlainMap, makePlainMap } from '../util/plain-map';
import { Float } from '../yaml/values';
import type { AsWritten } from '../yaml/written-scalar';
import type { Shape } from './shape';

type Path = readonly (string | number)[];
type Data = Readonly<Record<string, unknown>>;
type MapShape = Extract<Shape, { is: 'open' | 'map' | 'fields' }>;

/** Something that does not have its shape. */
export interface ShapeProblem {
  readonly path: Path;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** The value without its nulls, and everything about it that is not as `shape` says. */
export interface Checked {
  readonly value: unknown;
  readonly problems: readonly ShapeProblem[];
}

const nothing: readonly never[] = [];

/**
 * Checks a decoded value: unknown fields, wrong types, and fields that must be there and are not. A value that is right as it stands is given
 * itself. With `asWritten`, numbers, booleans and dates are taken for texts where those are wanted.
 */
export function checkShape(value: unknown, shape: Shape, asWritten?: AsWritten): Checked {
  if (hasShape(value, shape)) return { value, problems: nothing };
  const finding = { trail: [], problems: [], asWritten };
  return { value: check(value, shape, finding), problems: finding.problems };
}

/** Is a value right, with no null that would be left out and no number that would be another? */
function hasShape(value: unknown, shape: Shape): boolean {
  switch (shape.is) {
    case 'text':
      return typeof value === 'string';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value) && value.every((item) => hasShape(item, shape.of));
    default:
      return isPlainMap(value) && isMapShaped(value, shape);
  }
}

function isMapShaped(map: Data, shape: MapShape): boolean {
  if (shape.is === 'open') return shape.texts.every((name) => typeof map[name] === 'string');
  if (shape.is === 'fields' && !shape.needs.every((name) => map[name] !== undefined)) return false;
  for (const name in map) {
    const inside = shape.is === 'map' ? shape.of : Object.hasOwn(shape.of, name) ? shape.of[name] : undefined;
    if (inside === undefined || !hasShape(map[name], inside)) return false;
  }
  return true;
}

interface Finding {
  /** Where the check is; copied into each problem, so that what is right needs no path of its own. */
  readonly trail: (string | number)[];
  readonly problems: ShapeProblem[];
  readonly asWritten: AsWritten | undefined;
}

function check(value: unknown, shape: Shape, finding: Finding): unknown {
  switch (shape.is) {
    case 'text': {
      const text = finding.asWritten?.(value, finding.trail) ?? value;
      if (typeof text === 'string') return text;
      return refuse(finding, `must be text, is ${nameOf(value)}${quoteHint(value)}`);
    }
    case 'integer':
      return wholeNumber(value) ?? refuse(finding, `must be a whole number, is ${nameOf(value)}`);
    case 'boolean':
      return typeof value === 'boolean' ? value : refuse(finding, `must be true or false, is ${nameOf(value)}`);
    case 'list':
      if (!Array.isArray(value)) return refuse(finding, `must be a list, is ${nameOf(value)}`);
      return value.map((item, index) => checkChild(item, shape.of, index, finding));
    default:
      return isPlainMap(value)
        ? checkMap(value, shape, finding)
        : refuse(finding, `must be a map, is ${nameOf(value)}`);
  }
}

function checkMap(map: Data, shape: MapShape, finding: Finding): Data {
  if (shape.is === 'open') {
    for (const name of shape.texts) if (typeof map[name] !== 'string') refuse(finding, `has no text '${name}'`);
    return map;
  }
  if (shape.is === 'fields') {
    for (const name of shape.needs) if ((map[name] ?? null) === null) refuse(finding, `has no '${name}'`);
  }
  const out = makePlainMap<unknown>();
  for (const name of Object.keys(map)) {
    const inside = shape.is === 'map' ? shape.of : fieldShape(shape.of, name, finding);
    const value = map[name];
    if (inside !== undefined && value !== null) out[name] = checkChild(value, inside, name, finding);
  }
  return out;
}

function checkChild(value: unknown, shape: Shape, key: string | number, finding: Finding): unknown {
  finding.trail.push(key);
  const checked = check(value, shape, finding);
  finding.trail.pop();
  return checked;
}

function refuse({ trail, problems }: Finding, message: string): undefined {
  problems.push({ path: [...trail], message });
  return undefined;
}

function fieldShape(known: Readonly<Record<string, Shape>>, name: string, finding: Finding): Shape | undefined {
  if (Object.hasOwn(known, name)) return known[name];
  const nearest = nearestName(name, Object.keys(known));
  finding.problems.push({
    path: [...finding.trail, name],
    message: `unknown field '${name}'`,
    hint: nearest === undefined ? `Known here: ${Object.keys(known).join(', ')}` : `Did you mean '${nearest}'?`,
  });
  return undefined;
}

function wholeNumber(value: unknown): number | undefined {
  const number = value instanceof Float ? value.value : value;
  return Number.isSafeInteger(number) ? (number as number) : undefined;
}

/** Bare scalars that happen to be something else than text are the usual mistake. */
function quoteHint(value: unknown): string {
  return value === null || Array.isArray(value) || isPlainMap(value) ? '' : ': put it in quotes';
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (isPlainMap(value)) return 'a map';
  if (value instanceof Map) return 'a map with keys that are not text';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return `${value}`;
  return typeof value === 'object' && !(value instanceof Float) ? 'a date' : 'a number';
}
