import { parseTemplate, renderTemplate, type TemplateExecutionError } from '../../src/gotemplate';
import { emptyContext, outcome } from './render';

const data = { a: 1, b: '', l: ['p', 'q'] };

describe('an action that has been parsed before', () => {
  test.each([
    ['{{.a}} {{.a}}{{ .a }}{{- .a -}} {{.a}}', '1 1111'],
    ['{{if .a}}x{{end}}{{if .a}}y{{else}}z{{end}}{{if .b}}y{{else}}z{{end}}', 'xyz'],
    ['{{range .l}}{{.}}{{end}}-{{range .l}}{{.}}{{else}}none{{end}}', 'pq-pq'],
    ['{{with .a}}{{.}}{{end}}{{with .a}}{{.}}{{end}}{{with .b}}{{.}}{{else}}{{.a}}{{end}}', '111'],
    ['{{if .a -}} x {{- end}}{{if .a -}}\n y {{- end -}} \n.', 'xy.'],
    ['{{print "}}"}}{{print "}}"}}', '}}}}'],
    ['{{.a | print}}{{/* c */}}{{.a | print}}', '11'],
  ])('does the same again: %s', (text, expected) => {
    expect(outcome(text, data)).toBe(expected);
  });

  test.each([
    ['{{if .a}}{{$x := 1}}{{$x}}{{end}}{{$x}}', 'template: t:1: undefined variable "$x"'],
    ['{{$x := 1}}{{$x}}{{$x := 2}}{{$x}}{{with $x := 3}}{{$x}}{{end}}{{$x}}', '1232'],
    ['{{range $i, $v := .l}}{{$v}}{{range $v, $i := $.l}}{{$v}}{{end}}{{end}}', 'p01q01'],
  ])('is looked at anew when it has variables: %s', (text, expected) => {
    expect(outcome(text, data)).toBe(expected);
  });

  test.each([
    ['\n é{{print .b}}{{index .l 5}}', '2:17: executing "t" at <index .l 5>'],
    ['\n{{if .a}}{{.a.c}}{{end}}', '2:13: executing "t" at <.a.c>'],
    ['{{define "x"}}\n  {{.c.d}}{{end}}{{template "x" .a}}', '2:6: executing "x" at <.c.d>'],
  ])('has an error in its own place: %s', (text, expected) => {
    expect(outcome(`{{if .b}}{{.c.d}}{{.a.c}}{{index .l 5}}{{end}}${text}`, data)).toContain(`template: t:${expected}`);
  });

  test.each([
    ['{{.a}}{{.a', '1: unclosed action'],
    ['{{.a}}{{.a}', "1: bad character U+007D '}'"],
    ['{{.a}}\n{{end}}{{end}}', '2: unexpected {{end}}'],
    ['{{if 1}}{{else}}{{end}}{{if 1}}{{else}}\n{{else}}{{end}}', '2: expected end; found {{else}}'],
    ['{{if 1}}{{end}}\n{{if 1}}', '2: unexpected EOF'],
  ])('hides no mistake: %s', (text, reason) => {
    expect(outcome(text, data)).toBe(`template: t:${reason}`);
  });

  test('belongs to its functions', () => {
    const said = (word: string) => ({ say: { parameters: [], call: () => word } });
    const texts = [said('one'), said('other'), { ...said('end'), break: said('b').say }].map((functions) =>
      renderTemplate(parseTemplate({ name: 't', text: '{{say}}', functions }), undefined, emptyContext()),
    );
    expect(texts).toEqual(['one', 'other', 'end']);
    expect(outcome('{{say}}', undefined)).toBe('template: t:1: function "say" not defined');
  });
});

test('the place of a failure counts from where its own action stands', () => {
  const template = parseTemplate({ name: 't', text: '{{.x}}\n\n  {{index .x 9}}', functions: {} });
  const fail = (): string => renderTemplate(template, { x: [] }, emptyContext());
  expect(fail).toThrow(expect.objectContaining<Partial<TemplateExecutionError>>({ line: 3, column: 4 }));
});
