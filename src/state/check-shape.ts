import { nearestName } from '../errors/nearest-name';
import { isPlainMap, makePlainMap } from '../util/plain-map';
import { Float } from '../yaml/values';
import type { Shape } from './shape';

type Path = readonly (string | number)[];

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

/** Checks a decoded value: unknown fields, wrong types, and fields that must be there and are not. */
export function checkShape(value: unknown, shape: Shape): Checked {
  const problems: ShapeProblem[] = [];
  return { value: check(value, shape, [], problems), problems };
}

function check(value: unknown, shape: Shape, path: Path, problems: ShapeProblem[]): unknown {
  const wrong = (message: string): undefined => {
    problems.push({ path, message });
    return undefined;
  };
  switch (shape.is) {
    case 'text':
      return typeof value === 'string' ? value : wrong(`must be text, is ${nameOf(value)}${quoteHint(value)}`);
    case 'integer':
      return wholeNumber(value) ?? wrong(`must be a whole number, is ${nameOf(value)}`);
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong(`must be true or false, is ${nameOf(value)}`);
    case 'open':
      if (!isPlainMap(value)) return wrong(`must be a map, is ${nameOf(value)}`);
      for (const name of shape.texts) if (typeof value[name] !== 'string') wrong(`has no text '${name}'`);
      return value;
    case 'list':
      if (!Array.isArray(value)) return wrong(`must be a list, is ${nameOf(value)}`);
      return value.map((item, index) => check(item, shape.of, [...path, index], problems));
    case 'map':
      if (!isPlainMap(value)) return wrong(`must be a map, is ${nameOf(value)}`);
      return checkEntries(value, () => shape.of, path, problems);
    case 'fields':
      if (!isPlainMap(value)) return wrong(`must be a map, is ${nameOf(value)}`);
      for (const name of shape.needs) if ((value[name] ?? null) === null) wrong(`has no '${name}'`);
      return checkEntries(value, (name) => fieldShape(shape.of, name, path, problems), path, problems);
  }
}

function checkEntries(
  map: Readonly<Record<string, unknown>>,
  shapeOf: (name: string) => Shape | undefined,
  path: Path,
  problems: ShapeProblem[],
): Record<string, unknown> {
  const out = makePlainMap<unknown>();
  for (const [name, value] of Object.entries(map)) {
    const shape = shapeOf(name);
    if (shape !== undefined && value !== null) out[name] = check(value, shape, [...path, name], problems);
  }
  return out;
}

function fieldShape(
  known: Readonly<Record<string, Shape>>,
  name: string,
  path: Path,
  problems: ShapeProblem[],
): Shape | undefined {
  if (Object.hasOwn(known, name)) return known[name];
  const nearest = nearestName(name, Object.keys(known));
  problems.push({
    path: [...path, name],
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
