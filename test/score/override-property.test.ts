import { applyOverrideProperty } from '../../src/score/override-property';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import type { YamlMap } from '../../src/yaml/values';
import { problemsOf } from './tell-problems';

const BASE = '{image: nginx, args: [a, b, c], vars: {X: "1"}, items: [{n: 1}], none: null}';

function apply(...properties: string[]): unknown {
  return properties.reduce(applyOverrideProperty, decodeYaml(BASE) as YamlMap);
}

describe('changes', () => {
  it.each([
    ['a value', 'image=redis', '{image: redis, args: [a, b, c], vars: {X: "1"}, items: [{n: 1}], none: null}'],
    ['maps that are missing on the way', 'r.l.cpu="2"', `${BASE.slice(0, -1)}, r: {l: {cpu: "2"}}}`],
    ['below what is null', 'none.a=1', BASE.replace('none: null', 'none: {a: 1}')],
    ['an item of a list', 'args.1=x', BASE.replace('[a, b, c]', '[a, x, c]')],
    ['below an item of a list', 'items.0.m=2', BASE.replace('{n: 1}', '{n: 1, m: 2}')],
    ['a list, by appending', 'args.-1=d', BASE.replace('[a, b, c]', '[a, b, c, d]')],
    ['a list, as a whole', 'args=[x, 1]', BASE.replace('[a, b, c]', '[x, 1]')],
    ['a map, as a whole', 'vars={Y: 2}', BASE.replace('{X: "1"}', '{Y: 2}')],
    ['the value after the first equals sign', 'image=a=b', BASE.replace('nginx', '"a=b"')],
    ['text to empty text', 'image=""', BASE.replace('nginx', '""')],
    ['a key that is missing, by making it', 'a\\.b=1', `${BASE.slice(0, -1)}, a.b: 1}`],
    ['a number in a map to a key', 'vars.0=x', BASE.replace('{X: "1"}', '{X: "1", "0": x}')],
  ])('%s', (_what, property, expected) => {
    expect(apply(property)).toEqual(decodeYaml(expected));
  });
});

describe('removes', () => {
  it.each([
    ['with no value', 'vars.X=', BASE.replace('{X: "1"}', '{}')],
    ['with null', 'vars=null', BASE.replace(', vars: {X: "1"}', '')],
    ['an item of a list', 'args.1=', BASE.replace('[a, b, c]', '[a, c]')],
    ['nothing where nothing is', 'vars.Y=', BASE],
    ['nothing below what is missing', 'x.y.z=', BASE],
  ])('%s', (_what, property, expected) => {
    expect(apply(property)).toEqual(decodeYaml(expected));
  });

  it('items one after the other', () => {
    expect(apply('args.1=', 'args.1=')).toEqual(decodeYaml(BASE.replace('[a, b, c]', '[a]')));
  });
});

it('leaves the document that it is given as it was', () => {
  const document = decodeYaml(BASE) as YamlMap;
  applyOverrideProperty(document, 'items.0.n=2');
  applyOverrideProperty(document, 'args.-1=d');
  expect(document).toEqual(decodeYaml(BASE));
});

describe('refuses', () => {
  it.each([
    ['image', "'image' has no equals sign -> Write PATH=VALUE, for instance containers.main.image=nginx:1.27."],
    ['=x', "'=x' has an empty part in its path -> Divide the parts by one dot; \\. is a dot inside a part."],
    [
      'vars..X=x',
      "'vars..X=x' has an empty part in its path -> Divide the parts by one dot; \\. is a dot inside a part.",
    ],
    ['vars.X=#fff', '\'vars.X=#fff\' has a value that YAML reads as a comment -> Put it in quotes: "#fff".'],
    [
      'image.tag=2',
      "'image.tag=2' cannot be applied: image is the text 'nginx' and has no 'tag' -> Only maps and lists have something below them.",
    ],
    [
      'image.tag=',
      "'image.tag=' cannot be applied: image is the text 'nginx' and has no 'tag' -> Only maps and lists have something below them.",
    ],
    [
      'args.first=x',
      "'args.first=x' cannot be applied: 'first' is no index of the list args -> Write a number from 0, or -1 to append.",
    ],
    ['args.3=x', "'args.3=x' cannot be applied: '3' is out of range, the list args has 3 items -> Write -1 to append."],
    [
      'args.9.x=1',
      "'args.9.x=1' cannot be applied: '9' is out of range, the list args has 3 items -> Write -1 to append.",
    ],
    ['items.9=', "'items.9=' cannot be applied: '9' is out of range, the list items has 1 item -> Write -1 to append."],
    [
      'args.-1=',
      "'args.-1=' cannot be applied: '-1' only appends a value to the list args -> Write the number of the item.",
    ],
    [
      'args.-1.x=1',
      "'args.-1.x=1' cannot be applied: '-1' only appends a value to the list args -> Write the number of the item.",
    ],
    [
      'args.-2=x',
      "'args.-2=x' cannot be applied: '-2' is no index of the list args -> Write a number from 0, or -1 to append.",
    ],
  ])('%s', (property, expected) => {
    expect(problemsOf(() => apply(property))).toEqual([`--override-property ${expected}`]);
  });

  it('a value that is not YAML', () => {
    const [problem] = problemsOf(() => apply('args=[a'));
    expect(problem).toMatch(/^--override-property 'args=\[a' has a value that is not YAML: ./);
  });
});
