import { nearestName } from '../errors/nearest-name';
import { describeValue } from './describe-value';
import { quoteHint, unquoteHint, writer } from './quoting-hint';
import type { SchemaNode } from './schema';
import type { ScorePath, ScorePlace } from './score-path';
import { shortenText } from './shorten-text';
import { suggestText } from './suggest-text';

/** A longer key is no slip of the pen. */
const LONGEST_NAME = 100;

/** A rule of the schema that a value breaks. */
export interface Violation {
  /** The rule's keyword in JSON Schema. */
  readonly keyword: string;
  readonly path: ScorePath;
  /** The rule for the value at the path. */
  readonly node: SchemaNode;
  readonly value: unknown;
  /** Must there be a value? */
  readonly required: boolean;
  /** Where the value was written. */
  readonly place?: ScorePlace | undefined;
}

/** What is wrong, in words, and what would be right. */
export interface Explanation {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Says what is wrong with a value that breaks a rule of the Score schema. */
export function explainViolation(violation: Violation): Explanation {
  const { keyword, node, value } = violation;
  switch (keyword) {
    case 'type':
      return explainType(violation);
    case 'minProperties':
      return { message: `must be ${expected(node)}, with one entry at least; it has none` };
    case 'oneOf':
      return explainChoice(node, value as Readonly<Record<string, unknown>>);
    case 'minLength':
    case 'maxLength':
    case 'pattern':
      return {
        message: `must be ${expected(node)}; found ${describeText(node, value)}`,
        hint: suggestText(node, value),
      };
    case 'enum':
      return { message: `must be ${expected(node)}; found ${describeValue(value)}`, hint: suggestChoice(node, value) };
    default:
      return { message: `must be ${expected(node)}; found ${describeValue(value)}` };
  }
}

/** Says that a key is missing, and what belongs there. */
export function explainMissing(node: SchemaNode): Explanation {
  return { message: `is missing: it must be ${expected(node)}` };
}

/** Says that a map does not take a key, and which it takes. */
export function explainUnknown(key: string, node: SchemaNode): Explanation {
  const allowed = Object.keys(node.properties ?? {}).sort();
  const nearest = key.length > LONGEST_NAME ? undefined : nearestName(key, allowed);
  const elsewhere = MISPLACED[key];
  const fits = elsewhere !== undefined && allowed.includes(elsewhere.beside);
  return {
    message: `unknown key '${shortenText(key)}'; allowed are ${allowed.join(', ')}`,
    hint: fits ? elsewhere.hint : nearest === undefined ? undefined : `Did you mean '${nearest}'?`,
  };
}

/** Says that the name of an entry breaks the rule for names. */
export function explainName(name: string, node: SchemaNode): Explanation {
  return { message: `the name '${shortenText(name)}' must be ${expected(node)}`, hint: suggestText(node, name) };
}

/** Keys that people expect elsewhere, by a key that their place has. */
const MISPLACED: Readonly<Record<string, { readonly beside: string; readonly hint: string }>> = {
  ports: { beside: 'image', hint: 'Ports belong to the workload: service.ports.' },
  env: { beside: 'variables', hint: "Did you mean 'variables'?" },
  environment: { beside: 'variables', hint: "Did you mean 'variables'?" },
  target: { beside: 'source', hint: 'The key of this entry is the target already; remove it.' },
};

function explainType({ node, value, path, required, place }: Violation): Explanation {
  const message = `must be ${expected(node, true)}; found ${describeValue(value, place?.spelling)}`;
  const write = writer(path.at(-1) ?? '', place?.property);
  if (value === null)
    return { message, hint: `Write a value after the colon${required ? '' : ', or remove the key'}.` };
  if (node.type === 'string') return { message, hint: quoteHint(value, node, place?.spelling, write) };
  if (node.type === 'integer' || node.type === 'boolean')
    return { message, hint: unquoteHint(node.type, value, write) };
  if (node.type === 'array' && typeof value === 'string') {
    const list = /["'\\$`]/.test(value) ? [value] : value.split(/\s+/).filter((part) => part !== '');
    return { message, hint: `Write it as a list: ${write(JSON.stringify(list).replaceAll('","', '", "'))}` };
  }
  if (node.type === 'object' && Array.isArray(value)) {
    return { message, hint: 'Write each entry as KEY: value, without a dash before it.' };
  }
  return { message };
}

/** Exactly one of some keys must be there. */
function explainChoice(node: SchemaNode, value: Readonly<Record<string, unknown>>): Explanation {
  const choices = (node.oneOf ?? []).flatMap((choice) => choice.required);
  const present = choices.filter((key) => Object.hasOwn(value, key));
  const has = present.length === 0 ? 'none of them' : present.join(' and ');
  return { message: `must have exactly one of ${choices.join(', ')}; it has ${has}` };
}

/** What would be right, to stand after "must be". */
function expected(node: SchemaNode, sayText = false): string {
  if (node.enum) return listChoices(node.enum);
  if (node.type === 'integer') return `a whole number from ${node.minimum} to ${node.maximum}`;
  if (node.type === 'boolean') return 'true or false, without quotes';
  if (node.type === 'string') return expectedText(node, sayText);
  if (node.description !== undefined) return node.description;
  return node.properties && node.additionalProperties === false
    ? `a map with the keys ${Object.keys(node.properties).sort().join(', ')}`
    : 'a map';
}

function expectedText({ description, minLength = 0 }: SchemaNode, sayText: boolean): string {
  if (description === undefined) return minLength > 0 ? 'text that is not empty' : 'text';
  return sayText ? `text: ${description}` : description;
}

function listChoices(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join() : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}

function suggestChoice(node: SchemaNode, value: unknown): string | undefined {
  const nearest =
    typeof value === 'string' && value.length <= LONGEST_NAME ? nearestName(value, node.enum ?? []) : undefined;
  return nearest === undefined ? undefined : `Did you mean '${nearest}'?`;
}

function describeText(node: SchemaNode, value: unknown): string {
  const length = typeof value === 'string' ? [...value].length : 0;
  const tooLong = node.maxLength !== undefined && length > node.maxLength;
  return tooLong ? `${describeValue(value)} of ${length} characters` : describeValue(value);
}
