import { parseSimple } from './parse-simple';

const onlyAscii = /^[\0-\x7f]*$/;
const run = /^\[[^\]]+\]\+$/;

/**
 * Replaces each run of characters of one set (`[^a-z0-9]+`) by a text, in a text of ASCII; undefined for any other expression. Such an
 * expression means the same to JavaScript as to RE2, and takes no longer.
 */
export function replaceRuns(source: string, text: string, replacement: string): string | undefined {
  if (!run.test(source) || !onlyAscii.test(text) || parseSimple(source) === undefined) return undefined;
  return text.replace(new RegExp(source, 'g'), () => replacement);
}
