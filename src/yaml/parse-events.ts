import type { Event } from 'js-yaml';
import { checkCharacters } from './check-characters';
import { explainSyntax } from './explain-syntax';
import { openingQuote } from './opening-quote';
import { type Source, syntaxError } from './syntax-error';

/** Levels of nesting that are read; more are refused, so that nothing that walks a value can run out of stack. */
const DEEPEST = 1000;

/** The parser, which is loaded when it is first needed. */
export function yamlLibrary(): typeof import('js-yaml') {
  return require('js-yaml') as typeof import('js-yaml');
}

/** Makes a source of a text: a byte order mark at its beginning is no part of it. */
export function makeSource(text: string, file: string | undefined): Source {
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text, file };
}

/** Reads YAML as a list of events that point into the text. Whatever is wrong is a UserError with its position. */
export function parseEvents(source: Source): Event[] {
  checkCharacters(source);
  const library = yamlLibrary();
  try {
    return library.parseEvents(source.text, { maxDepth: DEEPEST });
  } catch (error) {
    if (!(error instanceof library.YAMLException)) throw error;
    const end = source.text.trimEnd().length;
    const offset = Math.min(error.mark?.position ?? end, end);
    const quote = openingQuote(source.text, error.reason);
    throw syntaxError(source, quote ?? offset, explainSyntax(error.reason));
  }
}
