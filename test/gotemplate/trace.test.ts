import {
  makeTrace,
  makeWays,
  parseTemplate,
  piecesOf,
  renderTemplate,
  type Trace,
  type Value,
} from '../../src/gotemplate';
import { plainMapFrom } from '../../src/util/plain-map';
import { emptyContext } from './render';

/** Renders the template for each of the data with ways of its own; tells the ways and what the renderings consist of. */
function traces(text: string, data: readonly Record<string, Value>[]): { rendered: string; trace: Trace }[] {
  const template = parseTemplate({ name: 't', text, functions: {} });
  const ways = makeWays();
  return data.map((each) => {
    const trace = makeTrace(ways, true);
    const rendered = renderTemplate(template, plainMapFrom(Object.entries(each)), emptyContext(), { trace });
    return { rendered, trace };
  });
}

function joined(trace: Trace): string {
  return piecesOf(trace)
    .map((piece) => (typeof piece === 'number' ? trace.outputs[piece] : piece))
    .join('');
}

const lists = [{ l: [] }, { l: [1] }, { l: [2] }, { l: [1, 2] }, { l: [2, 3] }];
const flags = [
  { a: true, b: 1 },
  { a: false, b: 2 },
  { a: true, b: 0 },
  { a: 1, b: 3 },
];

describe('tracing a rendering', () => {
  it.each<[string, string, readonly Record<string, Value>[], readonly number[]]>([
    ['no decisions', 'x{{ .a }}y{{ .b }}', flags, [0, 0, 0, 0]],
    ['branches', '{{ if .a }}x{{ .b }}{{ else }}y{{ end }}z', flags, [0, 1, 0, 0]],
    ['branches that write the same', '{{ if .a }}x{{ else }}x{{ end }}', flags, [0, 1, 0, 0]],
    ['two branches', '{{ if .a }}x{{ end }}{{ if .b }}{{ .b }}{{ end }}', flags, [0, 1, 2, 0]],
    ['with', '{{ with .b }}x{{ . }}{{ else }}{{ $.a }}{{ end }}', flags, [0, 0, 1, 0]],
    ['range', '{{ range .l }}x{{ . }}{{ else }}none{{ end }}', lists, [0, 1, 1, 2, 2]],
    ['break', '{{ range .l }}{{ if eq . 2 }}{{ break }}{{ end }}x{{ . }}{{ end }}', lists, [0, 1, 2, 3, 2]],
    [
      'templates',
      '{{ define "d" }}{{ if . }}x{{ end }}{{ . }}{{ end }}{{ template "d" .a }}{{ template "d" .b }}',
      flags,
      [0, 1, 2, 0],
    ],
  ])('finds the ways of %s', (_, text, data, expected) => {
    const found = traces(text, data);
    const ways = [...new Set(found.map(({ trace }) => trace.way))];
    expect(found.map(({ trace }) => ways.indexOf(trace.way))).toEqual(expected);
    expect(found.map(({ trace }) => joined(trace))).toEqual(found.map(({ rendered }) => rendered));
    const texts = found.map(({ trace }) => piecesOf(trace).join('\n'));
    for (const [at, way] of expected.entries()) expect(texts[at]).toBe(texts[expected.indexOf(way)]);
  });

  it('keeps the steps only where they are wanted', () => {
    const template = parseTemplate({ name: 't', text: 'x{{ . }}', functions: {} });
    const trace = makeTrace(makeWays(), false);
    renderTemplate(template, 'y', emptyContext(), { trace });
    expect([trace.outputs, piecesOf(trace)]).toEqual([['y'], []]);
  });

  it('loses the way when there are too many', () => {
    const long = Array.from({ length: 6000 }, (_, at) => at);
    const [one, other] = traces('{{ range .l }}{{ . }}{{ end }}', [{ l: long }, { l: [1] }]);
    expect([one?.trace.way, one?.rendered, other?.rendered]).toEqual([undefined, long.join(''), '1']);
    expect(one?.trace.outputs).toHaveLength(6000);
  });
});
