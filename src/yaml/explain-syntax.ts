import { explainPlace } from './explain-place';

/** What the parser says (beginning of its message), and what we say instead: what is wrong and what would be right. */
const EXPLANATIONS: readonly (readonly [string, string])[] = [
  [
    'bad indentation of a mapping entry',
    'this line does not fit the map around it: keys of one map begin in the same column, and a text with ": " or " #" in it needs quotes',
  ],
  [
    'bad indentation of a sequence entry',
    'this line does not fit the list around it: its items begin in the same column',
  ],
  ['tab characters must not be used', 'a tab is used for indentation; YAML wants spaces'],
  ["expected ':' after a mapping key", 'a key without a value: a colon is missing after the key'],
  [
    'can not read a block mapping entry',
    'this is neither a key with a colon nor a continuation of the line before; is a colon missing, or the indentation wrong?',
  ],
  ['can not read an implicit mapping pair', 'a key without a value: a colon is missing after the key'],
  ['a whitespace character is expected after the key-value', 'after the colon of a key a space is needed'],
  [
    'end of the stream or a document separator',
    'the document ends before this line; is its indentation wrong, or text left over from a list or map before it?',
  ],
  ['missed comma between flow', 'in a list in [ ] or a map in { } a comma is missing before this'],
  ['expected the node content, but found', 'there is one comma too many here'],
  ['unexpected end of the stream within a flow', 'a list in [ ] or a map in { } is not closed before the text ends'],
  ['unexpected end of the stream within a single', "a text in single quotes is not closed: the closing ' is missing"],
  ['unexpected end of the stream within a double', 'a text in double quotes is not closed: the closing " is missing'],
  ['unexpected end of the stream within a verbatim', 'a tag !<…> is not closed: the closing > is missing'],
  [
    'unexpected end of the document within a single',
    "a text in single quotes is not closed: the closing ' is missing before this line",
  ],
  [
    'unexpected end of the document within a double',
    'a text in double quotes is not closed: the closing " is missing before this line',
  ],
  [
    'unknown escape sequence',
    'no such escape in double quotes; a backslash itself is written \\\\, or the text put in single quotes',
  ],
  ['expected hexadecimal character', 'an escape \\x, \\u or \\U needs 2, 4 or 8 hexadecimal digits'],
  ['the stream contains non-printable', 'a character that YAML does not allow'],
  ['nesting exceeded', 'the nesting is too deep: 1000 levels are allowed'],
  ['a line break is expected', 'after | or > the line must end; the text begins on the next line'],
  ['bad explicit indentation width', 'the number after | or > must be 1 to 9'],
  ['repeat of', 'after | or > one sign (+ or -) and one digit are allowed'],
  ['duplication of a tag', 'a value can have one tag only'],
  ['duplication of an anchor', 'a value can have one anchor only'],
  ['duplication of %YAML', 'a second %YAML line; one is allowed'],
  ['name of an anchor', 'a name is missing after &; a text that begins with & needs quotes'],
  ['name of an alias', 'a name is missing after *; a text that begins with * needs quotes'],
  ['alias node should not have', 'an alias (*name) can have neither a tag nor an anchor'],
  ['undeclared tag handle', 'this tag begins with a handle that no %TAG line declares'],
  ['named tag handle', 'this tag has a character that tags cannot have; a text that begins with ! needs quotes'],
  ['tag suffix', 'this tag has a character that tags cannot have; a text that begins with ! needs quotes'],
  ['tag name cannot', 'this tag has a character that tags cannot have; a text that begins with ! needs quotes'],
  ['directives end mark', 'after lines that begin with % a line --- is needed; a text that begins with % needs quotes'],
];

/** Reasons that name a symptom only; the characters around the place tell more. */
const SYMPTOMS = /^(?:bad indentation|can not read a block mapping|end of the stream or)/;

/**
 * Says in words for people what the parser found wrong at an offset of a text. Messages that are not known are kept as
 * they are.
 */
export function explainSyntax(reason: string, text: string, offset: number): string {
  const byPlace = SYMPTOMS.test(reason) ? explainPlace(text, offset) : undefined;
  return byPlace ?? EXPLANATIONS.find(([beginning]) => reason.startsWith(beginning))?.[1] ?? reason;
}
