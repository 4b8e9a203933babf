import type { Event } from 'js-yaml';
import { prepareText } from './prepare-text';

/** The parser's complaint about lines inside brackets or quotes that are indented less than what is around them. */
const TOLERATED = 'deficient indentation';

type Library = typeof import('js-yaml');

/** For each comment without a space before it a text is read again, until so many letters have been. */
const MOST_READ_AGAIN = 2 ** 24;

/**
 * Reads YAML as events. Parity: inside brackets and quotes yaml.v3 takes any indentation (a closing bracket below its
 * key is common) and tabs, and so does this; the library has no option for that, but its parser goes on as wished when
 * the complaint is not thrown. Behind quotes, brackets, `|` and `>` yaml.v3 takes comments without a space before them, too.
 */
export function parseLeniently(library: Library, text: string, maxDepth: number): Event[] {
  let source = prepareText(text);
  for (let again = 0; ; again += text.length) {
    try {
      return parseTolerantly(library, source, maxDepth);
    } catch (error) {
      const at = error instanceof library.YAMLException ? error.mark?.position : undefined;
      if (at === undefined || source[at] !== '#' || again > MOST_READ_AGAIN) throw error;
      source = withoutComment(source, at);
    }
  }
}

/** The text with spaces in place of a comment. */
function withoutComment(text: string, at: number): string {
  const [comment = ''] = text.slice(at).split(/[\r\n]/, 1);
  return text.slice(0, at) + ' '.repeat(comment.length) + text.slice(at + comment.length);
}

function parseTolerantly(library: Library, text: string, maxDepth: number): Event[] {
  const { YAMLException } = library;
  const { throwAt } = YAMLException;
  const tolerant = (...[source, position, message, filename]: Parameters<typeof throwAt>): void => {
    if (message !== TOLERATED) throwAt.call(YAMLException, source, position, message, filename);
  };
  YAMLException.throwAt = tolerant as typeof throwAt;
  try {
    return library.parseEvents(text, { maxDepth });
  } finally {
    YAMLException.throwAt = throwAt;
  }
}
