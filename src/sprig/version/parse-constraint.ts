import { quoteText } from '../../gotemplate';
import { parseVersion, type Version, VersionError } from './version';

export type Operator = '=' | '!=' | '>' | '<' | '>=' | '<=' | '~' | '^';

/** One condition on a version. */
export interface Condition {
  readonly operator: Operator;
  readonly version: Version;
  /** The first number that is left open (missing, or a wild card), if any; in `version` it and those behind it are 0. */
  readonly open: 'major' | 'minor' | 'patch' | undefined;
}

const LONGEST = 512;
const MOST_ALTERNATIVES = 32;
const NUMBER = '[0-9|xX*]+';
const IDENTIFIERS = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const VERSION = `v?(${NUMBER})(\\.${NUMBER})?(\\.${NUMBER})?((?:-${IDENTIFIERS})?)(?:\\+${IDENTIFIERS})?`;
const PLAIN_VERSION = VERSION.replace(/\((?!\?)/g, '(?:');
const SPACE = '[\\t\\n\\f\\r ]';

const RANGE = new RegExp(`${SPACE}*(${PLAIN_VERSION})${SPACE}+-${SPACE}+(${PLAIN_VERSION})${SPACE}*`, 'g');
const CONDITION = new RegExp(`(=>|=<|~>|!=|>=|<=|[=><~^]|)${SPACE}*${VERSION}`, 'y');
const SEPARATOR = new RegExp(`${SPACE}*,?${SPACE}*`, 'y');

/**
 * Reads a constraint: conditions joined by commas or spaces must all hold, `||` separates alternatives, `a - b` is a
 * range. Throws `VersionError`.
 */
export function parseConstraint(text: string): Condition[][] {
  if (Buffer.byteLength(text) > LONGEST) throw new VersionError(`constraint string is too long (max ${LONGEST} bytes)`);
  const alternatives = text.replace(RANGE, (_, from: string, to: string) => `>= ${from}, <= ${to} `).split('||');
  if (alternatives.length > MOST_ALTERNATIVES) {
    throw new VersionError(`too many constraint groups (max ${MOST_ALTERNATIVES})`);
  }
  return alternatives.map((alternative) => splitConditions(alternative).map(parseCondition));
}

/** Cuts `condition [(space | ,) condition]...` into its conditions. */
function splitConditions(text: string): RegExpExecArray[] {
  const improper = new VersionError(`improper constraint: ${quoteText(text)}`);
  const conditions: RegExpExecArray[] = [];
  let at = matchAt(SEPARATOR, text, 0)?.[0].length ?? 0;
  if (text.slice(0, at).includes(',')) throw improper;
  for (;;) {
    const condition = matchAt(CONDITION, text, at);
    if (condition === null) throw improper;
    conditions.push(condition);
    at += condition[0].length;
    const separator = matchAt(SEPARATOR, text, at)?.[0] ?? '';
    at += separator.length;
    if (at === text.length && !separator.includes(',')) return conditions;
    if (separator === '') throw improper;
  }
}

function matchAt(syntax: RegExp, text: string, at: number): RegExpExecArray | null {
  syntax.lastIndex = at;
  return syntax.exec(text);
}

const SYNONYMS: Readonly<Record<string, Operator>> = { '': '=', '=>': '>=', '=<': '<=', '~>': '~' };

function parseCondition(match: RegExpExecArray): Condition {
  const [, sign = '', major = '', minor = '', patch = '', prerelease = ''] = match;
  const operator = SYNONYMS[sign] ?? (sign as Operator);
  const open = isOpen(major) ? 'major' : isOpen(minor) ? 'minor' : isOpen(patch) ? 'patch' : undefined;
  const numbers = [major, minor || '.', patch || '.'];
  const kept = open === undefined ? 3 : ['major', 'minor', 'patch'].indexOf(open);
  const source = [...numbers.slice(0, kept), ...['0', '.0', '.0'].slice(kept)].join('');
  return { operator, open, version: parseConstraintVersion(source + prerelease) };
}

function isOpen(number: string): boolean {
  return ['', 'x', 'X', '*'].includes(number.replace('.', ''));
}

function parseConstraintVersion(text: string): Version {
  try {
    return parseVersion(text);
  } catch (error) {
    if (error instanceof VersionError) throw new VersionError('constraint parser error');
    throw error;
  }
}
