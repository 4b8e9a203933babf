import { makeRenderContext } from '../../../src/actions/render-context';
import { parseTemplate, renderTemplate } from '../../../src/gotemplate';
import type { PlainMap } from '../../../src/gotemplate/value';
import { NunjucksExecutionError, NunjucksParseError } from '../../../src/njk';
import { timeFromTimestamp } from '../../../src/sprig';
import { sprigFunctions } from '../../../src/sprig/all-functions';
import { createSprigNunjucks } from '../../../src/sprig/nunjucks/sprig-template';
import { decodeYaml } from '../../../src/yaml/decode-yaml';
import { createMemoryHost } from '../../memory-host';

const engine = createSprigNunjucks({});

const data = decodeYaml(`
name: Web Shop
words: [b, a, c, a]
numbers: [3, 1, 2]
float: 2.0
large: 9007199254740993
day: 2024-05-06
nested: {z: {deep: 1}, a: [1, 2.5, 3.0]}
ports: {80: http, 443: https}
nothing: null
`) as PlainMap;

function context(): ReturnType<typeof makeRenderContext> {
  return makeRenderContext(createMemoryHost({ environment: { HOME: '/home/me' } }));
}

function render(text: string): string {
  const sources = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, () => value]));
  return engine.render(engine.parse(text), sources, context());
}

function renderGo(text: string): string {
  return renderTemplate(parseTemplate({ name: 'go', text, functions: sprigFunctions }), data, context(), {
    timeFrom: timeFromTimestamp,
  });
}

function failureOf(text: string): string {
  try {
    return `no failure: ${render(text)}`;
  } catch (error) {
    if (error instanceof NunjucksParseError || error instanceof NunjucksExecutionError) return error.failure.reason;
    throw error;
  }
}

