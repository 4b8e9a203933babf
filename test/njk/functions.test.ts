import { failureOf, render } from './render';

describe('functions that are handed in', () => {
  it.each([
    ['by name', '{{ shout("a") }}', 'a!'],
    ['by group and name', '{{ box.upper("a") }} {{ box.trunc(2, "abc") }}', 'BOX A ab'],
    ['by a calculated name', '{% set f = "upper" %}{{ box["upper"]("a") }} {{ box[f]("a") }}', 'BOX A BOX A'],
    ['as filters, the piped value last', '{{ "abc" | trunc(2) }}', 'ab'],
    ['as filters by their full names', '{{ "abc" | box.trunc(2) }} {{ "a" | box.upper }}', 'ab BOX A'],
    ["but nunjucks' own filter where there is one of the name", '{{ "a" | upper }}', 'A'],
    ['in a filter block', '{% filter trunc(2) %}abc{% endfilter %}', 'ab'],
    ['as values', '{% set f = box.trunc %}{{ f(1, "abc") }} {{ shout is callable }}', 'a true'],
    ['what they make goes back to them', '{{ box.yearOf(box.stamp(7)) }}', '7'],
    [
      'and is printed as they say',
      '{{ box.stamp(7) }} {{ box.stamp(7).year }} {{ box.stamp(7) | dump }}',
      'year 7 7 "year 7"',
    ],
    ['text that is safe is text to them', '{{ shout("a" | safe) }}', 'a!'],
  ])('%s', (_, template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ "abc" | truncc }}', "1:11: there is no filter 'truncc' [Did you mean 'trunc'?]"],
    ['{{ box.truncc(1, "a") }}', "1:7: there is no function 'box.truncc' [Did you mean 'box.trunc'?]"],
    ['{% if false %}{{ "a" | nothing }}{% endif %}', "1:23: there is no filter 'nothing'"],
    ['{{ 5 is ood }}', "1:8: there is no test 'ood' [Did you mean 'odd'?]"],
    ['{{ 5 is divisibleby }}', "1:8: the test 'divisibleby' takes an argument"],
    ['{{ 5 is odd(1) }}', "1:11: the test 'odd' takes no argument"],
    ['{{ 5 is eq(1, 2) }}', "1:10: the test 'eq' takes one argument at most"],
    ['{{ box.fail("too bad") }}', '1:3: too bad'],
    ['{{ "too bad" | fail }}', '1:15: too bad'],
    ['{{ shout(a=1) }}', "1:3: shout takes no argument by name, but it is given 'a'"],
    ['{{ box.upper("a", b=1) }}', "box.upper takes no argument by name, but it is given 'b'"],
    ['{{ box }}', "the functions of 'box' cannot be written as text"],
    ['{{ box() }}', "1:3: it cannot be called: it is the functions of 'box'"],
    ['{{ "a"() }}', '1:3: it cannot be called: it is text'],
    ['{% set box = 1 %}', "1:7: 'box' is a function's name and can be nothing else"],
    ['{% for shout in [1] %}{% endfor %}', "1:7: 'shout' is a function's name"],
    ['{% macro m(box) %}{% endmacro %}', "'box' is a function's name"],
    [
      '{{ [1] | sort(by="a") }}',
      "1:9: the filter 'sort' has no argument 'by' [It has: reverse, case_sensitive, attribute]",
    ],
    ['{{ "a" | default }}', "1:9: the filter 'default' takes a value"],
    ['{{ [1] | random(2) }}', "the filter 'random' takes no arguments"],
    ['{{ box.stamp(1).month }}', "box.stamp(…) is a stamp, which has no 'month'"],
  ])('%s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});

describe('random', () => {
  it.each([
    [[0], 'a'],
    [[0, 0, 0, 0, 0, 1], 'b'],
    [[0, 0, 0, 0, 0, 2], 'c'],
    [[0, 0, 0, 0, 0, 4], 'b'],
  ])('draws from the dice %j', (dice, expected) => {
    expect(render('{{ ["a", "b", "c"] | random }}', {}, { dice })).toBe(expected);
  });

  it('draws from a text, and nothing from nothing', () => {
    expect(render('{{ "xyz" | random }}{{ [] | random | default("-") }}', {}, { dice: [0, 0, 0, 0, 0, 1] })).toBe('y-');
  });
});
