import { NunjucksFunctionError } from '../template-error';
import { textOf } from '../text-of';
import type { Value } from '../value';
import type { Filter, Filtering, FilterTable } from './filter';
import { ensureElements, ensureLength, orAbsent, takeNumber, takeScalar, takeText } from './take';
import { theirs } from './theirs';

/** Filters of text. */
export const textFilters: FilterTable = {
  capitalize: ofText('capitalize', { keepsSafe: true }),
  center: {
    parameters: ['width'],
    keepsSafe: true,
    apply: (input, [width], filtering) => {
      const text = takeText(input, filtering);
      return centerText(text, orAbsent(width, takeNumber, filtering) || 80, filtering);
    },
  },
  indent: {
    parameters: ['width', 'indentfirst'],
    keepsSafe: true,
    apply: (input, [width, first], filtering) => {
      const text = takeText(input, filtering);
      return indentText(text, orAbsent(width, takeNumber, filtering) || 4, Boolean(first), filtering);
    },
  },
  lower: ofText('lower'),
  nl2br: ofText('nl2br', { keepsSafe: true }),
  replace: {
    parameters: ['old', 'new', 'count'],
    keepsSafe: true,
    apply: replaceText,
  },
  string: {
    parameters: [],
    keepsSafe: true,
    apply: (input, _, { foreign, most }) => textOf(input, { foreign, most }),
  },
  title: ofText('title', { keepsSafe: true }),
  trim: {
    parameters: [],
    keepsSafe: true,
    apply: (input, _, filtering) => takeText(input, filtering).trim(),
  },
  truncate: {
    parameters: ['length', 'killwords', 'end'],
    keepsSafe: true,
    apply: (input, [length, killWords, end], filtering) => {
      const most = orAbsent(length, takeNumber, filtering);
      return theirs('truncate', takeText(input, filtering), most, killWords, orAbsent(end, takeText, filtering));
    },
  },
  upper: ofText('upper'),
  wordcount: ofText('wordcount', { none: 0 }),
};

/** A filter of nunjucks' that takes text and nothing else. */
function ofText(name: string, { keepsSafe = false, none }: { keepsSafe?: boolean; none?: Value } = {}): Filter {
  return {
    parameters: [],
    keepsSafe,
    apply: (input, _, filtering) => theirs(name, takeText(input, filtering)) ?? none,
  };
}

// Parity: the odd blank goes behind the text, and half a blank is a whole one.
function centerText(text: string, width: number, filtering: Filtering): string {
  const blanks = width - text.length;
  if (blanks <= 0) return text;
  ensureLength(width, filtering);
  return ' '.repeat(Math.max(0, Math.ceil(blanks / 2 - (blanks % 2)))) + text + ' '.repeat(Math.ceil(blanks / 2));
}

function indentText(text: string, width: number, first: boolean, filtering: Filtering): string {
  if (text === '') return '';
  const lines = text.split('\n');
  const blanks = Math.max(0, Math.ceil(width));
  ensureLength(text.length + blanks * lines.length, filtering);
  const indentation = ' '.repeat(blanks);
  return lines.map((line, at) => (at === 0 && !first ? line : indentation + line)).join('\n');
}

function replaceText(input: Value, [old, replacement, count]: readonly Value[], filtering: Filtering): Value {
  if (old === undefined || replacement === undefined) {
    throw new NunjucksFunctionError('it takes the text to look for and the text to put there');
  }
  if (typeof input === 'boolean') takeText(input, filtering);
  const text = takeScalar(input, filtering);
  const searched = takeScalar(old, filtering);
  const put = takeScalar(replacement, filtering);
  const most = orAbsent(count, takeNumber, filtering);
  const found = searched === '' ? text.length + 1 : countParts(text, searched);
  const times = most === undefined || most < 0 || searched === '' ? found : Math.min(found, most);
  ensureElements(searched === '' ? text.length : 0, filtering);
  ensureLength(text.length + times * (put.length - searched.length), filtering);
  return theirs('replace', text, searched, put, most);
}

function countParts(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
