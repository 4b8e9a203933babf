import { failureOf } from './render';

describe('a template that cannot be parsed', () => {
  it.each([
    ['{% if a %}x', "1:3: the block 'if' is not closed"],
    ['a\n{% for x in y %}\n{% if b %}{% endif %}', "2:3: the block 'for' is not closed"],
    ['{% if a %}{% for x in y %}{% endif %}', '1:29: unknown block tag: endif'],
    ['{% macro m() %}', "1:3: the block 'macro' is not closed"],
    ['{% call m() %}', "1:3: the block 'call' is not closed"],
    ['{% filter upper %}', "1:3: the block 'filter' is not closed"],
    ['{% set x %}', "1:3: the block 'set' is not closed"],
    ['{% switch x %}{% case 1 %}', "1:3: the block 'switch' is not closed"],
    ['{% raw %}{{ x }}', "the block 'raw' is not closed: its end is written {% endraw %}, without dashes"],
    ['{% verbatim %}{{ x }}{% endraw %}', "the block 'verbatim' is not closed"],
    ['{# a', 'the comment is not closed'],
    ['a #}', '1:2: unexpected end of comment'],
    ['{{ "a }}', "1:9: expected '}}'"],
    ['{{ a b }}', "1:5: expected '}}'"],
    ['{{ a && b }}', "1:5: expected '}}'"],
    ['{{ a ? b : c }}', "1:5: expected '}}'"],
    ['{{ a | }}', "1:7: expected a name, got '}}'"],
    ['{{ }}', '1:3: unexpected token: }}'],
    ['{{ a[] }}', '1:4: the brackets are empty'],
    ['{{ .a }}', '1:3: unexpected token: .'],
    ['{{ 1 + .a() }}', '1:7: unexpected token: .'],
    ['{{ a[1:2] }}', 'expected comma after expression'],
    ['{{ () }}', '1:3: the parentheses are empty'],
    ['{{ {1: 2} }}', '1:4: 1 cannot be a key here: keys are names or quoted text'],
    [
      '{{ {a: {b: 1}} }}',
      'expected comma after expression [Two closing braces end the tag: write a blank between those of maps.]',
    ],
    ['{{ 5 is 6 }}', "1:8: behind 'is' stands the name of a test, such as defined or eq(1)"],
    ['{{ a is b.c }}', "behind 'is' stands the name of a test"],
    ['{{ f(1 }}', 'expected comma after expression'],
    ['{{ f(1=2) }}', '1:5: 1 cannot be the name of an argument'],
    ['{% if a = 1 %}{% endif %}', "1:10: expected '%}' in if statement"],
    ['{% foo %}', '1:3: unknown block tag: foo'],
    ['{% 5 %}', '1:3: tag name expected'],
    ['{% set a.b = 1 %}', '1:8: what is set must be a name'],
    ['{% for a.b in c %}{% endfor %}', '1:11: variable name expected for loop'],
    ['{% for a, "b" in c %}{% endfor %}', "1:10: a loop's variable must be a name"],
    ['{% macro "m"() %}{% endmacro %}', "1:9: a macro's name must be a name"],
    ['{% macro m("a") %}{% endmacro %}', '1:11: a parameter must be a name'],
    ['{% macro m(a, a) %}{% endmacro %}', '1:3: m has two parameters of the same name'],
    ['{% call x %}{% endcall %}', '1:3: a call is expected here, such as name(…)'],
    ['{{ "a" | join(",").x }}', 'a call is expected here, such as name(…)'],
    ['{{ a not b }}', 'this cannot be understood'],
    ['{% if a', "1:7: expected '%}' in if statement"],
  ])('%s', (template, message) => {
    const failure = failureOf(template, { a: 1, b: 1 });
    expect(failure).toContain(message);
    expect(failure).not.toMatch(/undefined|object Object/);
  });
});
