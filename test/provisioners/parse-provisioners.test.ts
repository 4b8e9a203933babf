import { parseProvisioners } from '../../src/provisioners/parse-provisioners';
import { describeEntry, entryPosition } from '../../src/provisioners/provisioner-entry';

const file = 'team.yaml';

function errorOf(text: string): string {
  try {
    parseProvisioners({ file, text });
  } catch (error) {
    return (error as Error).message;
  }
  return 'no error';
}

describe('parseProvisioners', () => {
  it('reads entries of both kinds', () => {
    const text = `# two
- uri: template://acme/db
  type: db
  class: large
  description: A database.
  supported_params: [size]
  expected_outputs: [host]
  outputs: |
    host: h
- uri: cmd://acme-tool#queue
  type: queue
  id: main
  args: [--verbose, <mode>, 80]
`;
    const [db, queue, ...others] = parseProvisioners({ file, text });
    expect(others).toEqual([]);
    expect(db).toMatchObject({
      kind: 'template',
      uri: 'template://acme/db',
      type: 'db',
      class: 'large',
      description: 'A database.',
      supportedParams: ['size'],
      expectedOutputs: ['host'],
      templates: { outputs: 'host: h\n' },
    });
    expect(queue).toMatchObject({
      kind: 'cmd',
      uri: 'cmd://acme-tool#queue',
      type: 'queue',
      id: 'main',
      location: { kind: 'on-path', name: 'acme-tool' },
      args: ['--verbose', '<mode>', '80'],
    });
    expect([db && describeEntry(db), queue && entryPosition(queue, ['args'])]).toEqual([
      'template://acme/db (team.yaml:2)',
      { line: 13, column: 3 },
    ]);
  });

  it.each([
    [
      'numbers are text',
      '- {uri: template://a, type: 1, class: 2, id: 3.5, outputs: 5}',
      { type: '1', class: '2', id: '3.5', templates: { outputs: '5' } },
    ],
    [
      'what is no text as it is written',
      '- {uri: cmd://a, type: 1.10, class: 010, id: &x 2024-01-31, args: [0644, 1.50, True, 1_000, 0x1F, ~, *x, !!int "7"]}',
      {
        type: '1.10',
        class: '010',
        id: '2024-01-31',
        args: ['0644', '1.50', 'True', '1_000', '0x1F', '', '2024-01-31', '7'],
      },
    ],
    ['an upper-case scheme', '- {uri: TEMPLATE://a, type: x}', { kind: 'template' }],
    ['nulls', '- {uri: template://a, type: x, class: null, outputs: ~}', { templates: {} }],
  ])('takes %s', (_, text, expected) => {
    expect(parseProvisioners({ file, text })[0]).toMatchObject(expected);
  });

  it('takes an empty class or id for none', () => {
    const [entry] = parseProvisioners({ file, text: '- {uri: template://a, type: x, class: "", id: ""}' });
    expect([entry?.class, entry?.id]).toEqual([undefined, undefined]);
  });

  it.each([
    [
      'an empty file',
      '',
      'team.yaml:1: the file is empty: a provisioners file is a list of entries, each with uri and type',
    ],
    [
      'a map',
      'uri: template://x\n',
      'team.yaml:1: the file is not a list: a provisioners file is a list of entries, each with uri and type',
    ],
    [
      'a second document',
      '- {uri: template://x, type: y}\n---\n- {uri: template://z, type: y}\n',
      'team.yaml:2:1: a second document begins here',
    ],
    ['an entry that is text', '- abc\n', 'team.yaml:1:3: entry 0 must be a map with uri and type'],
    [
      'no uri',
      '- type: x\n',
      'team.yaml:1:3: the uri is missing: a uri begins with template://, nunjucks:// or cmd://',
    ],
    [
      'no scheme',
      '- type: x\n  uri: team/queue\n',
      "team.yaml:2:3: the uri 'team/queue' has no scheme: a uri begins with template://, nunjucks:// or cmd://",
    ],
    [
      'an unknown scheme',
      '- {type: x, uri: "helm://a"}\n',
      "team.yaml:1:13: the uri 'helm://a' has an unknown scheme 'helm'",
    ],
    ['no type', '- uri: template://team/queue\n', 'team.yaml:1:3: template://team/queue: the type is missing'],
    [
      'an unknown field',
      '- uri: template://a\n  type: x\n  outputz: y\n',
      "team.yaml:3:3: template://a: unknown field 'outputz'\nDid you mean 'outputs'?",
    ],
    [
      'args of a template',
      '- {uri: template://a, type: x, args: [y]}',
      "team.yaml:1:32: template://a: the field 'args' belongs to cmd:// entries",
    ],
    [
      'templates of a command',
      '- {uri: cmd://a, type: x, manifests: y}',
      "team.yaml:1:27: cmd://a: the field 'manifests' belongs to template:// entries",
    ],
    ['a port', '- {uri: "cmd://tool:80", type: x}', 'team.yaml:1:4: cmd://tool:80: a cmd uri cannot contain a port'],
    ['a user', '- {uri: cmd://me@tool, type: x}', 'team.yaml:1:4: cmd://me@tool: a cmd uri cannot contain user info'],
    ['a query', '- {uri: cmd://tool?a=b, type: x}', 'team.yaml:1:4: cmd://tool?a=b: a cmd uri cannot contain a query'],
    [
      'a template that is a map',
      '- {uri: template://a, type: x, outputs: {a: b}}',
      "team.yaml:1:32: 'outputs' must be text",
    ],
    [
      'params that are no list',
      '- {uri: template://a, type: x, supported_params: a}',
      "team.yaml:1:32: 'supported_params' must be a list of texts",
    ],
  ])('refuses %s', (_, text, message) => {
    expect(errorOf(text)).toContain(message);
  });

  it('tells everything at once', () => {
    expect(errorOf('- uri: template://a\n- uri: cmd://b?c\n  type: x\n  foo: 1\n').split('\n')).toEqual([
      'team.yaml:1:3: template://a: the type is missing',
      "team.yaml:4:3: cmd://b?c: unknown field 'foo'",
      'Known here: uri, type, class, id, description, supported_params, expected_outputs, args',
      'team.yaml:2:3: cmd://b?c: a cmd uri cannot contain a query (?...): use args',
    ]);
  });
});
