import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { failureOf, render } from './render';

const data = { params: { text: 'abc', list: [1, 2], map: { a: 1 }, items: [{ a: 1 }, { b: 2 }] } };

const marks = globalThis as { reached?: boolean };

afterEach(() => {
  expect(marks.reached).toBeUndefined();
});

describe('nothing but own entries of plain data can be read', () => {
  it.each([
    ['{{ params.constructor }}', "params has no 'constructor'"],
    ['{{ params["__proto__"] }}', "params has no '__proto__'"],
    ['{{ params["const" ~ "ructor"] }}', 'params has no'],
    ['{{ params.map.hasOwnProperty("a") }}', "params.map has no 'hasOwnProperty'"],
    ['{{ {}.constructor }}', '{…} is empty'],
    ['{{ params.text.constructor.constructor("globalThis.reached = true")() }}', "which has no 'constructor'"],
    ['{{ params.text["toString"]() }}', "which has no 'toString'"],
    ['{{ "a".__proto__ }}', "which has no '__proto__'"],
    ['{{ params.list.map }}', "no 'map'"],
    ['{{ params.list["constructor"]["constructor"]("globalThis.reached = true")() }}', "no 'constructor'"],
    ['{{ 5 .constructor }}', "which has no 'constructor'"],
    ['{{ range.constructor("globalThis.reached = true")() }}', "which has no 'constructor'"],
    ['{{ range.call(1) }}', "which has no 'call'"],
    ['{{ range.prototype }}', "which has no 'prototype'"],
    ['{{ shout.bind(1) }}', "which has no 'bind'"],
    ['{{ box.constructor }}', "there is no function 'box.constructor'"],
    ['{% set name = "constructor" %}{{ box[name] }}', "which has no 'name'"],
    ['{{ box["__proto__"] }}', "there is no function 'box.__proto__'"],
    ['{{ box.stamp(1).constructor }}', "which has no 'constructor'"],
    ['{{ cycler(1).constructor }}', "which has no 'constructor'"],
    ['{{ cycler(1).next.constructor }}', "which has no 'constructor'"],
    ['{{ joiner().apply }}', "which has no 'apply'"],
    ['{% macro m() %}{% endmacro %}{{ m.constructor }}', "which has no 'constructor'"],
    ['{% macro m() %}{% endmacro %}{{ m().constructor }}', "which has no 'constructor'"],
    ['{% macro m() %}{{ caller.constructor }}{% endmacro %}{% call m() %}{% endcall %}', "which has no 'constructor'"],
    ['{% for x in [1] %}{{ loop.constructor }}{% endfor %}', "loop has no 'constructor'"],
    ['{% macro m(constructor) %}{{ constructor }}{% endmacro %}{{ m() }}', "'constructor' was given no value"],
    ['{% macro m(a, b=1) %}{{ a }}{% endmacro %}{{ m(b=2) }}', "'a' was given no value"],
  ])('%s', (template, reason) => {
    expect(failureOf(template, data)).toContain(reason);
  });

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'globalThis',
    'process',
    'require',
    'this',
    'lipsum',
  ])('the name %s stands for nothing', (name) => {
    expect(failureOf(`{{ ${name} }}`, data)).toContain(`there is no '${name}' here`);
    expect(render(`{{ ${name} is defined }} {{ ${name} | default("-") }}`, data)).toBe('false -');
  });

  it('takes keys that are special to JavaScript like any other', () => {
    const map = JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3, "length": 4}');
    const template = '{{ m["__proto__"] }}{{ m.constructor }}{{ m.toString }}{{ m.length }} {{ m | dump }}';
    expect(render(template, { m: map })).toBe('1234 {"__proto__":1,"constructor":2,"toString":3,"length":4}');
    expect(render('{% set m = {"__proto__": {x: 1}, constructor: 2 } %}{{ m | dump }} {{ m.x is defined }}')).toBe(
      '{"__proto__":{"x":1},"constructor":2} false',
    );
  });

  it('changes no prototype', () => {
    render(
      '{% set m = {"__proto__": {polluted: 1} } %}{% macro __proto__(a) %}{{ a }}{% endmacro %}{{ __proto__(1) }}',
    );
    render('{% for __proto__ in [{polluted: 1}] %}{% set constructor = __proto__ %}{% endfor %}');
    expect(render('{{ [{k: "__proto__", v: 1}] | groupby("k") | dump }}')).toBe(
      '{"__proto__":[{"k":"__proto__","v":1}]}',
    );
    expect('polluted' in {}).toBe(false);
  });
});

