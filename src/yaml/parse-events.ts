import type { Event, ScalarEvent } from 'js-yaml';
import type { UserError } from '../errors/user-error';
import { checkCharacters } from './check-characters';
import { explainSyntax } from './explain-syntax';
import { openingQuote } from './opening-quote';
import { parseLeniently } from './parse-leniently';
import { FOLDED, LITERAL } from './scalar-start';
import { type Source, syntaxError } from './syntax-error';

/** Levels of nesting that are read; more are refused, so that nothing that walks a value can run out of stack. */
const DEEPEST = 1000;

/** The parser, which is loaded when it is first needed. */
export function yamlLibrary(): typeof import('js-yaml') {
  return require('js-yaml') as typeof import('js-yaml');
}

/** Reads YAML as a list of events that point into the text. Whatever is wrong is a UserError with its position. */
export function parseEvents(source: Source): Event[] {
  checkCharacters(source);
  const library = yamlLibrary();
  try {
    return parseLeniently(library, source.text, DEEPEST);
  } catch (error) {
    if (!(error instanceof library.YAMLException)) throw error;
    throw explained(source, error.reason, error.mark?.position ?? source.text.length);
  }
}

function explained(source: Source, reason: string, offset: number): UserError {
  const end = source.text.trimEnd().length;
  const place = openingQuote(source.text, reason) ?? Math.min(offset, end);
  return syntaxError(source, place, explainSyntax(reason, source.text, place));
}

/**
 * The content of a scalar. A block without a line end behind its last line has none there, as in Go's yaml.v3; the
 * parser would add one.
 */
export function scalarContent(text: string, event: ScalarEvent): string {
  const content = yamlLibrary().getScalarValue(text, event);
  const isBlock = event.style === LITERAL || event.style === FOLDED;
  if (!isBlock || event.valueEnd !== text.length || !content.endsWith('\n')) return content;
  return /[\r\n]$/.test(text) ? content : content.slice(0, -1);
}