describe("sprig's functions in both languages", () => {
  it.each([
    ['{{ trunc 3 .name }}', '{{ name | trunc(3) }}'],
    ['{{ .name | trunc 3 }}', '{{ sprig.trunc(3, name) }}'],
    ['{{ upper .name }}', '{{ sprig.upper(name) }}'],
    ['{{ replace " " "-" .name | lower }}', '{{ name | sprig.replace(" ", "-") | sprig.lower }}'],
    [
      '{{ kebabcase .name }} {{ snakecase .name }} {{ camelcase .name }}',
      '{{ name | kebabcase }} {{ name | snakecase }} {{ name | camelcase }}',
    ],
    ['{{ quote .name }} {{ squote .name }}', '{{ name | quote }} {{ name | squote }}'],
    ['{{ "a\\nb" | nindent 4 }}', '{{ "a\\nb" | nindent(4) }}'],
    ['{{ .name | b64enc }} {{ "V2Vi" | b64dec }}', '{{ name | b64enc }} {{ "V2Vi" | b64dec }}'],
    ['{{ sha256sum .name }} {{ adler32sum .name }}', '{{ name | sha256sum }} {{ sprig.adler32sum(name) }}'],
    [
      '{{ add 1 2 3 }} {{ sub 5 2 }} {{ div 7 2 }} {{ mod 7 4 }} {{ max 1 5 3 }}',
      '{{ sprig.add(1, 2, 3) }} {{ sprig.sub(5, 2) }} {{ sprig.div(7, 2) }} {{ sprig.mod(7, 4) }} {{ sprig.max(1, 5, 3) }}',
    ],
    [
      '{{ addf 1.5 2 }} {{ divf 1 4 }} {{ round 2.345 2 }} {{ floor 2.7 }}',
      '{{ sprig.addf(1.5, 2) }} {{ sprig.divf(1, 4) }} {{ sprig.round(2.345, 2) }} {{ 2.7 | floor }}',
    ],
    [
      '{{ join "-" .words }} {{ sortAlpha .words | join "" }} {{ uniq .words | join "" }}',
      '{{ sprig.join("-", words) }} {{ words | sortAlpha | join }} {{ words | uniq | join }}',
    ],
    [
      '{{ (splitList "," "a,b,c") | last }} {{ index (splitList "," "a,b") 1 }}',
      '{{ "a,b,c" | splitList(",") | last }} {{ sprig.splitList(",", "a,b")[1] }}',
    ],
    [
      '{{ list 1 "a" true | toJson }} {{ append .words "z" | toJson }}',
      '{{ sprig.list(1, "a", true) | toJson }} {{ sprig.append(words, "z") | toJson }}',
    ],
    [
      '{{ slice .words 1 3 | toJson }} {{ has "a" .words }} {{ without .words "a" | toJson }}',
      '{{ sprig.slice(words, 1, 3) | toJson }} {{ sprig.has("a", words) }} {{ sprig.without(words, "a") | toJson }}',
    ],
    [
      '{{ until 3 | toJson }} {{ untilStep 1 7 2 | toJson }} {{ seq 1 3 }}',
      '{{ sprig.until(3) | dump }} {{ sprig.untilStep(1, 7, 2) | dump }} {{ sprig.seq(1, 3) }}',
    ],
    ['{{ chunk 2 .words | toJson }}', '{{ words | chunk(2) | dump }}'],
    ['{{ dict "b" 1 "a" 2 | toJson }}', '{{ sprig.dict("b", 1, "a", 2) | toJson }}'],
    [
      '{{ dig "z" "deep" 0 .nested }} {{ dig "y" 7 .nested }}',
      '{{ sprig.dig("z", "deep", 0, nested) }} {{ sprig.dig("y", 7, nested) }}',
    ],
    [
      '{{ keys .nested | sortAlpha | join "," }} {{ pick .nested "a" | toJson }}',
      '{{ nested | keys | sortAlpha | join(",") }} {{ sprig.pick(nested, "a") | toJson }}',
    ],
    ['{{ merge (dict "a" 1) (dict "a" 2 "b" 3) | toJson }}', '{{ sprig.merge({a: 1}, {a: 2, b: 3}) | toJson }}'],
    [
      '{{ default "d" "" }} {{ coalesce 0 "" 5 }} {{ ternary "y" "n" true }} {{ empty .words }}',
      '{{ sprig.default("d", "") }} {{ sprig.coalesce(0, "", 5) }} {{ true | ternary("y", "n") }} {{ words | empty }}',
    ],
    ['{{ toJson .nested }}', '{{ nested | toJson }}'],
    ['{{ (fromJson "{\\"a\\": [1, 2.5]}").a | toJson }}', '{{ sprig.fromJson("{\\"a\\": [1, 2.5]}").a | toJson }}'],
    [
      '{{ toString .float }} {{ int "5" }} {{ atoi "7" }} {{ toStrings .numbers | toJson }}',
      '{{ float | toString }} {{ sprig.int("5") }} {{ "7" | atoi }} {{ numbers | toStrings | toJson }}',
    ],
    ['{{ add .large 1 }}', '{{ sprig.add(large, 1) }}'],
    ['{{ .large }} {{ .float }}', '{{ large }} {{ float }}'],
    [
      '{{ semver "1.2.3" | toString }} {{ (semver "1.2.3").Minor }} {{ semverCompare "^1.1" "1.2.3" }}',
      '{{ sprig.semver("1.2.3") }} {{ sprig.semver("1.2.3").Minor() }} {{ "1.2.3" | semverCompare("^1.1") }}',
    ],
    [
      '{{ now | date "2006-01-02" }} {{ now.Year }} {{ date "Jan 2" .day }}',
      '{{ sprig.now() | date("2006-01-02") }} {{ sprig.now().Year() }} {{ day | date("Jan 2") }}',
    ],
    [
      '{{ dateInZone "15:04" now "UTC" }} {{ (toDate "2006" "2024").Year }}',
      '{{ sprig.dateInZone("15:04", sprig.now(), "UTC") }} {{ sprig.toDate("2006", "2024").Year() }}',
    ],
    [
      '{{ (now.Sub (toDate "2006" "2025")).Hours | int }}',
      '{{ sprig.now().Sub(sprig.toDate("2006", "2025")).Hours() | int }}',
    ],
    [
      '{{ randAlphaNum 8 }} {{ randNumeric 4 }} {{ uuidv4 }} {{ randInt 1 9 }}',
      '{{ sprig.randAlphaNum(8) }} {{ sprig.randNumeric(4) }} {{ sprig.uuidv4() }} {{ sprig.randInt(1, 9) }}',
    ],
    ['{{ env "HOME" }} {{ expandenv "$HOME/x" }}', '{{ sprig.env("HOME") }} {{ "$HOME/x" | expandenv }}'],
    [
      '{{ regexMatch "^W" .name }} {{ regexReplaceAll "[aeiou]" .name "_" }} {{ regexFindAll "[a-z]+" .name -1 | toJson }}',
      '{{ name | regexMatch("^W") }} {{ sprig.regexReplaceAll("[aeiou]", name, "_") }} {{ sprig.regexFindAll("[a-z]+", name, -1) | toJson }}',
    ],
    [
      '{{ (urlParse "http://a.example:80/x?y=1").host }} {{ urlJoin (dict "scheme" "http" "host" "b") }}',
      '{{ sprig.urlParse("http://a.example:80/x?y=1").host }} {{ {scheme: "http", host: "b"} | urlJoin }}',
    ],
    [
      '{{ base "/a/b.txt" }} {{ ext "x.tar" }} {{ dir "/a/b" }}',
      '{{ "/a/b.txt" | base }} {{ "x.tar" | ext }} {{ "/a/b" | dir }}',
    ],
    [
      '{{ kindOf .numbers }} {{ typeOf 1 }} {{ typeOf 1.5 }} {{ kindIs "map" .nested }}',
      '{{ numbers | kindOf }} {{ 1 | typeOf }} {{ 1.5 | typeOf }} {{ nested | kindIs("map") }}',
    ],
    [
      '{{ printf "%s" (duration 95) }} {{ durationRound "2h10m5s" }}',
      '{{ 95 | duration }} {{ "2h10m5s" | durationRound }}',
    ],
  ])('%s', (go, nunjucks) => {
    expect(render(nunjucks)).toBe(renderGo(go));
  });

  it('are all there, by name and as filters', () => {
    const names = Object.keys(sprigFunctions);
    expect(names.length).toBeGreaterThan(200);
    const calls = names.map(
      (name) => `{{ sprig.${name} is callable }}{% if false %}{{ "" | sprig.${name} }}{% endif %}`,
    );
    expect(render(calls.join(''))).toBe('true'.repeat(names.length));
  });

  it('make certificates that go back into them', () => {
    const made = render(
      '{% set ca = sprig.genCA("acme", 1) %}{% set cert = sprig.genSignedCert("web", [], ["web.example"], 1, ca) %}{{ cert.Cert }}{{ ca.Key | trunc(31) }}',
    );
    expect(made).toMatch(
      /^-----BEGIN CERTIFICATE-----\n[\s\S]+-----END CERTIFICATE-----\n-----BEGIN RSA PRIVATE KEY-----$/,
    );
  });

  it.each([
    ['{{ sprig.trunc("3", name) }}', 'argument 1 of sprig.trunc must be a whole number, but it is text'],
    [
      '{{ sprig.trunc(1.5, name) }}',
      'argument 1 of sprig.trunc must be a whole number, but it is a number with a fraction',
    ],
    ['{{ 5 | trunc(3) }}', 'argument 2 of sprig.trunc must be text, but it is a number'],
    ['{{ nothing | trunc(3) }}', 'argument 2 of sprig.trunc must be text, but it is null'],
    ['{{ sprig.trunc(3) }}', 'sprig.trunc takes 2 arguments, but is given 1'],
    ['{{ name | uuidv4 }}', 'sprig.uuidv4 takes 0 arguments, but is given 1'],
    ['{{ sprig.toJson(range) }}', 'argument 1 of sprig.toJson is a function, not a value'],
    ['{{ sprig.toJson(sprig) }}', 'argument 1 of sprig.toJson is a function, not a value'],
    ['{{ sprig.fail("no size given") }}', 'no size given'],
    ['{{ sprig.now().Nothing }}', "it has no value: sprig.now() is a time.Time, which has no 'Nothing'"],
    ['{{ sprig.now().wall }}', "it has no value: sprig.now() is a time.Time, which has no 'wall'"],
    ['{{ sprig.semver("x") }}', 'invalid semantic version'],
    ['{{ sprig.genCA("acme", 1) }}', 'a sprig.certificate cannot be written as text'],
  ])('refuse %s', (template, reason) => {
    expect(failureOf(template)).toBe(reason);
  });
});

