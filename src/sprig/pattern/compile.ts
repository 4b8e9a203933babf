import type { RE2JS } from 're2js';
import { remember } from '../../util/remember';
import { isUtf8 } from '../../util/utf8';
import { type Translation, translatePattern } from './translate';

/** A regular expression that cannot be compiled, in Go's words. */
export class PatternError extends Error {}

export interface Pattern {
  readonly source: string;
  readonly engine: RE2JS;
  /** Numbers of the groups of each name. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
}

const REMEMBERED = 100;

/** Compiles a regular expression of Go's syntax (RE2). Throws `PatternError`. */
export const compilePattern = remember(compileNew, REMEMBERED);

function compileNew(source: string): Pattern {
  if (!isUtf8(source)) throw new PatternError(`error parsing regexp: invalid UTF-8: \`${source}\``);
  const { RE2JS, RE2JSException } = require('re2js') as typeof import('re2js');
  const translation = translatePattern(source);
  try {
    return { source, engine: RE2JS.compile(translation.source), groups: translation.groups };
  } catch (error) {
    if (error instanceof RE2JSException) throw new PatternError(inGoWords(error.message, translation));
    throw error;
  }
}

function inGoWords(message: string, { originals }: Translation): string {
  if (message.endsWith('trailing backslash at end of expression')) return `${message}: \`\``;
  const cutShort = /invalid named capture: `(\(\?P|\(\?<)<?`$/.exec(message);
  if (cutShort !== null)
    return `${message.slice(0, cutShort.index)}invalid or unsupported Perl syntax: \`${cutShort[1]}\``;
  let out = message;
  for (const [translated, original] of originals) out = out.replaceAll(translated, original);
  return out;
}
