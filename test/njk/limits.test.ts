import { failureOf, render } from './render';

const small = { maximumBytes: 1000, maximumSteps: 20_000 };

describe('sizes are bounded before anything is made', () => {
  it.each([
    ['{{ range(1000000000000) | length }}', 'a range has 125 numbers at most'],
    ['{{ range(0, 1, 0.000000001) | length }}', 'a range has 125 numbers at most'],
    ['{{ range(0, -1000000000, -1) | length }}', 'a range has 125 numbers at most'],
    ['{{ "x" | center(1000000000) }}', 'center: the result would be longer than 1000 bytes'],
    ['{{ "x\\ny" | indent(1000000000) }}', 'indent: the result would be longer than 1000 bytes'],
    ['{{ "x" | indent(1000000000, true) }}', 'indent: the result would be longer than 1000 bytes'],
    ['{{ [1] | batch(1000000000, "x") | length }}', 'batch: the result would have more than 125 elements'],
    ['{{ [1] | slice(1000000000) | length }}', 'slice: the result would have more than 125 elements'],
    [
      '{{ "x" | center(900) | replace(" ", "y" | center(900)) }}',
      'replace: the result would be longer than 1000 bytes',
    ],
    ['{{ "x" | center(900) | replace("", "yy") }}', 'replace: the result would have more than 125 elements'],
    ['{{ "x" | center(900) | list | length }}', 'list: the result would have more than 125 elements'],
    ['{{ "\\n" | center(900) | replace(" ", "\\n") | nl2br }}', 'nl2br: the result is longer than 1000 bytes'],
    ['{{ "ab" | truncate(1, true, "y" | center(1000)) | length }}', 'truncate: the result is longer than 1000 bytes'],
    [
      '{{ [1] | join("x" | center(990)) }}{{ [1, 2, 3] | join("x" | center(990)) }}',
      'join: the text is longer than 1000 bytes',
    ],
    [
      '{{ "x" | center(800) | dump(10) }}{{ ["x" | center(800), "x" | center(800)] | dump }}',
      'dump: the result would be longer',
    ],
    ['{{ ["x" | center(600), "x" | center(600), "x"] }}', 'the text is longer than 1000 bytes'],
    ['{{ ("x" | center(800)) ~ ("x" | center(800)) }}', 'the text is longer than 1000 bytes'],
    ['{{ ("x" | center(800)) + ("x" | center(800)) }}', 'the text is longer than 1000 bytes'],
    ['{{ "x" | center(800) }}{{ "x" | center(800) }}', 'the template yields more than 1000 bytes'],
    [
      '{% set a %}{{ "x" | center(800) }}{{ "x" | center(800) }}{% endset %}',
      'the template yields more than 1000 bytes',
    ],
    ['{{ "ä" | center(300) | replace(" ", "ää") }}', 'the template yields more than 1000 bytes'],
  ])('%s', (template, reason) => {
    expect(failureOf(template, {}, { maximumBytes: 1000 })).toContain(reason);
  });
});

describe('what grows by doubling ends', () => {
  const grow = (set: string, use: string): string =>
    `{% set s = ${set.startsWith('[') ? '[1]' : '"xxxxxxxx"'} %}{% for i in range(100) %}{% set s = ${set} %}{% endfor %}${use}`;
  it.each([
    [grow('s ~ s', '{{ s | length }}'), 'the text is longer than'],
    [grow('[s, s]', '{{ s }}'), 'the text is longer than'],
    [grow('[s, s]', '{{ s | join }}'), 'the text is longer than'],
    [grow('[s, s]', '{{ s | dump | length }}'), 'the result would be longer than'],
    [grow('[s, s]', '{{ s ~ "" }}'), 'the text is longer than'],
    [grow('[s, s]', '{{ s | string }}'), 'the text is longer than'],
    [`{% set s = [] %}{% for i in range(100000) %}{% set s = [s] %}{% endfor %}{{ s | dump }}`, 'nested too deeply'],
    [`{% set s = [] %}{% for i in range(100000) %}{% set s = [s] %}{% endfor %}{{ s }}`, 'nested too deeply'],
  ])('%s', (template, reason) => {
    expect(failureOf(template)).toContain(reason);
  });
});

