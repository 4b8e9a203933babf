import { decodeScore, decodeScores } from '../../src/score/decode-score';
import { problemsOf } from './tell-problems';

const BEGIN = 'A Score file begins so:\napiVersion: score.dev/v1b1\nmetadata:\n  name: my-workload';
const NAME =
  'text: lower-case letters, digits and dashes, 2 to 63 characters, and begin and end with a letter or digit';

it('gives the name and what the file says', () => {
  const text = '# comment\n---\nmetadata: {name: web, x: 1}\n';
  expect(decodeScore({ file: 'a.yaml', text })).toEqual({
    file: 'a.yaml',
    text,
    name: 'web',
    document: { metadata: { name: 'web', x: 1 } },
  });
});

describe('refuses', () => {
  it.each([
    ['', [`a.yaml:1:1: metadata: is missing: it must be a map with the name of the workload -> ${BEGIN}`]],
    [
      'a: 1\nmetadata:\n',
      [`a.yaml:2:1: metadata: must be a map with the name of the workload; found nothing (null) -> ${BEGIN}`],
    ],
    [
      'metadata: web\n',
      [`a.yaml:1:11: metadata: must be a map with the name of the workload; found the text 'web' -> ${BEGIN}`],
    ],
    ['metadata: {}\n', [`a.yaml:1:1: metadata.name: is missing: it must be ${NAME} -> ${BEGIN}`]],
    ['metadata: {name: ""}\n', [`a.yaml:1:18: metadata.name: must be ${NAME}; found an empty text -> ${BEGIN}`]],
    [
      'metadata: {name: 0x12}\n',
      [`a.yaml:1:18: metadata.name: must be ${NAME}; found the number 18 -> Put it in quotes: name: "0x12"`],
    ],
    ['- metadata\n', ['a.yaml:1:1: a Score file must be a map of keys and values; found a list']],
  ])('%j', (text, expected) => {
    expect(problemsOf(() => decodeScore({ file: 'a.yaml', text }))).toEqual(expected);
  });

  it('a second document', () => {
    const text = 'metadata: {name: web}\n---\nmetadata: {name: api}\n';
    const [problem] = problemsOf(() => decodeScore({ file: 'a.yaml', text }));
    expect(problem).toMatch(/^a\.yaml:2:1: a second document/);
  });
});

it('tells the problems of all files at once', () => {
  const sources = [
    { file: 'a.yaml', text: '{}' },
    { file: 'b.yaml', text: 'metadata: {name: web}' },
    { file: 'c.yaml', text: 'a: [' },
  ];
  const problems = problemsOf(() => decodeScores(sources));
  expect(problems.map((problem) => problem.split(':')[0])).toEqual(['a.yaml', 'c.yaml']);
});

it('refuses two files with one name', () => {
  const sources = ['a.yaml', 'b.yaml', 'c.yaml'].map((file) => ({ file, text: 'metadata:\n  name: web\n' }));
  expect(problemsOf(() => decodeScores(sources))).toEqual([
    "b.yaml:2:9: metadata.name: the workload 'web' is in a.yaml and in b.yaml; each file needs a name of its own",
    "c.yaml:2:9: metadata.name: the workload 'web' is in a.yaml and in c.yaml; each file needs a name of its own",
  ]);
});
