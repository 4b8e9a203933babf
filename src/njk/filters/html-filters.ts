import { textOf } from '../text-of';
import { SafeText, type Value } from '../value';
import type { Filtering, FilterTable } from './filter';
import { ensureLength, orAbsent, takeNumber, takeText } from './take';
import { theirs } from './theirs';

/** Filters for HTML, and the mark of what needs no escaping. */
export const htmlFilters: FilterTable = {
  escape: {
    parameters: [],
    apply: (input, _, filtering) => (input instanceof SafeText ? input : escapeText(input, filtering)),
  },
  forceescape: { parameters: [], apply: (input, _, filtering) => escapeText(input, filtering) },
  safe: {
    parameters: [],
    apply: (input, _, { foreign, most }) => new SafeText(textOf(input, { foreign, most })),
  },
  striptags: {
    parameters: ['preserve_linebreaks'],
    keepsSafe: true,
    apply: (input, [lines], filtering) => tidy(stripTags(takeText(input, filtering)).trim(), Boolean(lines)),
  },
  urlize: {
    parameters: ['length', 'nofollow'],
    apply: (input, [length, noFollow], filtering) => {
      const text = takeText(input, filtering);
      ensureLength(text.length * LARGEST_LINK, filtering);
      return theirs('urlize', text, orAbsent(length, takeNumber, filtering), noFollow);
    },
  },
};

/** A link is at most that many times as long as what it is made of: `x.co`. */
const LARGEST_LINK = 16;

function escapeText(input: Value, { foreign, most }: Filtering): SafeText {
  return new SafeText(String(theirs('forceescape', textOf(input, { foreign, most }))));
}

/** Takes tags and comments away, in one walk: a tag that does not end is text, and so are all behind it. */
function stripTags(text: string): string {
  const parts: string[] = [];
  const lastTagEnd = text.lastIndexOf('>');
  const lastCommentEnd = text.lastIndexOf('-->');
  let from = 0;
  let at = text.indexOf('<');
  while (at >= 0) {
    const end = tagEnd(text, at, lastTagEnd, lastCommentEnd);
    if (end !== undefined) {
      parts.push(text.slice(from, at));
      from = end;
    }
    at = text.indexOf('<', end ?? at + 1);
  }
  return parts.join('') + text.slice(from);
}

const TAG = /<\/?[a-z][a-z0-9]*\b/iy;

function tagEnd(text: string, at: number, lastTagEnd: number, lastCommentEnd: number): number | undefined {
  if (text.startsWith('<!--', at)) {
    return lastCommentEnd < at + 4 ? undefined : text.indexOf('-->', at + 4) + 3;
  }
  TAG.lastIndex = at;
  if (lastTagEnd < at || !TAG.test(text)) return undefined;
  return text.indexOf('>', TAG.lastIndex) + 1 || undefined;
}

function tidy(text: string, keepLines: boolean): string {
  if (!keepLines) return text.replace(/\s+/g, ' ');
  const lines = text.split(/([\n\r\u2028\u2029])/).map((line) => trimBlanks(line).replace(/ +/g, ' '));
  return lines
    .join('')
    .replace(/\r\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
}

function trimBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end--;
  return line.slice(0, end).replace(/^ +/, '');
}
