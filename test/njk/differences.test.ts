import { Environment } from 'nunjucks';
import { failureOf, render } from './render';

const theirs = new Environment(null, { autoescape: false, throwOnUndefined: true });

const data = { text: 'abc', list: [1, 2], map: { a: 1 }, n: 5 };

describe('where nunjucks yields something that nobody means, there is an error', () => {
  it.each([
    ['a map as text', '{{ map }}', '[object Object]', 'a map cannot be written as text'],
    [
      'text that is no number',
      '{{ text - 1 }}',
      'NaN',
      "what is left of '-' must be a number, but it is text that is none",
    ],
    ['a sum behind a concatenation', '{{ "n" ~ n - 1 }}', 'NaN', "what is left of '-' must be a number"],
    ['division by zero', '{{ n / 0 }}', 'Infinity', 'division by zero'],
    ['a list that is added', '{{ list + [3] }}', '1,23', "what is left of '+' must be a number, but it is a list"],
    [
      'a loop over a map with one name',
      '{% for k in map %}{{ k }}{% endfor %}-',
      '-',
      'a loop over a map takes two names',
    ],
    ['a loop over a number', '{% for k in n %}{{ k }}{% endfor %}-', '-', 'a loop takes a list, but this is a number'],
    [
      'a pair that is none',
      '{% for k, v in ["ab"] %}{{ k }}{{ v }}{% endfor %}',
      'ab',
      'item 0 is text, not a list for 2 names',
    ],
    ['parentheses for a list', '{{ (1, 2) }}', '2', 'parentheses hold one expression: a list is written [a, b]'],
    ['an attribute that is missing', '{{ [{a: 1}, {}] | join(",", "a") }}', '1,', "item 1 of the list has no 'a'"],
    ['an argument too many', '{{ " a " | trim("a") }}', 'a', "the filter 'trim' takes no arguments"],
    [
      'arguments by name where there are none',
      '{{ [1] | join(del=",") }}',
      '1',
      "the filter 'join' takes no arguments by name",
    ],
    ['raw that is not closed', '{% raw %}{{ n }}', '5', "the block 'raw' is not closed"],
    ['a list as a key', '{{ map[["a"]] }}', '1', 'a list cannot be a key'],
    ['a function as text', '{{ range | string | length > 9 }}', 'true', 'string: a function cannot be written as text'],
    ['a function in a list', '{{ [range] | length }}', '1', 'a function cannot be put into a list or map'],
    [
      'a method',
      '{{ text.toUpperCase() }}',
      'ABC',
      "text is text, which has no 'toUpperCase' [There are no methods here: `x | upper`]",
    ],
    ['a list among numbers', '{{ list < 5 }}', 'false', 'a list is neither less nor greater than anything'],
  ])('%s', (_, template, before, now) => {
    expect(theirs.renderString(template, structuredClone(data))).toBe(before);
    expect(failureOf(template, data)).toContain(now);
  });
});

describe('where nunjucks stumbles over its own marks', () => {
  it.each([
    ['the text of a macro is text', '{% macro m() %}{% endmacro %}{{ "some" if m() else "none" }}', 'some', 'none'],
    [
      'also to tests',
      '{% macro m() %}a{% endmacro %}{{ m() is string }} {{ m() is lower }}',
      'false false',
      'true true',
    ],
    ['also to JSON', '{% macro m() %}a{% endmacro %}{{ m() | dump }}', '{"val":"a","length":1}', '"a"'],
    ['also to lists', '{% macro m() %}a{% endmacro %}{{ m() in ["a"] }}', 'false', 'true'],
    ['no words are none', '{{ ("" | wordcount) + 1 }}', '1', '1'],
    ['lists are not texts', '{{ [1] == 1 }}', 'true', 'false'],
  ])('%s', (_, template, before, now) => {
    expect(theirs.renderString(template, structuredClone(data))).toBe(before);
    expect(render(template, data)).toBe(now);
  });
});
