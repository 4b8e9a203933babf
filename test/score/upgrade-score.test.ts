import { upgradeScore } from '../../src/score/upgrade-score';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import type { YamlMap } from '../../src/yaml/values';

function upgrade(container: string): { container: unknown; changes: readonly string[]; problems: string[] } {
  const { document, changes, problems } = upgradeScore(decodeYaml(`containers: {main: ${container}}`) as YamlMap);
  return {
    container: (document['containers'] as YamlMap)['main'],
    changes,
    problems: problems.map(({ path, message }) => `${path}: ${message}`),
  };
}

describe('brings old forms into the new one', () => {
  it.each([
    [
      'files',
      '{files: [{target: /a, content: x, mode: "644"}, {target: /b, source: y}]}',
      '{files: {/a: {content: x, mode: "644"}, /b: {source: y}}}',
      ['containers.main.files: migrated to object'],
    ],
    [
      'lines of a content, whatever they look like',
      '{files: [{target: /a, content: [one, 2, 0.5, 1.0, true, 2020-01-31, null, "", end]}]}',
      '{files: {/a: {content: "one\\n2\\n0.5\\n1\\ntrue\\n2020-01-31\\n\\n\\nend"}}}',
      ['containers.main.files.0.content: converted from array', 'containers.main.files: migrated to object'],
    ],
    [
      'volumes and read_only',
      '{volumes: [{target: /v, source: s, read_only: true}, {target: /w, source: s, readOnly: false}]}',
      '{volumes: {/v: {source: s, readOnly: true}, /w: {source: s, readOnly: false}}}',
      ['containers.main.volumes.0.read_only: migrated to readOnly', 'containers.main.volumes: migrated to object'],
    ],
    ['an empty list', '{files: []}', '{files: {}}', ['containers.main.files: migrated to object']],
  ])('%s', (_what, before, after, changes) => {
    expect(upgrade(before)).toEqual({ container: decodeYaml(after), changes, problems: [] });
  });
});

it.each([
  '{files: {/a: {content: [x]}}, volumes: {/v: {source: s, read_only: true}}}',
  '{files: text, volumes: null}',
  '[1]',
])('leaves everything else as it is: %s', (container) => {
  expect(upgrade(container)).toEqual({ container: decodeYaml(container), changes: [], problems: [] });
});

it.each(['{}', '{containers: null}', '{containers: [1]}'])('gives back a file without containers: %s', (text) => {
  const document = decodeYaml(text) as YamlMap;
  expect(upgradeScore(document)).toEqual({ document, changes: [], problems: [], moves: [] });
});

describe('refuses', () => {
  const TARGET = 'must be the path at which the container sees it, as text';

  it.each([
    ['an entry without a target', '{volumes: [{source: s}]}', [`containers.main.volumes.0.target: ${TARGET}`]],
    [
      'a target that is no text',
      '{files: [{target: 1}]}',
      [`containers.main.files.0.target: ${TARGET}; found the number 1`],
    ],
    ['an entry that is no map', '{files: [x]}', ["containers.main.files.0: must be a map; found the text 'x'"]],
    [
      'a target that is there twice',
      '{files: [{target: /a}, {target: /b}, {target: /a}]}',
      ["containers.main.files.2.target: '/a' is taken already by containers.main.files.0.target; one of them must go"],
    ],
    [
      'a line that is no text',
      '{files: [{target: /a, content: [a, {port: 80}]}]}',
      ['containers.main.files.0.content.1: must be a line of text, in quotes where needed; found a map'],
    ],
    [
      'both names of readOnly',
      '{volumes: [{target: /v, read_only: true, readOnly: false}]}',
      ['containers.main.volumes.0.read_only: is the old name of readOnly, which is there too; remove it'],
    ],
  ])('%s', (_what, container, problems) => {
    expect(upgrade(container).problems).toEqual(problems);
  });
});

it('keeps the good entries of a list with bad ones, so that all problems can be told', () => {
  const { container, problems } = upgrade('{files: [{content: x}, {target: /b, content: y}]}');
  expect(container).toEqual(decodeYaml('{files: {/b: {content: y}}}'));
  expect(problems).toHaveLength(1);
});
