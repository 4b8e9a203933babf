import { UserError, userError } from '../errors/user-error';
import { isPlainMap, makePlainMap } from '../util/plain-map';
import { decodeYaml } from '../yaml/decode-yaml';
import type { YamlMap, YamlValue } from '../yaml/values';
import { describeValue } from './describe-value';
import { parseOverridePath } from './override-path';
import { valueAt } from './prepare-validation';

/** What an override property changed. */
export interface AppliedProperty {
  /** As the user wrote it. */
  readonly text: string;
  readonly document: YamlMap;
  /** Where in the document; the last part of an appended value is the index that it has. */
  readonly path: readonly string[];
  /** Did it take an item out of a list, so that the later ones have moved? */
  readonly shortens: boolean;
}

interface Property {
  readonly text: string;
  readonly path: readonly string[];
  /** Undefined removes. */
  readonly value: YamlValue | undefined;
}

/**
 * Applies `PATH=VALUE`: the value is YAML, nothing or null removes; a number indexes a list, `-1` appends to it; maps
 * that are missing on the way are made. A path that cannot be followed is a UserError that names it.
 */
export function applyOverrideProperty(document: YamlMap, text: string): YamlMap {
  return setOverrideProperty(document, text).document;
}

/** As `applyOverrideProperty`, and tells what it changed. */
export function setOverrideProperty(document: YamlMap, text: string): AppliedProperty {
  const property = parseProperty(text);
  const path = [...property.path];
  const changed = change(document, 0, property, path) as YamlMap;
  const shortens = property.value === undefined && Array.isArray(valueAt(document, path.slice(0, -1)));
  return { text, document: changed, path, shortens };
}

function parseProperty(text: string): Property {
  const equals = text.indexOf('=');
  if (equals < 0) {
    throw refuse(text, 'has no equals sign', 'Write PATH=VALUE, for instance containers.main.image=nginx:1.27.');
  }
  const path = parseOverridePath(text.slice(0, equals));
  if (path.includes('')) {
    throw refuse(text, 'has an empty part in its path', 'Divide the parts by one dot; \\. is a dot inside a part.');
  }
  return { text, path, value: parseValue(text, text.slice(equals + 1)) };
}

function parseValue(property: string, text: string): YamlValue | undefined {
  if (text.trimStart().startsWith('#')) {
    throw refuse(property, 'has a value that YAML reads as a comment', `Put it in quotes: "${text.trim()}".`);
  }
  try {
    return decodeYaml(text) ?? undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const reasons = error.problems.map((problem) => problem.message).join('; ');
    throw refuse(property, `has a value that is not YAML: ${reasons}`);
  }
}

/** The node with the property changed below it; `path` gets the real index of what is appended. */
function change(node: YamlValue, depth: number, property: Property, path: string[]): YamlValue {
  const key = property.path[depth];
  if (key === undefined) return property.value ?? null;
  if (Array.isArray(node)) return changeList(node, depth, property, path);
  if (!isPlainMap(node)) throw noChild(node, depth, property);
  const last = depth === property.path.length - 1;
  const child = (node as YamlMap)[key] ?? undefined;
  const removes = property.value === undefined;
  if (removes && !last && child === undefined) return node as YamlMap;
  const copy = Object.assign(makePlainMap<YamlValue>(), node);
  if (removes && last) delete copy[key];
  else copy[key] = change(child ?? makePlainMap<YamlValue>(), depth + 1, property, path);
  return copy;
}

function changeList(list: readonly YamlValue[], depth: number, property: Property, path: string[]): YamlValue {
  const key = property.path[depth] ?? '';
  const last = depth === property.path.length - 1;
  const place = `the list ${property.path.slice(0, depth).join('.')}`;
  if (!/^(?:-1|\d+)$/.test(key)) {
    throw refuse(
      property.text,
      `cannot be applied: '${key}' is no index of ${place}`,
      'Write a number from 0, or -1 to append.',
    );
  }
  const index = Number(key);
  if (index === -1 && last && property.value !== undefined) {
    path[depth] = String(list.length);
    return [...list, property.value];
  }
  if (index === -1) {
    throw refuse(
      property.text,
      `cannot be applied: '-1' only appends a value to ${place}`,
      'Write the number of the item.',
    );
  }
  if (index >= list.length) {
    const items = list.length === 1 ? '1 item' : `${list.length} items`;
    throw refuse(
      property.text,
      `cannot be applied: '${key}' is out of range, ${place} has ${items}`,
      'Write -1 to append.',
    );
  }
  const copy = [...list];
  if (last && property.value === undefined) copy.splice(index, 1);
  else copy[index] = change(list[index] ?? null, depth + 1, property, path);
  return copy;
}

function noChild(node: YamlValue, depth: number, property: Property): UserError {
  const at = property.path.slice(0, depth).join('.');
  return refuse(
    property.text,
    `cannot be applied: ${at} is ${describeValue(node)} and has no '${property.path[depth] ?? ''}'`,
    'Only maps and lists have something below them.',
  );
}

function refuse(property: string, message: string, hint?: string): UserError {
  return userError('override-property', `--override-property '${property}' ${message}`, { hint });
}
