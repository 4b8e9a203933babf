import { nearestName } from '../errors/nearest-name';
import { isPlainMap } from '../util/plain-map';
import { Float } from '../yaml/values';
import { findScalarProblem } from './check-scalar';
import { describeFound } from './describe-found';
import { fitsType } from './fits-type';
import { findStruct, type Struct } from './type-table/find-struct';
import { meaningOf } from './type-table/meaning-of';

/** Something in a value that does not fit its type; the path begins below the value, the message stands behind it. */
export interface TypeProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint?: string | undefined;
}

interface Finding {
  /** Where the check is; copied into each problem. */
  readonly trail: (string | number)[];
  readonly problems: TypeProblem[];
}

/** Beyond this length a name is no slip of the finger. */
const LONGEST_MISTAKE = 64;
/** Where more fields are right than these, they are not all told. */
const MOST_LISTED = 20;
/** Looking for the nearest name takes a while. */
const MOST_HINTS = 100;

/**
 * Holds a value against a type of the type table, as strictly as an API server's decoder: fields that are unknown (letter
 * case counts) and values of another type are problems, null and absent fields are not.
 */
export function checkType(value: unknown, type: string): readonly TypeProblem[] {
  // Nearly everything fits, and where it does is the only question then.
  if (fitsType(value, type)) return [];
  const finding = { trail: [], problems: [] };
  check(value, type, finding);
  return finding.problems;
}

/** Like `checkType`, for a struct that need not be in the table. */
export function checkStruct(value: unknown, struct: Struct): readonly TypeProblem[] {
  const finding = { trail: [], problems: [] };
  if ((value ?? null) !== null) checkFields(value, struct, finding);
  return finding.problems;
}

function check(value: unknown, type: string, finding: Finding): void {
  if (value === null || value === undefined) return;
  const meaning = meaningOf(type);
  if (meaning.is === 'list') checkList(value, type.slice(0, -2), finding);
  else if (meaning.is === 'map') checkMap(value, type.slice(0, -2), finding);
  else if (meaning.is === 'struct') checkFields(value, findStruct(type) as Struct, finding);
  else {
    const problem = findScalarProblem(value, type);
    if (problem !== undefined) report(finding, problem);
  }
}

function checkList(value: unknown, item: string, finding: Finding): void {
  if (!Array.isArray(value)) report(finding, `must be a list, not ${describeFound(value)}`);
  else for (let index = 0; index < value.length; index++) checkChild(value[index], item, index, finding);
}

function checkMap(value: unknown, item: string, finding: Finding): void {
  if (isPlainMap(value)) for (const key in value) checkChild(value[key], item, key, finding);
  else for (const [key, child] of readEntries(value, finding)) checkChild(child, item, key, finding);
}

function checkFields(value: unknown, struct: Struct, finding: Finding): void {
  if (isPlainMap(value)) for (const key in value) checkField(value[key], struct, key, finding);
  else for (const [key, child] of readEntries(value, finding)) checkField(child, struct, key, finding);
}

function checkField(value: unknown, struct: Struct, key: string, finding: Finding): void {
  const field = struct.fields.get(key);
  if (field === undefined) reportUnknown(key, struct, finding);
  else checkChild(value, field.type, key, finding);
}

function checkChild(value: unknown, type: string, key: string | number, finding: Finding): void {
  if (typeof value === 'string' && type === 'string') return;
  finding.trail.push(key);
  check(value, type, finding);
  finding.trail.pop();
}

/** The entries of a map that is not plain; what is none is reported. Numbers and booleans as keys become text, as they do in JSON. */
function readEntries(value: unknown, finding: Finding): readonly (readonly [string, unknown])[] {
  if (value instanceof Map) {
    const keys = [...value.keys()].map((key: unknown) => (key instanceof Float ? key.value : key));
    if (keys.every((key) => key !== null && typeof key !== 'object')) {
      return [...value.values()].map((child: unknown, index) => [String(keys[index]), child]);
    }
  }
  const found = value instanceof Map ? 'one whose keys are no text' : describeFound(value);
  report(finding, `must be a map, not ${found}`);
  return [];
}

function reportUnknown(key: string, struct: Struct, finding: Finding): void {
  const hint = finding.problems.length < MOST_HINTS ? suggest(key, struct) : undefined;
  report(finding, `has the unknown field '${shortened(key)}'`, hint);
}

function suggest(key: string, { fields }: Struct): string | undefined {
  const nearest = key.length > LONGEST_MISTAKE ? undefined : nearestName(key, fields.keys());
  if (nearest !== undefined) return `Did you mean '${nearest}'?`;
  return fields.size === 0 || fields.size > MOST_LISTED ? undefined : `There are: ${[...fields.keys()].join(', ')}.`;
}

function shortened(key: string): string {
  return key.length > LONGEST_MISTAKE ? `${key.slice(0, LONGEST_MISTAKE)}…` : key;
}

function report({ trail, problems }: Finding, message: string, hint?: string): void {
  problems.push({ path: [...trail], message, hint });
}