describe('filters and tests read own entries alone', () => {
  it.each([
    ['{{ "x" | constructor }}', "there is no filter 'constructor'"],
    ['{{ "x" | __proto__ }}', "there is no filter '__proto__'"],
    ['{{ 1 is constructor }}', "there is no test 'constructor'"],
    ['{{ [1] | select("constructor") | dump }}', "there is no test 'constructor'"],
    ['{{ [1] | reject("__proto__") | dump }}', "there is no test '__proto__'"],
    ['{{ params.items | groupby("constructor") | dump }}', "item 0 of the list has no 'constructor'"],
    ['{{ params.items | groupby("constructor.name") | dump }}', "item 0 of the list has no 'constructor.name'"],
    ['{{ params.items | sort(attribute="constructor") | dump }}', "item 0 of the list has no 'constructor'"],
    ['{{ params.items | sort(attribute="__proto__.toString") | dump }}', "no '__proto__.toString'"],
    ['{{ params.items | join(",", "constructor") }}', "item 0 of the list has no 'constructor'"],
    ['{{ ["ab"] | join(",", "length") }}', "item 0 of the list has no 'length'"],
    ['{{ params.items | sum("constructor") }}', "item 0 of the list has no 'constructor'"],
    ['{{ ["ab"] | sum("length") }}', "item 0 of the list has no 'length'"],
  ])('%s', (template, reason) => {
    expect(failureOf(template, data)).toContain(reason);
  });

  it.each([
    ['{{ params.items | selectattr("constructor") | length }}', '0'],
    ['{{ params.items | rejectattr("__proto__") | length }}', '2'],
    ['{{ ["ab"] | selectattr("length") | length }}', '0'],
    ['{{ "constructor" in params }} {{ "toString" in params.map }} {{ "a" in params.map }}', 'false false true'],
    ['{{ {toString: 1, valueOf: 2} | dictsort | dump }}', '[["toString",1],["valueOf",2]]'],
    ['{{ {length: 3} | length }} {{ {size: 5} | length }}', '1 1'],
  ])('%s', (template, expected) => {
    expect(render(template, data)).toBe(expected);
  });

  it.each([
    '{{ {length: 1000000000} | first }}',
    '{{ {length: 1000000000} | reverse }}',
    '{{ {length: 1000000000} | batch(2) }}',
    '{{ {length: 1000000000} | sort }}',
    '{{ {length: 1000000000} | sum }}',
    '{{ {length: 1000000000, replace: 1} | upper }}',
    '{{ {toJSON: "x"} ~ "" }}',
    '{{ {toString: "x"} + 1 }}',
    '{{ {valueOf: 1} < 2 }}',
  ])('a map in disguise is refused: %s', (template) => {
    expect(failureOf(template)).toMatch(/map/);
  });
});

describe('no text of a template becomes code', () => {
  it.each([
    ['{{ `globalThis.reached=true` }}', 'expected'],
    ['{{ params[`globalThis.reached=true`] }}', 'expected'],
    ['{{ `globalThis` }}', "there is no '`globalThis`' here"],
    ['{{ params[`globalThis`] }}', "there is no '`globalThis`' here"],
    ['{{ a`globalThis.reached=true`b() }}', 'expected'],
    ['{{ params.a`b }}', "params has no 'a`b'"],
    ['{{ x");globalThis.reached=true;(" }}', 'expected'],
    ['{{ "a" | x");globalThis.reached=true;(" }}', 'expected'],
    ['{% set a");globalThis.reached=true;(" = 1 %}', 'expected'],
    ['{% for x"); in [1] %}{% endfor %}', 'expected'],
    ['{{ params["a\\\\\\"]; globalThis.reached = true; //"] }}', 'params has no'],
  ])('%s', (template, reason) => {
    expect(failureOf(template, data)).toContain(reason);
  });

  it.each([
    ['{{ "\\\\\\"; globalThis.reached = true; //" }}', '\\"; globalThis.reached = true; //'],
    ["{{ 'a\\\\\\'' }}", "a\\'"],
    ['{{ {"a\\\\\\"": 1} | dump }}', '{"a\\\\\\"":1}'],
    ['{{ "${globalThis.reached = true}" }}{{ "\u2028" | length }}', '${globalThis.reached = true}1'],
    ['{% macro m\\"(a) %}{{ a }}{% endmacro %}{{ m\\"(1) }}', '1'],
    ['{% macro m(a="\\\\\\"") %}{{ a }}{% endmacro %}{{ m() }}', '\\"'],
  ])('%s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it('loads nothing of nunjucks that compiles, renders or reads files', () => {
    const source = readFileSync(require.resolve('../../src/njk/load-nunjucks'), 'utf8');
    const loaded = new Set<string>();
    const visit = (path: string): void => {
      if (loaded.has(path) || !path.startsWith('/')) return;
      loaded.add(path);
      const required = readFileSync(path, 'utf8').matchAll(/\brequire\('([^']+)'\)/g);
      for (const [, name = ''] of required) visit(createRequire(path).resolve(name));
    };
    for (const [, name = ''] of source.matchAll(/\brequire\('([^']+)'\)/g)) visit(require.resolve(name));
    const names = [...loaded].map((path) => path.replace(/^.*[\\/]/, '')).sort();
    expect(names).toEqual([
      'filters.js',
      'lexer.js',
      'lib.js',
      'nodes.js',
      'object.js',
      'parser.js',
      'runtime.js',
      'tests.js',
    ]);
  });
});

describe('tags and literals that are refused', () => {
  it.each([
    ['{% include "/etc/passwd" %}', "the tag 'include' is not supported: each template stands alone"],
    ['{% include "x" ignore missing %}', "the tag 'include'"],
    ['{% import "x" as y %}', "the tag 'import'"],
    ['{% from "x" import y %}', "the tag 'from'"],
    ['{% extends "x" %}', "the tag 'extends'"],
    ['{% block a %}{% endblock %}', "the tag 'block'"],
    ['{% if false %}{% include "x" %}{% endif %}', "the tag 'include'"],
    ['{% macro never() %}{% include "x" %}{% endmacro %}', "the tag 'include'"],
    ['{% asyncEach x in [1] %}{% endeach %}', "the tag 'asyncEach' is not supported: use 'for'"],
    ['{% asyncAll x in [1] %}{% endall %}', "the tag 'asyncAll'"],
    ['{% ifAsync true %}{% endif %}', "the tag 'ifAsync'"],
    ['{{ super() }}', "there is no 'super' here"],
    ['{{ r/(a+)+$/ }}', 'regular expressions cannot be written'],
    ['{{ "aaaa" | replace(r/a/g, "b") }}', 'regular expressions cannot be written'],
    ['{{ r/(/ }}', 'regular expressions cannot be written'],
    ['{{ params.r/a/ }}', 'regular expressions cannot be written'],
  ])('%s', (template, reason) => {
    expect(failureOf(template, data)).toContain(reason);
  });
});
