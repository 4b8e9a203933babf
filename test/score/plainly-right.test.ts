import { checkEach } from '../../src/score/check-placeholders';
import { isPlainlyRight } from '../../src/score/plainly-right';
import type { Container, Workload } from '../../src/score/workload';

interface Parts {
  readonly container?: Partial<Container>;
  readonly note?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

function workload({ container = {}, note = 'x', params = {} }: Parts): Workload {
  return {
    apiVersion: 'score.dev/v1b1',
    metadata: { name: 'web', 'a.b': { deep: 1 }, annotations: { 'example.org/note': note } },
    containers: { main: { image: 'nginx', ...container } },
    resources: { db: { type: 'postgres' }, 'b\\': { type: 'x' }, own: { type: 'x', params } },
  };
}

/** A workload for each place in which a text can stand. */
const places: Readonly<Record<string, (text: string) => Workload>> = {
  image: (text) => workload({ container: { image: text } }),
  variable: (text) => workload({ container: { variables: { A: 'x', B: text } } }),
  content: (text) => workload({ container: { files: { '/a': { content: text } } } }),
  source: (text) => workload({ container: { files: { '/a': { source: text } } } }),
  kept: (text) => workload({ container: { files: { '/a': { content: text, noExpand: true } } } }),
  volume: (text) => workload({ container: { volumes: { '/v': { source: text } } } }),
  argument: (text) => workload({ container: { args: ['a', text] } }),
  command: (text) => workload({ container: { command: [text] } }),
  annotation: (text) => workload({ note: text }),
  param: (text) => workload({ params: { a: 1, list: [{ deep: text }] } }),
};

const references = [
  'resources.db',
  'resources.db.host',
  'resources.db.host.deep',
  'resources.db.',
  'resources.d\\b.x',
  'resources.b\\.x',
  'resources.b\\.x.y',
  'resources.db\\.x',
  'resources.other.x',
  'resources.',
  'resources',
  'resources.toString.x',
  'metadata.name',
  'metadata.annotations.example\\.org/note',
  'metadata.a\\.b.deep',
  'metadata.a\\.b.deep.er',
  'metadata.missing',
  'metadata',
  'x',
  '',
];
const texts = references.flatMap((reference) => [
  `\${${reference}}`,
  `a \${metadata.name} \${${reference}} z`,
  `$\${${reference}}`,
  `$$\${${reference}`,
  `\${${reference}`,
]);

describe.each(Object.entries(places))('as %s', (_, place) => {
  it('what is plainly right has nothing that the full check would tell', () => {
    const source = (): string => '${metadata.name}';
    const wrong = texts.filter((text) => {
      const checked = place(text);
      if (!isPlainlyRight(checked, source)) return false;
      const { problems, warnings } = checkEach(checked, () => undefined, source);
      return problems.length + warnings.length > 0;
    });
    expect(wrong).toEqual([]);
  });
});

it.each([
  ['image', 'nginx:${metadata.name}'],
  ['variable', '${resources.db.host}:${metadata.annotations.example\\.org/note} $${amount} $ $$'],
  ['content', 'a ${resources.db.a.b}\n'],
  ['source', 'file'],
  ['kept', '${x}'],
  ['volume', '${resources.db}'],
  ['argument', '$(HOME)'],
  ['annotation', '$'],
  ['param', '${resources.db.host}'],
])('sees at a glance that %s %j is right', (name, text) => {
  expect(isPlainlyRight(places[name]?.(text) as Workload, () => '${resources.db.x}')).toBe(true);
});

it('looks into files that are mounted', () => {
  expect(isPlainlyRight(places['source']?.('file') as Workload, () => '${resources.none.x}')).toBe(false);
});
