import { nearestName } from '../errors/nearest-name';
import type { Run } from './run';
import type { Value } from './value';
import { asText, describeValue, isList, isMap } from './value-kinds';

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

/** Why looking for a key in a value found nothing; `target` and `whole` are how the template writes them. */
export function explainKey(key: Value, value: Value, target: string, whole: string, run: Run): Explanation {
  const name = asText(key) ?? String(key);
  const reason = `it has no value: ${whyNothing(name, value, target, run)}`;
  const near = isMap(value) ? listKeys(name, Object.keys(value).sort()) : adviseAgainstMethod(name);
  const allow = `Where it may be absent: \`${whole} | default(…)\`, or ask \`${whole} is defined\``;
  return { reason, hint: isMap(value) || near === undefined ? `${near ?? ''}${allow}` : near };
}

function whyNothing(name: string, value: Value, target: string, run: Run): string {
  if (isMap(value)) return Object.keys(value).length === 0 ? `${target} is empty` : `${target} has no '${name}'`;
  if (value === null) return `${target} is null`;
  if (isList(value) && /^\d+$/.test(name)) {
    return `${target} has ${value.length} elements, counted from 0, and none at ${name}`;
  }
  return `${target} is ${describeValue(value, run.foreign)}, which has no '${name}'`;
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
