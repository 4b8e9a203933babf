import type { Event } from 'js-yaml';

/** The parser's complaint about lines inside brackets or quotes that are indented less than what is around them. */
const TOLERATED = 'deficient indentation';

type Library = typeof import('js-yaml');

/**
 * Reads YAML as events. Parity: inside brackets and quotes yaml.v3 takes any indentation (a closing bracket below its
 * key is common) and tabs, and so does this; the library has no option for that, but its parser goes on as wished when
 * the complaint is not thrown.
 */
export function parseLeniently(library: Library, text: string, maxDepth: number): Event[] {
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
