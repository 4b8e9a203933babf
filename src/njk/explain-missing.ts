import { nearestName } from '../errors/nearest-name';
import type { Run } from './run';
import type { Value } from './value';
import { describeValue, isList, isMap } from './value-kinds';

/** What is wrong, and what would be right. */
export interface Explanation {
  readonly reason: string;
  readonly hint?: string | undefined;
}

/** Names that are listed when none of them is near. */
const MOST_NAMES = 20;

/** Why a name has no value. */
export function explainName(name: string, run: Run): Explanation {
  const names = [...run.data.names, ...run.variables.keys(), ...run.globals.keys()];
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? `There are: ${run.data.names.join(', ')}` : `Did you mean '${nearest}'?`;
  return { reason: `there is no '${name}' here`, hint };
}

/** What was looked for, and where. */
export interface Looked {
  /** The value that has no such key, and how the template writes it. */
  readonly value: Value;
  readonly target: string;
  /** The key as it is written; keys that are calculated are not told, they might be secret. */
  readonly key: string;
  readonly whole: string;
}

/** Why looking for a key in a value found nothing. */
export function explainKey({ value, target, key, whole }: Looked, run: Run): Explanation {
  const reason = `it has no value: ${whyNothing(value, target, key, run)}`;
  const advice = isMap(value) ? listKeys(key, Object.keys(value).sort()) : adviseAgainstMethod(key);
  const mayBeAbsent = isMap(value) || value === null || (isList(value) && advice === undefined);
  if (!mayBeAbsent) return { reason, hint: advice };
  return {
    reason,
    hint: `${advice ?? ''}Where it may be absent: \`${whole} | default(…)\`, or ask \`${whole} is defined\``,
  };
}

function whyNothing(value: Value, target: string, key: string, run: Run): string {
  if (isMap(value)) return Object.keys(value).length === 0 ? `${target} is empty` : `${target} has no '${key}'`;
  if (value === null) return `${target} is null`;
  if (isList(value)) return `${target} has ${value.length} elements, counted from 0, and no '${key}'`;
  return `${target} is ${describeValue(value, run.foreign)}, which has no '${key}'`;
}

function listKeys(name: string, keys: readonly string[]): string {
  const nearest = nearestName(name, keys);
  if (nearest !== undefined) return `Did you mean '${nearest}'?\n`;
  return keys.length === 0 || keys.length > MOST_NAMES ? '' : `It has: ${keys.join(', ')}\n`;
}

/** JavaScript's methods that people reach for, and what does the same here. */
const instead: Readonly<Record<string, string>> = {
  concat: 'sprig.concat(x, y)',
  endsWith: 'x | hasSuffix(end)',
  includes: 'y in x',
  indexOf: 'y in x',
  join: 'x | join(separator)',
  push: 'sprig.append(x, y)',
  replace: 'x | replace(old, new)',
  replaceAll: 'x | replace(old, new)',
  reverse: 'x | reverse',
  slice: 'sprig.slice(x, from, to)',
  sort: 'x | sort',
  split: 'x | splitList(separator)',
  startsWith: 'x | hasPrefix(start)',
  toLowerCase: 'x | lower',
  toString: 'x | string',
  toUpperCase: 'x | upper',
  trim: 'x | trim',
};

function adviseAgainstMethod(name: string): string | undefined {
  return Object.hasOwn(instead, name) ? `There are no methods here: \`${instead[name]}\`` : undefined;
}
