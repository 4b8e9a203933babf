import type { SchemaNode } from './schema';

/** Small repairs of a text, from the most to the least likely to be what was meant. */
const REPAIRS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\s+/g, ''),
  (text) => text.replace(/^\./, '0.'),
  (text) => text.replace(/^0+(?=0\d{3}$)/, ''),
  (text) => text.replace(/^0+(?=\d)/, ''),
  (text) => text.replace(/^(\d[\d.]*\s*[kmgtpe]i?)b$/i, '$1'),
  (text) => text.replace(/[kmgtpe]i?b?$/i, (suffix) => `${suffix[0]?.toUpperCase()}${/i/i.test(suffix) ? 'i' : ''}`),
  (text) => text.toLowerCase(),
];

/** Repairs of a text that is to be a name: anything that it cannot have becomes a dash. */
const NAME_REPAIRS: readonly ((text: string) => string)[] = [
  (text) => dashed(text.toLowerCase().replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, ''), /[^a-z0-9-]+/g),
  (text) => dashed(text.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, ''), /[^A-Za-z0-9-]+/g),
];

const LONGEST_REPAIRED = 200;
const LONGEST_NAME = 63;

/** Proposes a text near the given one that the rule accepts. */
export function suggestText(node: SchemaNode, value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_REPAIRED || node.pattern === undefined) return undefined;
  const pattern = new RegExp(node.pattern, 'u');
  const repairs = node.maxLength === LONGEST_NAME ? [...REPAIRS, ...NAME_REPAIRS] : REPAIRS;
  const repaired = repairs.map((repair) => repair(value)).find((text) => fits(text, pattern, node));
  return repaired === undefined ? undefined : `Did you mean '${repaired}'?`;
}

function fits(text: string, pattern: RegExp, node: SchemaNode): boolean {
  const long = node.maxLength !== undefined && text.length > node.maxLength;
  const short = node.minLength !== undefined && text.length < node.minLength;
  return !long && !short && pattern.test(text);
}

function dashed(text: string, strange: RegExp): string {
  return text.replace(strange, '-');
}
