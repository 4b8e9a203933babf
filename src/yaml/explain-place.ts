const TAB = 'a tab is used for indentation; YAML wants spaces';
const SECOND_COLON = 'a second ": " on this line; a text with ": " in it needs quotes';
const LIST = 'a list begins on the line below its key, or is written [in, brackets]';
const AFTER_QUOTE = 'nothing but a comment can follow the closing quote; is a quote inside the text?';
const AFTER_BRACKET = 'nothing but a comment can follow the closing bracket';

/** A key, a colon, and a text that follows without a space. */
const MISSING_SPACE = /^[ \t]*(?:- +)*[\w.-]+:[^\s:/]/;

/**
 * Says what is most likely wrong where the parser found something that does not fit, judging by the characters around
 * the place; undefined when they say nothing.
 */
export function explainPlace(text: string, offset: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const rest = text.slice(offset).split('\n', 1)[0] ?? '';
  const inMiddle = before.trim() !== '';
  if (/^ *\t/.test(before)) return TAB;
  if (inMiddle && /^[@`%]/.test(rest)) return `a text cannot begin with ${rest.slice(0, 1)}; put it in quotes`;
  if (rest.startsWith(':') && /: /.test(before)) return SECOND_COLON;
  if (/^- /.test(rest) && /:[ \t]*$/.test(before)) return LIST;
  if (inMiddle && /["'][ \t]*$/.test(before)) return AFTER_QUOTE;
  if (inMiddle && /[\]}][ \t]*$/.test(before)) return AFTER_BRACKET;
  const above = lastLine(text.slice(0, lineStart));
  if (MISSING_SPACE.test(above))
    return `a space is missing after the colon of "${above.trim().split(':', 1)[0]}" above`;
  return undefined;
}

/** The last line of a text that is neither empty nor a comment. */
function lastLine(text: string): string {
  const lines = text.trimEnd().split('\n');
  return lines.findLast((line) => line.trim() !== '' && !line.trimStart().startsWith('#')) ?? '';
}
