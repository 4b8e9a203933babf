import { packTemplates } from '../../scripts/default-entries/pack-templates';
import { parseTemplate } from '../../src/gotemplate';
import { createUnpacking } from '../../src/gotemplate/packed-template';
import { sprigSource } from '../../src/sprig';

const functions = sprigSource({});

/** What comes back of templates that were packed and written as JSON. */
function repack(templates: Readonly<Record<string, string>>) {
  const all = Object.entries(templates).map(([name, text]) => ({ name, text }));
  const unpack = createUnpacking(JSON.parse(JSON.stringify(packTemplates(all, functions))));
  return all.map((template) => unpack({ ...template, functions }));
}

const parse = (name: string, text: string) => parseTemplate({ name, text, functions });

describe('createUnpacking', () => {
  it.each([
    ['text alone', 'a text\nof two lines'],
    ['nothing', ''],
    ['trimmed text', 'a  {{- .X -}}  b {{- /* nothing */ -}} c'],
    ['fields and calls', '{{ .A.B.C }}{{ upper .A | printf "%s: %d" "x\\n" | quote }}{{ (dict "a" 1).a }}{{ `raw` }}'],
    ['literals', '{{ print true false nil 17 "\\u00e9" "plain" }}'],
    ['logic', '{{ and .A (or .B ($x := .C)) | not }}{{ and }}'],
    ['variables', '{{ $a := .A }}{{ $b := $a.B.C }}{{ $a = $b }}{{ if $c := .C }}{{ $c }}{{ end }}{{ $.D }}'],
    [
      'branches',
      '{{ if .A }}a{{ else if .B }}b{{ else }}c{{ end }}{{ with .D }}{{ . }}{{ else with .E }}{{ .F }}{{ end }}',
    ],
    ['loops', '{{ range .A }}{{ . }}{{ end }}{{ range $k, $v := .B }}{{ $k }}={{ $v }}{{ else }}none{{ end }}'],
    [
      'ways out of loops',
      '{{ range $x := .A }}{{ with $x }}{{ if . }}{{ break }}{{ end }}{{ continue }}{{ end }}{{ end }}',
    ],
    [
      'break behind else',
      '{{ range .A }}{{ with .B }}{{ range .C }}{{ else }}{{ with .D }}{{ break }}{{ end }}{{ end }}{{ end }}{{ end }}',
    ],
    ['methods with arguments', '{{ .A.Method 1 "x" }}{{ $x := .B }}{{ $x.Method . }}{{ 1 | (.C).Method }}'],
  ])('gives what parsing makes of %s', (_, text) => {
    expect(repack({ main: text })).toEqual([parse('main', text)]);
  });

  it('keeps templates apart that have pipelines in common', () => {
    const templates = { one: '{{ .A }} {{ quote .B }}', two: '{{ quote .B }}{{ $x := .A }}{{ .A }}' };
    expect(repack(templates)).toEqual(Object.entries(templates).map(([name, text]) => parse(name, text)));
  });
});

describe('packTemplates', () => {
  it.each([
    ['a definition', '{{ define "x" }}y{{ end }}', 'defines others'],
    ['a call', '{{ template "main" }}', 'calls others'],
    ['a negative number', '{{ print -1 }}', 'the number -1 cannot be packed'],
    ['a number with a fraction', '{{ print 1.5 }}', 'the number 1.5 cannot be packed'],
  ])('refuses %s', (_, text, message) => {
    expect(() => packTemplates([{ name: 'main', text }], functions)).toThrow(message);
  });
});