describe('data', () => {
  it('is plain: keys in order and as text, whole floats as numbers, dates as they are written', () => {
    expect(render('{{ nested | dump }} {{ ports | dump }} {{ ports[80] }} {{ ports["443"] }}')).toBe(
      '{"a":[1,2.5,3],"z":{"deep":1}} {"80":"http","443":"https"} http https',
    );
    expect(render('{{ day }} {{ float + 1 }} {{ nothing is none }}')).toBe('2024-05-06 3 true');
  });

  it('can be changed by the template that sees it, and by nobody else', () => {
    const template = '{% set _ = sprig.set(nested.z, "new", words) %}{{ nested.z | dump }}';
    expect(render(template)).toBe('{"deep":1,"new":["b","a","c","a"]}');
    expect(render('{{ nested.z | dump }}')).toBe('{"deep":1}');
  });

  it('takes what functions put into maps that a template made', () => {
    const template =
      '{% set map = {} %}{% for word in words %}{% set _ = sprig.set(map, word, sprig.get(map, word) | default("") ~ loop.index) %}{% endfor %}{{ map | dump }}';
    expect(render(template)).toBe('{"b":"1","a":"24","c":"3"}');
  });

  it('is read only where a template names it', () => {
    const sources = {
      a: () => 1,
      b: () => {
        throw new Error('read');
      },
    };
    expect(engine.render(engine.parse('{{ a }}'), sources, context())).toBe('1');
  });

  it('survives maps within themselves', () => {
    const template = '{% set map = {} %}{% set _ = sprig.set(map, "self", map) %}{{ map.self.self is mapping }}';
    expect(render(template)).toBe('true');
    expect(failureOf('{% set map = {} %}{% set _ = sprig.set(map, "self", map) %}{{ map | dump }}')).toMatch(
      /too large|longer/,
    );
  });
});
