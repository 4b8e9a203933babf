import { Environment } from 'nunjucks';
import { render } from './render';

// Nothing here can harm: their compiler runs in this test alone.
const theirs = new Environment(null, { autoescape: false, throwOnUndefined: true });

const data = {
  params: { version: '15', replicas: 2, ratio: 0.75, tls: true, size: '', extra: null },
  metadata: { annotations: { team: 'shop', 'cost-center': '42' }, labels: {} },
  ports: [
    { name: 'http', port: 80, public: true },
    { name: 'Admin', port: 8080, public: false },
    { name: 'grpc', port: 9090 },
  ],
  hosts: ['b.example', 'a.example', 'C.example'],
  pairs: [
    ['x', 1],
    ['y', 2],
  ],
  uid: 'redis.default#web.cache',
  text: 'one two  three\nfour',
  html: '<p class="a">Hi <b>you</b> &amp; me</p><!-- gone --> a < b',
};

const cases: readonly (readonly [string, string])[] = [
  ['a name', '{{ uid }}'],
  ['a path', 'version: {{ params.version }}'],
  ['a key in brackets', '{{ metadata.annotations["cost-center"] }} {{ ports[0]["name"] }} {{ hosts[2] }}'],
  ['a calculated key', '{% set k = "version" %}{{ params[k] }}'],
  ['lengths', '{{ hosts.length }} {{ uid.length }} {{ hosts | length }} {{ params | length }} {{ none | length }}'],
  ['characters of a text', '{{ uid[0] }}{{ uid[1] }}'],
  ['literals', '{{ 1 }} {{ 2.50 }} {{ "a" }} {{ \'b\' }} {{ true }} {{ [1, "b"] }}'],
  ['escapes in texts', '{{ "a\\tb\\\\c\\"d\\n" }}|{{ \'it\\\'s\' }}|{{ "\\q" }}'],
  [
    'numbers as JavaScript writes them',
    '{{ 0.1 + 0.2 }} {{ 10 / 4 }} {{ 7 / 7 }} {{ 1000000 * 1000000 * 1000000000 }}',
  ],
  ['arithmetic', '{{ 1 + 2 * 3 - 4 / 2 }} {{ (1 + 2) * 3 }} {{ 7 // 2 }} {{ -7 // 2 }} {{ 2 ** 10 }} {{ 7 % 4 }}'],
  ['products and remainders from left to right', '{{ 2 * 7 % 4 }} {{ 8 / 2 % 3 }} {{ 12 / 2 * 3 }} {{ 9 // 2 % 3 }}'],
  ['signs', '{{ -params.replicas }} {{ +"3" + 1 }} {{ 5 - -2 }} {{ -2 ** 2 }}'],
  ['texts as numbers', '{{ params.version * 2 }} {{ params.version - 1 }} {{ params.version + 1 }}'],
  ['concatenation', '{{ "a" ~ 1 ~ true }} {{ 1 ~ 2 }} {{ "a" ~ 1 + 2 }} {{ 1 + 2 ~ 3 }}'],
  [
    'comparisons',
    '{{ 1 < 2 }} {{ "a" < "b" }} {{ "10" < 9 }} {{ 2 >= 2 }} {{ "1" == 1 }} {{ "1" === 1 }} {{ 1 != 2 }} {{ "a" !== "a" }}',
  ],
  ['chains of comparisons', '{{ 1 < 2 < 3 }} {{ 3 > 2 > 1 }} {{ 1 == 1 == 1 }} {{ none == none }}'],
  ['and, or', '{{ params.size or "small" }} {{ params.tls and "tls" }} {{ 0 or "" or "x" }} {{ 1 and 0 }}'],
  [
    'not, which binds tighter than a comparison',
    '{{ not params.tls }} {{ not 1 == 2 }} {{ not (1 == 2) }} {{ not not 1 }}',
  ],
  ['or is looser than and', '{{ true or false and false }} {{ (true or false) and false }}'],
  ['in', '{{ "http" in "https" }} {{ 2 in [1, 2] }} {{ "2" in [1, 2] }} {{ "tls" in params }} {{ "x" not in params }}'],
  ['inline if', '{{ "yes" if params.tls else "no" }} {{ "no" if not params.tls }}|{{ 1 if "" else 2 }}'],
  ['if, elif, else', '{% if params.replicas > 2 %}many{% elif params.replicas == 2 %}two{% else %}one{% endif %}'],
  ['elseif', '{% if false %}a{% elseif true %}b{% endif %}'],
  [
    'empty lists and maps are true',
    '{% if [] %}list{% endif %}{% if {} %}map{% endif %}{% if "" %}text{% endif %}{% if 0 %}zero{% endif %}',
  ],
  ['nothing that is chosen', 'a{% if false %}b{% endif %}c'],
  ['a loop over a list', '{% for host in hosts %}- {{ host }}\n{% endfor %}'],
  [
    'loop variables',
    '{% for h in hosts %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }} {% endfor %}',
  ],
  ['a loop over a map', '{% for key, value in metadata.annotations %}{{ key }}={{ value }};{% endfor %}'],
  ['a loop over pairs', '{% for name, number in pairs %}{{ loop.index }}{{ name }}{{ number }} {% endfor %}'],
  ['a loop over characters', '{% for c in "abc" %}{{ c }}-{% endfor %}'],
  [
    'a loop over nothing',
    '{% for x in [] %}x{% else %}none{% endfor %}{% for x in none %}x{% else %}null{% endfor %}{% for k, v in {} %}x{% else %}empty{% endfor %}',
  ],
  [
    'loops within loops',
    '{% for a in [1, 2] %}{% for b in "xy" %}{{ loop.index }}{{ a }}{{ b }} {% endfor %}{{ loop.index }};{% endfor %}',
  ],
  ['what a loop sets stays in it', '{% for a in [1, 2] %}{% set b = a %}{{ b }}{% endfor %}{{ b | default("gone") }}'],
  [
    'what was set before is changed in a loop',
    '{% set n = 0 %}{% for a in [1, 2, 3] %}{% set n = n + a %}{% endfor %}{{ n }}',
  ],
  ['set of several names', '{% set a, b = 5 %}{{ a }}{{ b }}'],
  ['set over data', '{% set uid = "other" %}{{ uid }}'],
  ['a block that is set', '{% set block %}{% for h in hosts %}{{ h }},{% endfor %}{% endset %}[{{ block }}]'],
  ['switch', '{% switch params.replicas %}{% case 1 %}one{% case 2 %}two{% default %}many{% endswitch %}'],
  [
    'switch falls through an empty case',
    '{% switch 1 %}{% case 1 %}{% case 2 %}low{% default %}high{% endswitch %}{% switch 9 %}{% case 1 %}a{% default %}b{% endswitch %}',
  ],
  [
    'a macro',
    '{% macro label(key, value) %}{{ key }}: {{ value }}{% endmacro %}{{ label("a", 1) }} {{ label(value=2, key="b") }}',
  ],
  [
    'parameters with defaults',
    '{% macro m(a, b="B", c=a) %}{{ a }}{{ b }}{{ c }} {% endmacro %}{{ m(1) }}{{ m(1, 2) }}{{ m(1, 2, 3) }}{{ m(1, c="C") }}',
  ],
  ['a parameter that is not given', '{% macro m(a, b) %}{{ a }}{{ b | default("-") }}{% endmacro %}{{ m(1) }}'],
  ['more arguments than parameters', '{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2, 3) }}'],
  [
    'a macro sees what is set at the top',
    '{% set top = "T" %}{% macro m() %}{{ top }}{{ uid }}{% endmacro %}{{ m() }}',
  ],
  [
    'what a macro sets stays in it',
    '{% set x = 1 %}{% macro m() %}{% set x = 2 %}{{ x }}{% endmacro %}{{ m() }}{{ x }}',
  ],
  [
    'macros that call one another',
    '{% macro b(x) %}<{{ x }}>{% endmacro %}{% macro a(x) %}{{ b(x) }}{{ b(x + 1) }}{% endmacro %}{{ a(1) }}',
  ],
  [
    'a macro that calls itself',
    '{% macro down(n) %}{{ n }}{% if n > 0 %} {{ down(n - 1) }}{% endif %}{% endmacro %}{{ down(3) }}',
  ],
  [
    'a macro as an argument of a filter',
    '{% macro m() %}abc{% endmacro %}{{ m() | upper }} {{ m() | length }} {{ m() ~ "d" }}',
  ],
  [
    'a call block',
    '{% macro wrap(tag) %}<{{ tag }}>{{ caller() }}</{{ tag }}>{% endmacro %}{% call wrap("b") %}bold {{ uid }}{% endcall %}',
  ],
  [
    'a call block with parameters',
    '{% macro each(list) %}{% for x in list %}{{ caller(x, loop.index) }}{% endfor %}{% endmacro %}{% call(item, at) each(hosts) %}{{ at }}:{{ item }} {% endcall %}',
  ],
  [
    'is there a caller',
    '{% macro m() %}{{ caller() if caller is defined else "none" }}{% endmacro %}{{ m() }}{% call m() %}some{% endcall %}',
  ],
  [
    'a loop around a call block',
    '{% macro m() %}({{ caller() }}){% endmacro %}{% for h in hosts %}{% call m() %}{{ h }}{% endcall %}{% endfor %}',
  ],
  [
    'a filter block',
    '{% filter upper %}host: {{ hosts[0] }}{% endfilter %} {% filter replace("a", "-") %}banana{% endfilter %}',
  ],
  ['blanks that are cut off', 'a  {%- if true -%}  b  {%- endif -%}  c {{- " d " -}} e {#- gone -#} f'],
  ['blanks that stay', ' {% if true %} x {% endif %} \n {{ 1 }} \n'],
  ['a line of its own with dashes', 'list:\n{%- for h in hosts %}\n  - {{ h }}\n{%- endfor %}\n'],
  ['comments', 'a{# {{ not.run }} {% if %} #}b{#- c -#} d'],
  ['raw', '{% raw %}{{ x }} {% if %}{% endraw %} {% verbatim %}{{ y }}{% endverbatim %}'],
  ['raw within raw', '{% raw %}{% raw %}{{ x }}{% endraw %}{% endraw %}'],
  ['braces that are no tags', '{ } {a: 1} } } { {'],
  [
    'presence',
    '{{ uid is defined }} {{ nobody is defined }} {{ params.nothing is undefined }} {{ params.a.b.c is defined }} {{ params.tls is not defined }}',
  ],
  [
    'tests of numbers',
    '{{ 5 is odd }} {{ 4 is even }} {{ 9 is divisibleby(3) }} {{ 2 is gt(1) }} {{ 2 is greaterthan(3) }} {{ 2 is lt(1) }} {{ 2 is lessthan(3) }} {{ 2 is ge(2) }} {{ 2 is le(1) }}',
  ],
  ['tests of equality', '{{ 2 is eq(2) }} {{ 2 is equalto("2") }} {{ 2 is ne(3) }} {{ 2 is sameas(2) }}'],
  [
    'tests of kinds',
    '{{ "a" is string }} {{ 1 is number }} {{ [] is iterable }} {{ {} is mapping }} {{ [] is mapping }} {{ none is null }} {{ none is none }} {{ range is callable }}',
  ],
  [
    'tests of texts',
    '{{ "abc" is lower }} {{ "ABC" is upper }} {{ "Abc" is lower }} {{ 0 is falsy }} {{ "0" is truthy }}',
  ],
  [
    'default',
    '{{ params.nothing | default("d") }} {{ "" | default("d") }}|{{ "" | default("d", true) }} {{ params.a.b | d(1) }} {{ 0 | default(5) }}',
  ],
  [
    'cases of letters',
    '{{ "hELLO wORLD" | capitalize }} {{ "hELLO wORLD" | title }} {{ "aB" | upper }} {{ "aB" | lower }}',
  ],
  [
    'trim and truncate',
    '[{{ "  a b \n" | trim }}] {{ text | truncate(8) }} {{ text | truncate(8, true) }} {{ text | truncate(8, true, "…") }} {{ "ab" | truncate }}',
  ],
  [
    'center',
    '[{{ "ab" | center(5) }}] [{{ "ab" | center(6) }}] [{{ "abc" | center(6) }}] [{{ "abc" | center(2) }}] [{{ "a" | center }}]',
  ],
  ['indent', '{{ text | indent }}|{{ text | indent(2) }}|{{ text | indent(2, true) }}|{{ "" | indent(3, true) }}'],
  [
    'replace',
    '{{ "a.b.c" | replace(".", "-") }} {{ "aaa" | replace("a", "b", 2) }} {{ "ab" | replace("", ".") }} {{ 121 | replace(1, 3) }} {{ "abc" | replace("x", "y") }}',
  ],
  [
    'reverse, first, last',
    '{{ "abc" | reverse }} {{ hosts | reverse | join(" ") }} {{ hosts | first }} {{ hosts | last }} {{ "abc" | first }}',
  ],
  ['list', '{{ "abc" | list | join("-") }} {{ params | list | dump }} {{ hosts | list | dump }}'],
  ['join', '{{ hosts | join }} {{ hosts | join(", ") }} {{ ports | join("+", "name") }} {{ [1, [2, 3]] | join(";") }}'],
  [
    'sort',
    '{{ hosts | sort | join(",") }} {{ hosts | sort(true) | join(",") }} {{ hosts | sort(false, true) | join(",") }} {{ [3, 10, 2] | sort | join(",") }}',
  ],
  [
    'sort by an attribute',
    '{{ ports | sort(attribute="name") | join(",", "name") }} {{ ports | sort(true, false, "port") | join(",", "port") }} {{ [{m: {n: 2} }, {m: {n: 1} }] | sort(attribute="m.n") | dump }}',
  ],
  [
    'dictsort',
    '{{ {b: 1, A: 3, c: 2} | dictsort | dump }} {{ {b: 1, A: 3} | dictsort(true) | dump }} {{ {b: 1, A: 3, c: 2} | dictsort(false, "value") | dump }}',
  ],
  [
    'groupby',
    '{{ [{t: "a", n: 1}, {t: "b", n: 2}, {t: "a", n: 3}] | groupby("t") | dump }} {{ ports | groupby("port") | dump }}',
  ],
  [
    'selectattr and rejectattr',
    '{{ ports | selectattr("public") | join(",", "name") }} {{ ports | rejectattr("public") | join(",", "name") }}',
  ],
  [
    'select and reject',
    '{{ [1, 2, 3] | select("odd") | join }} {{ [1, 2, 3] | reject("gt", 1) | join }} {{ [0, 1, ""] | select | join }}',
  ],
  ['sum', '{{ [1, 2, 3] | sum }} {{ ports | sum("port") }} {{ ports | sum("port", 5) }} {{ [] | sum }}'],
  [
    'batch and slice',
    '{{ [1, 2, 3, 4, 5] | batch(2) | dump }} {{ [1, 2, 3] | batch(2, "x") | dump }} {{ [1, 2, 3, 4, 5] | slice(3) | dump }} {{ [1, 2, 3] | slice(2, "x") | dump }}',
  ],
  [
    'numbers from texts',
    '{{ "3.9" | int }} {{ "x" | int(7) }} {{ "x" | int(default=8) }} {{ "ff" | int(0, 16) }} {{ "ff" | int(base=16) }} {{ "2.5x" | float }} {{ "x" | float(1.5) }}',
  ],
  [
    'abs and round',
    '{{ -3 | abs }} {{ 2.5 | round }} {{ 2.345 | round(2) }} {{ 2.1 | round(0, "ceil") }} {{ 2.9 | round(0, "floor") }} {{ 1234 | round(-2) }}',
  ],
  [
    'dump',
    '{{ params | dump }} {{ metadata | dump(2) }} {{ [] | dump(2) }} {{ {} | dump(2) }} {{ [1, {a: none}] | dump("--") }} {{ "a\\"b\u2028" | dump }}',
  ],
  ['string', '{{ (1 | string) ~ (true | string) ~ ([1, 2] | string) }} {{ 12 | string | length }}'],
  ['escape', '{{ html | escape }} {{ "<" | e | e }} {{ "<" | safe | e }} {{ "<" | e | forceescape }} {{ 5 | escape }}'],
  [
    'striptags',
    '{{ html | striptags }} {{ "a<br/>\n\n\n\n b  c<x>" | striptags(true) }} {{ "<a <b> c <!-- d" | striptags }} {{ "< a> </p > <1>" | striptags }}',
  ],
  ['nl2br and wordcount', '{{ text | nl2br }} {{ text | wordcount }}'],
  [
    'urlencode and urlize',
    '{{ "a b/ü?" | urlencode }} {{ {a: "x y", b: 1} | urlencode }} {{ pairs | urlencode }} {{ "see http://a.example/x, www.b.example me@c.example d.com." | urlize }} {{ "http://a.example/long" | urlize(8, true) }}',
  ],
  [
    'range',
    '{{ range(4) | join }} {{ range(2, 5) | join }} {{ range(0, 10, 4) | join(",") }} {{ range(3, 0, -1) | join }} {{ range(0, 1, 0.25) | join(",") }} {{ range(0) | length }}',
  ],
  [
    'cycler',
    '{% set c = cycler("odd", "even") %}{% for h in hosts %}{{ c.next() }} {% endfor %}{{ c.current }}{% set _ = c.reset() %}{{ c.next() }}',
  ],
  [
    'joiner',
    '{% set comma = joiner() %}{% set bar = joiner(" | ") %}{% for h in hosts %}{{ comma() }}{{ bar() }}{{ h }}{% endfor %}',
  ],
  ['lists as texts', '{{ hosts }} {{ [] }}| {{ [[1, 2], [3]] }} {{ "x" ~ [1, 2] }}'],
  [
    'maps that are written',
    '{% set m = {a: 1, "b c": [2], n: {d: none} } %}{{ m["b c"][0] }} {{ m | dump }} {{ m.a }}'.replace(
      '{2: 1}',
      '{"2": 1}',
    ),
  ],
  ['parentheses', '{{ ((params).version) }} {{ ("a" if true else "b") ~ "c" }} {{ (hosts | first).length }}'],
  [
    'a filter binds tighter than an operator',
    '{{ "a" ~ "b" | upper }} {{ 1 + 2 | string }} {{ not "" | length }} {{ -5 | abs }}',
  ],
  ['filters of filters', '{{ hosts | sort | first | upper | replace("A", "<") }}'],
  [
    'a part of a manifest',
    'metadata:\n  name: {{ uid | replace("#", "-") | lower | truncate(20, true, "") }}\n  labels:\n  {%- for k, v in metadata.annotations %}\n    {{ k }}: {{ v | dump }}\n  {%- endfor %}\nspec:\n  replicas: {{ params.replicas }}\n{%- if params.tls %}\n  tls: true\n{%- endif %}\n',
  ],
];

describe('a template yields what nunjucks itself makes of it', () => {
  it.each(cases)('%s', (_, template) => {
    const expected = theirs.renderString(template, structuredClone(data));
    expect(render(template, data)).toBe(expected);
    expect(expected).not.toBe('');
  });
});