describe('endless work ends', () => {
  const many = '{% for a in range(100) %}';
  it.each([
    ['loops', `${many.repeat(5)}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}`],
    ['loops that do nothing', `${many.repeat(3)}{% endfor %}{% endfor %}{% endfor %}`],
    ['calls', `{% macro m() %}{% endmacro %}${many.repeat(2)}{% set x = m() %}{% endfor %}{% endfor %}`],
    [
      'filters of long texts',
      `{% set x = "x" | center(900) %}${many.repeat(2)}{% set y = x | upper %}{% endfor %}{% endfor %}`,
    ],
    [
      'comparisons of long texts',
      `{% set x = "x" | center(900) %}${many.repeat(2)}{% set y = x == x %}{% endfor %}{% endfor %}`,
    ],
    ['functions', `${many.repeat(2)}{% set y = box.trunc(1, "x") %}{% endfor %}{% endfor %}`],
  ])('%s', (_, template) => {
    expect(failureOf(template, {}, small)).toContain('the template takes too many steps; is there an endless loop?');
  });

  it.each([
    ['{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}', '1:18'],
    ['{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}', '1:'],
    [
      '{% macro w() %}{{ caller() }}{% endmacro %}{% macro r() %}{% call w() %}{{ r() }}{% endcall %}{% endmacro %}{{ r() }}',
      '1:',
    ],
    ['{% macro m(f) %}{{ f(f) }}{% endmacro %}{{ m(m) }}', '1:'],
  ])('macros without an end: %s', (template, place) => {
    const failure = failureOf(template);
    expect(failure).toContain('more than 200 macros call one another: is there an end to it?');
    expect(failure.startsWith(place.slice(0, 2))).toBe(true);
  });

  it('lets macros call one another two hundred times, also inside blocks', () => {
    const nested = `${'{% if true %}{% for i in [1] %}'.repeat(2)}{{ m(n - 1) }}${'{% endfor %}{% endif %}'.repeat(2)}`;
    expect(render(`{% macro m(n) %}{% if n > 0 %}${nested}{% else %}end{% endif %}{% endmacro %}{{ m(199) }}`)).toBe(
      'end',
    );
  });

  it('takes a step that is too small to count', () => {
    expect(render('{{ range(1000000000000000, 1000000000000010, 0.01) | length }}')).toBe('1001');
  });
});

describe('templates that are nested too deeply', () => {
  const deep = 20_000;
  it.each([
    ['parentheses', `{{ ${'('.repeat(deep)}1${')'.repeat(deep)} }}`],
    ['lists', `{{ ${'['.repeat(deep)}1${']'.repeat(deep)} }}`],
    ['signs', `{{ ${'- '.repeat(deep)}1 }}`],
    ['negations', `{{ ${'not '.repeat(deep)}1 }}`],
    ['blocks', `${'{% if 1 %}'.repeat(deep)}${'{% endif %}'.repeat(deep)}`],
    ['look-ups', `{{ a${'.b'.repeat(deep)} }}`],
    ['filters', `{{ 1${' | string'.repeat(deep)} }}`],
    ['operators', `{{ 1${' + 1'.repeat(deep)} }}`],
  ])('%s', (_, template) => {
    expect(failureOf(template)).toContain('nested too deeply');
  });

  it('takes a thousand operators', () => {
    expect(render(`{{ 1${' + 1'.repeat(1000)} }} {{ "a"${' ~ "a"'.repeat(1000)} | length }}`)).toMatch(/^1001 a+1$/);
  });
});

describe('work grows as what is given grows', () => {
  const blanks = ' '.repeat(200_000);
  it.each([
    ['blanks in front of a dash', `a${blanks}b{%- if true %}x{% endif %}`, `a${blanks}bx`],
    ['trim', `{{ t | trim | length }}`, '200002'],
    ['striptags of blanks', `{{ t | striptags(true) }}`, 'a b'],
    ['striptags of tags without an end', `{{ open | striptags | length }}`, '400000'],
    ['striptags of comments without an end', `{{ comments | striptags | length }}`, '400000'],
    [
      'a text that grows line by line',
      `{% set s = "" %}{% for i in range(20000) %}{% set s = s ~ "0123456789" %}{% endfor %}{{ s | length }}`,
      '200000',
    ],
  ])(
    '%s',
    (_, template, expected) => {
      const data = { t: `  a${blanks}b  `, open: '<a'.repeat(200_000), comments: '<!--'.repeat(100_000) };
      expect(render(template, data)).toBe(expected);
    },
    3000,
  );
});
