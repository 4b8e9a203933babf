import { failureOf, render } from './render';

const data = {
  params: { version: '15', nothing: null, tags: ['a', 'b'], name: 'x', maximum: 5 },
  uid: 'redis.default#web.cache',
};

const allow = (path: string): string =>
  `Where it may be absent: \`${path} | default(…)\`, or ask \`${path} is defined\``;

describe('a value that is missing is an error that says what there is', () => {
  it.each([
    ['{{ uuid }}', "1:3: there is no 'uuid' here [Did you mean 'uid'?]"],
    ['{{ workload }}', "1:3: there is no 'workload' here [There are: params, uid]"],
    [
      'a\n  {{ params.verson }}',
      `2:12: it has no value: params has no 'verson' [Did you mean 'version'? / ${allow('params.verson')}]`,
    ],
    [
      '{{ params["a b"] }}',
      `1:10: it has no value: params has no 'a b' [It has: maximum, name, nothing, tags, version / ${allow('params["a b"]')}]`,
    ],
    ['{{ params.nothing.more }}', `1:18: it has no value: params.nothing is null [${allow('params.nothing.more')}]`],
    [
      '{{ params.tags[2] }}',
      `1:15: it has no value: params.tags has 2 elements, counted from 0, and no '2' [${allow('params.tags[2]')}]`,
    ],
    [
      '{{ params.tags[-1] }}',
      `1:15: it has no value: params.tags has 2 elements, counted from 0, and no '-1' [${allow('params.tags[-1]')}]`,
    ],
    ['{{ params.absent.more }}', "1:10: it has no value: params has no 'absent'"],
    [
      '{{ uid.split(".")[0] }}',
      "1:7: it has no value: uid is text, which has no 'split' [There are no methods here: `x | splitList(separator)`]",
    ],
    [
      '{{ params.tags.push("c") }}',
      "1:15: it has no value: params.tags has 2 elements, counted from 0, and no 'push' [There are no methods here: `sprig.append(x, y)`]",
    ],
    ['{{ [] | first }}', '1:8: it has no value'],
    ['{{ "x" | int + 1 }}', '1:9: it has no value'],
    ['{{ loop.index }}', "1:3: there is no 'loop' here"],
    ['{{ caller() }}', "1:3: there is no 'caller' here"],
    ['{{ params.run() }}', "1:10: it has no value: params has no 'run'"],
    ['{{ missing() }}', "1:3: there is no 'missing' here"],
    ['{{ upper("x") }}', "1:3: there is no 'upper' here [Write `box.upper(…)`]"],
    ['{{ shot("x") }}', "1:3: there is no 'shot' here [Did you mean 'shout'?]"],
    ['{% macro m(title) %}{{ title }}{% endmacro %}{{ m() }}', "1:23: 'title' was given no value"],
    ['{% for a, b in [[1]] %}{{ b }}{% endfor %}', "1:26: 'b' was given no value"],
    ['{% if false %}{% set x = 1 %}{% endif %}{{ x }}', "1:43: there is no 'x' here"],
    ['{% for i in [1] %}{% set x = 1 %}{% endfor %}{{ x }}', "1:48: there is no 'x' here"],
  ])('%s', (template, message) => {
    expect(failureOf(template, data)).toContain(message);
  });

  it('tells no key that was calculated, which may be secret', () => {
    const failure = failureOf('{{ params[secret] }}', { ...data, secret: 'hunter2' });
    expect(failure).toContain("params has no 'secret'");
    expect(failure).not.toContain('hunter2');
  });

  it('tells no value', () => {
    for (const template of [
      '{{ params.tags + 1 }}',
      '{{ params.version | round }}',
      '{{ params.name - 1 }}',
      '{{ {a: uid} }}',
    ]) {
      expect(failureOf(template, data)).not.toMatch(/'15'|redis|\bx\b/);
    }
  });
});

