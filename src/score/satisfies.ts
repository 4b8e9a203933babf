import { isPlainMap } from '../util/plain-map';
import type { YamlValue } from '../yaml/values';
import { hasTypesOfJson } from './prepare-validation';
import type { SchemaNode } from './schema';

type Properties = Readonly<Record<string, unknown>>;

const patterns = new Map<string, RegExp>();

/**
 * Is a value of JSON's types, and does it satisfy a schema? Of those types it says the same as the function that is generated from the schema, but not what is
 * wrong: that one is ninety kilobytes of code, most of it errors, which a start would read for nothing.
 */
export function satisfies(value: unknown, schema: SchemaNode): boolean {
  switch (schema.type) {
    case 'object':
      return isPlainMap(value) && isMap(value, schema);
    case 'array':
      return Array.isArray(value) && isList(value, schema);
    case 'string':
      return typeof value === 'string' && isText(value, schema);
    case 'integer':
      return Number.isInteger(value) && isWithin(value as number, schema);
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return hasTypesOfJson(value as YamlValue);
  }
}

function isMap(map: Properties, schema: SchemaNode): boolean {
  const { properties, required, additionalProperties, propertyNames, minProperties = 0, oneOf } = schema;
  if (required !== undefined && !hasAll(map, required)) return false;
  let count = 0;
  for (const key in map) {
    count++;
    if (propertyNames !== undefined && !satisfies(key, propertyNames)) return false;
    const named = properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (named === false) return false;
    if (!(typeof named === 'object' ? satisfies(map[key], named) : hasTypesOfJson(map[key] as YamlValue))) return false;
  }
  if (count < minProperties) return false;
  return oneOf === undefined || oneOf.filter((branch) => hasAll(map, branch.required)).length === 1;
}

function hasAll(map: Properties, names: readonly string[]): boolean {
  for (const name of names) if (map[name] === undefined) return false;
  return true;
}

function isList(items: readonly unknown[], { items: item }: SchemaNode): boolean {
  return items.every((each) => (item === undefined ? hasTypesOfJson(each as YamlValue) : satisfies(each, item)));
}

function isText(text: string, schema: SchemaNode): boolean {
  const { minLength = 0, maxLength, pattern, enum: allowed } = schema;
  // Characters beyond U+FFFF count once, and have two units.
  if (text.length < minLength || (text.length < 2 * minLength && lengthOf(text) < minLength)) return false;
  if (maxLength !== undefined && text.length > maxLength && lengthOf(text) > maxLength) return false;
  if (allowed !== undefined && !allowed.includes(text)) return false;
  return pattern === undefined || compile(pattern).test(text);
}

function lengthOf(text: string): number {
  return [...text].length;
}

function isWithin(value: number, { minimum = -Infinity, maximum = Infinity }: SchemaNode): boolean {
  return value >= minimum && value <= maximum;
}

function compile(pattern: string): RegExp {
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    compiled = new RegExp(pattern, 'u');
    patterns.set(pattern, compiled);
  }
  return compiled;
}
