import {
  compareText,
  elementsOf,
  type FunctionTable,
  makeInteger,
  quoteText,
  type RenderContext,
  Slice,
  type Value,
} from '../gotemplate';
import { define, defineVariadic } from './define';
import { joinWithin } from './join-within';
import { parseDigits } from './parse-integer';
import { shuffleCharacters } from './shuffle-characters';
import { printedText, textOf } from './text-of';

/**
 * Functions from values to texts, and to numbers from there.
 * @lazy
 */
export const textFunctions: FunctionTable = {
  quote: defineVariadic([], 'any', (values, context) => joinPresent(values, context, quote), { one: quote }),
  squote: defineVariadic([], 'any', (values, context) => joinPresent(values, context, squote)),
  cat: defineVariadic([], 'any', (values, context) => joinPresent(values, context, printedText)),
  toString: define(['any'], textOf),
  toStrings: define(['any'], toStrings),
  join: define(['string', 'any'], (separator, value, context) =>
    joinWithin(separator, textsOf(value, context), context),
  ),
  sortAlpha: define(['any'], sortAlpha),
  shuffle: define(['string'], (text, context) => shuffleCharacters(text, context.draw('shuffle'))),
  atoi: define(['string'], atoi),
  toDecimal: define(['any'], toDecimal),
};

function toStrings(value: Value, context: RenderContext): Value {
  // Parity: a list of texts is given as it is, so that sorting the one sorts the other.
  return isTextList(value) ? value : new Slice('string', textsOf(value, context));
}

function isTextList(value: Value): value is Slice {
  return value instanceof Slice && value.elementType === 'string';
}

function quote(value: Value, context: RenderContext): string {
  if (typeof value === 'string') return quoteText(value);
  return value === null || value === undefined ? '' : quoteText(textOf(value, context));
}

function squote(value: Value, context: RenderContext): string {
  return `'${printedText(value, context)}'`;
}

type Show = (value: Value, context: RenderContext) => string;

/** Joins the values that are not nil by spaces. */
function joinPresent(values: readonly Value[], context: RenderContext, show: Show): string {
  return joinWithin(' ', presentTexts(values, context, show), context);
}

/** The texts of a list's elements but for nil ones; of one value for what is no list, of none for nil. */
function textsOf(value: Value, context: RenderContext): string[] {
  return presentTexts(elementsOf(value) ?? [value], context);
}

function presentTexts(values: readonly Value[], context: RenderContext, show: Show = textOf): string[] {
  return values.filter((value) => value !== null && value !== undefined).map((value) => show(value, context));
}

function sortAlpha(value: Value, context: RenderContext): Value {
  // Parity: a list of texts is sorted itself, and whoever holds it sees that.
  if (isTextList(value)) {
    (value.items as string[] | undefined)?.sort(compareText);
    return value;
  }
  const elements = elementsOf(value);
  const texts = elements === undefined ? [textOf(value, context)] : presentTexts(elements, context);
  return new Slice('string', texts.sort(compareText));
}

/** Zero for what is no number, the nearest int64 for what is too large. */
function atoi(text: string): Value {
  const parsed = parseDigits(text, 10);
  if (parsed === 'too large') return makeInteger('int', 0x7fffffffffffffffn);
  if (parsed === 'too small') return makeInteger('int', -0x8000000000000000n);
  return makeInteger('int', parsed === 'syntax' ? 0n : parsed);
}

/** Reads octal digits; zero for everything else. */
function toDecimal(value: Value, context: RenderContext): Value {
  const parsed = parseDigits(printedText(value, context), 8);
  return makeInteger('int64', typeof parsed === 'string' ? 0n : parsed);
}