describe('a missing value is an error wherever it is used, not in print alone', () => {
  it.each([
    '{% if params.x %}{% endif %}',
    '{% if not params.x %}{% endif %}',
    '{% if params.x == 1 %}{% endif %}',
    '{% if 1 < params.x %}{% endif %}',
    '{{ params.x or "a" }}',
    '{{ "a" and params.x }}',
    '{{ "a" if params.x }}',
    '{{ params.x if true }}',
    '{{ params.x + 1 }}',
    '{{ "a" ~ params.x }}',
    '{{ -params.x }}',
    '{{ 2 ** params.x }}',
    '{{ 7 // params.x }}',
    '{{ params.x in [1] }}',
    '{{ 1 in params.x }}',
    '{{ params.x | upper }}',
    '{{ "a" | replace(params.x, "b") }}',
    '{{ params.x is odd }}',
    '{{ 1 is eq(params.x) }}',
    '{{ params.x is truthy }}',
    '{{ params.x is none }}',
    '{{ [params.x] }}',
    '{{ {a: params.x} | dump }}',
    '{{ shout(params.x) }}',
    '{{ box.trunc(1, params.x) }}',
    '{{ params.x | trunc(1) }}',
    '{{ "abc" | trunc(params.x) }}',
    '{{ params[params.x] }}',
    '{% for a in params.x %}{% endfor %}',
    '{% set a = params.x %}',
    '{% switch params.x %}{% case 1 %}{% endswitch %}',
    '{% switch 1 %}{% case params.x %}{% endswitch %}',
    '{% macro m(a) %}{% endmacro %}{{ m(params.x) }}',
    '{% macro m(a=1) %}{% endmacro %}{{ m(a=params.x) }}',
    '{% macro m(a=params.x) %}{% endmacro %}{{ m() }}',
    '{% filter replace("a", params.x) %}{% endfilter %}',
    '{{ params.y | default(params.x) }}',
    '{{ params.x | default }}'.replace('default', 'default(params.x)'),
  ])('%s', (template) => {
    expect(failureOf(template, data)).toMatch(/has no '[xy]'|it has no value/);
  });

  it.each([
    ['{{ params.x | default("d") }} {{ params.x.y.z | default("d") }} {{ nobody.x | default("d") }}', 'd d d'],
    ['{{ params.x | default(params.y) | default("d") }}', 'd'],
    ['{{ (params.x) | default("d") }} {{ (params.x if true else 1) | default("d") }}', 'd d'],
    ['{{ params.nothing.x | default("d") }} {{ params.nothing is defined }}', 'd true'],
    ['{{ params.x is defined }} {{ params.x.y is undefined }} {{ nobody is not defined }}', 'false true true'],
    ['{{ [] | first | default("none") }} {{ "x" | int | default(0) }}', 'none 0'],
    ['{% if params.x is defined and params.x > 1 %}a{% else %}b{% endif %}', 'b'],
    ['{{ params.name if params.x is defined else "b" }}', 'b'],
    ['{% macro m(a) %}{{ a | default("d") }}{{ a is defined }}{% endmacro %}{{ m() }}', 'dfalse'],
    ['{{ params.nothing | default("d", true) }} {{ params.x | default("d", true) }}', 'd d'],
  ])('unless it is allowed for: %s', (template, expected) => {
    expect(render(template, data)).toBe(expected);
  });

  it('evaluates a default only where it is needed', () => {
    expect(render('{{ uid | default(box.fail("never")) }}', data)).toBe(data.uid);
    expect(failureOf('{{ params.x | default(box.fail("now")) }}', data)).toContain('now');
  });
});

describe('null is no text', () => {
  it.each([
    ['{{ params.nothing }}', '1:3: null cannot be written as text'],
    ['{{ "a" ~ params.nothing }}', 'null cannot be written as text'],
    ['{{ [1, none] }}', 'null cannot be written as text'],
    ['{{ [1, none] | join(",") }}', 'join: null cannot be written as text'],
    ['{{ none | upper }}', 'upper: it takes text, but this is null'],
    ['{{ none + 1 }}', "what is left of '+' must be a number, but it is null"],
    ['{{ none < 1 }}', 'null is neither less nor greater than anything'],
  ])('%s', (template, message) => {
    expect(failureOf(template, data)).toContain(message);
  });

  it('is itself in comparisons, lists and JSON', () => {
    expect(render('{{ params.nothing == none }} {{ params.nothing is none }} {{ [none] | dump }}', data)).toBe(
      'true true [null]',
    );
    expect(render('{% if params.nothing %}a{% else %}b{% endif %}', data)).toBe('b');
  });
});
