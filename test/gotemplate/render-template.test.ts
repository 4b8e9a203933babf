import {
  declareTimeless,
  holdsTimestamp,
  parseTemplate,
  renderTemplate,
  renderTo,
  Struct,
  TemplateExecutionError,
  type TemplatePlace,
  Timestamp,
  TypedMap,
  type Value,
} from '../../src/gotemplate';
import { emptyContext, render } from './render';

const moment = new Timestamp('2020-01-31', 1580428800_000_000_000n, 0);

function parse(text: string) {
  return parseTemplate({ name: 't', text, functions: {} });
}

test('tells where nothing was printed in place of a value', () => {
  const places: TemplatePlace[] = [];
  const text = 'a: {{.a}}\nb: é{{ .b.c | print | len }} {{ .b }}{{define "x"}}{{.none}}{{end}}{{template "x" .}}';
  const out = render(text, { a: 1, none: null }, { options: { onNoValue: (place) => places.push(place) } });
  expect(out).toBe('a: 1\nb: é5 <no value><no value>');
  expect(places).toEqual([
    { line: 2, column: 33, context: '.b' },
    { line: 2, column: 54, context: '.none' },
  ]);
});

test('hands out the output in pieces, that before an error included', () => {
  const pieces: string[] = [];
  const template = parse('{{range 3000}}0123456789{{end}}{{index .l 1}}');
  expect(() => renderTo(template, { l: [] }, emptyContext(), (piece) => pieces.push(piece))).toThrow(
    TemplateExecutionError,
  );
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join('')).toBe('0123456789'.repeat(3000));
});

test('keeps nothing from one rendering to the next', () => {
  const template = parse('{{$x := .}}{{$x = print $x "!"}}{{$x}}');
  expect([1, 2].map((data) => renderTemplate(template, data, emptyContext()))).toEqual(['1!', '2!']);
});

test('times print even where nobody says what a time is', () => {
  expect(render('{{.t}} {{printf "%T" .t}} {{.l}}', { t: moment, l: [moment] })).toBe(
    '2020-01-31 00:00:00 +0000 UTC time.Time [2020-01-31 00:00:00 +0000 UTC]',
  );
});

test('times become what the caller makes of them, wherever they are', () => {
  const timeFrom = ({ text }: Timestamp) =>
    new Struct('time.Time', new Map(), { Text: { parameters: [], call: () => text } }, () => `<${text}>`);
  const data: Value = {
    deep: [{ at: moment }],
    typed: new TypedMap('string', 'interface {}', new Map<Value, Value>([['at', moment]])),
    any: new Map<Value, Value>([[1, moment]]),
    struct: new Struct('T', new Map<string, Value>([['At', moment]])),
  };
  const text = '{{(index .deep 0).at.Text}} {{.deep}} {{.typed.at}} {{index .any 1}} {{.struct.At}}';
  expect(render(text, data, { options: { timeFrom } })).toBe(
    '2020-01-31 [map[at:<2020-01-31>]] <2020-01-31> <2020-01-31> <2020-01-31>',
  );
});

test('data that is declared to hold no times is not looked through until that is taken back', () => {
  const shared: Record<string, Value> = { deep: [] };
  const data = () => ({ outer: new Struct('T', new Map<string, Value>([['Shared', shared]])) });
  expect(holdsTimestamp(shared)).toBe(false);
  declareTimeless(shared);
  let looks = 0;
  const counting = new Proxy(shared, {
    ownKeys: (target) => {
      looks += 1;
      return Reflect.ownKeys(target);
    },
  });
  declareTimeless(counting);
  expect(render('{{.shared.t}}', { shared: counting })).toBe('<no value>');
  expect(looks).toBe(0);
  shared['t'] = moment;
  expect(holdsTimestamp(shared)).toBe(true);
  declareTimeless(shared, false);
  expect(render('{{.outer.Shared.t}}', data())).toBe('2020-01-31 00:00:00 +0000 UTC');
});

test('a nil map equals nil, an empty one cannot be compared', () => {
  const nil = new TypedMap('string', 'interface {}', undefined);
  expect(render('{{eq .m nil}} {{ne .m nil}}', { m: nil })).toBe('true false');
  expect(() => render('{{eq .m nil}} {{eq .m .m}}', { m: {} })).toThrow('non-comparable');
});

test('data without times are the caller’s own, so that functions can change them in place', () => {
  const map: Record<string, Value> = { a: 1 };
  const functions = {
    put: {
      parameters: ['map[string]interface {}'],
      call: ([target]: readonly Value[]) => {
        (target as Record<string, Value>)['b'] = 2;
        return '';
      },
    },
  };
  expect(render('{{put .map}}{{.map}}', { map, nan: [Number.NaN] }, { functions })).toBe('map[a:1 b:2]');
  expect(map).toEqual({ a: 1, b: 2 });
});
