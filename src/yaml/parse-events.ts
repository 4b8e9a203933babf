import type { Event, ScalarEvent } from 'js-yaml';
import type { UserError } from '../errors/user-error';
import { checkCharacters } from './check-characters';
import { explainSyntax } from './explain-syntax';
import { type IndentedText, mendFlow, originalOffset, pointIntoOriginal } from './mend-flow';
import { openingQuote } from './opening-quote';
import { FOLDED, LITERAL } from './scalar-start';
import { type Source, syntaxError } from './syntax-error';

/** Levels of nesting that are read; more are refused, so that nothing that walks a value can run out of stack. */
const DEEPEST = 1000;

/** Characters that are read again and again, each time with one place mended, before it is given up. */
const MOST_READ = 50_000_000;

/** The parser, which is loaded when it is first needed. */
export function yamlLibrary(): typeof import('js-yaml') {
  return require('js-yaml') as typeof import('js-yaml');
}

/** Reads YAML as a list of events that point into the text. Whatever is wrong is a UserError with its position. */
export function parseEvents(source: Source): Event[] {
  checkCharacters(source);
  const library = yamlLibrary();
  let indented: IndentedText = { text: source.text, insertions: [] };
  for (let read = 0; ; read += indented.text.length) {
    try {
      const events = library.parseEvents(indented.text, { maxDepth: DEEPEST });
      return indented.text === source.text ? events : pointIntoOriginal(events, indented.insertions);
    } catch (error) {
      if (!(error instanceof library.YAMLException)) throw error;
      const offset = error.mark?.position ?? indented.text.length;
      const mendable = error.reason.startsWith('deficient indentation') && read < MOST_READ;
      const mended = mendable ? mendFlow(indented, offset) : undefined;
      if (!mended) throw explained(source, error.reason, originalOffset(indented.insertions, offset));
      indented = mended;
    }
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
