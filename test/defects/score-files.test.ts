import { at, entry, firstContainer, generateFiles, makeProject, PROVISIONERS, STATE, score } from './project';

const printing = (text: string) => score({ main: { variables: { A: text } } });
const withMetadata = (text: string, yaml: string) => printing(text).replace('"name": "web"', `"name": "web", ${yaml}`);
const variable = (outcome: Parameters<typeof firstContainer>[0]) => at(firstContainer(outcome), 'env', 0, 'value');

describe('metadata in placeholders', () => {
  it.each([
    ['N36: a date', 'released: 2020-01-31', 'v-${metadata.released}', 'v-2020-01-31'],
    ['N36: a time', 'released: 2020-01-31T10:00:00+02:00', '${metadata.released}', '2020-01-31T10:00:00+02:00'],
    ['a large number', 'build: 9007199254740993', '${metadata.build}', '9007199254740993'],
    ['a key that objects have by nature', 'constructor: mine', '${metadata.constructor}', 'mine'],
  ])('%s is what was written', async (_, yaml, text, value) => {
    expect(variable(await generateFiles({ 'score.yaml': withMetadata(text, yaml) }))).toBe(value);
  });

  it('N36: a date of a workload that comes from the state is what was written, too', async () => {
    const project = makeProject({ 'score.yaml': withMetadata('${metadata.since}', 'since: 2020-01-31') });
    expect(variable(await project.generate())).toBe('2020-01-31');
    expect(project.host.text(STATE)).toContain('since: 2020-01-31\n');
    expect(variable(await project.generate({ files: [] }))).toBe('2020-01-31');
  });

  it.each(['constructor', '__proto__', 'toString'])('N32: %s is no key unless it is written', async (key) => {
    const { failure } = await generateFiles({ 'score.yaml': printing(`\${metadata.${key}}`) });
    expect(failure).toContain(`key '${key}' not found in metadata`);
  });
});

describe('overrides', () => {
  const options = { overridesFiles: ['over.yaml'] };

  it('N53: null removes a key', async () => {
    const files = { 'score.yaml': withMetadata('${metadata.team}', 'team: a'), 'over.yaml': 'metadata: {team: null}' };
    const { failure } = await generateFiles(files, options);
    expect(failure).toContain("invalid placeholder '${metadata.team}'");
    expect(failure).toContain("key 'team' not found in metadata");
  });

  it('N53: and what was removed is not in the state', async () => {
    const files = { 'score.yaml': withMetadata('x', 'team: a'), 'over.yaml': 'metadata: {team: null}' };
    const { host } = await generateFiles(files, options);
    expect(host.text(STATE)).toContain('metadata:\n        name: web\n');
  });

  it.each<[string, object, string, string]>([
    ['beyond a list', { args: ['a'] }, '9.x=1', "'9' is out of range, the list containers.main.args has 1 item"],
    ['inside an element that is appended', { args: ['a'] }, '-1.x=1', "'-1' only appends a value"],
    ['beyond the beginning', { args: ['a'] }, '-2=1', "'-2' is no index of the list containers.main.args"],
    ['in a list that is not there', {}, '9.x=1', 'containers.main.args: must be a list of text; found a map'],
  ])('N15: an index %s is an error, not a crash', async (_, main, property, message) => {
    const overrideProperties = [`containers.main.args.${property}`];
    const { failure, text } = await generateFiles({ 'score.yaml': score({ main }) }, { overrideProperties });
    expect(failure).toContain(`--override-property 'containers.main.args.${property}'`);
    expect(failure).toContain(message);
    expect(text).toBe('');
  });
});

describe('what stays as it is, but looks like a mistake, is a warning', () => {
  const resources = { db: { type: 'db' } };
  const db = entry('db', { outputs: 'host: h' });

  it.each([
    ['an unterminated placeholder', score({ main: { variables: { A: '${metadata.name' } } }), 'has no closing'],
    [
      'args',
      score({ resources, main: { args: ['--host=${resources.db.host}'] } }),
      'placeholders are not replaced in args',
    ],
    ['command', score({ main: { command: ['${metadata.name}'] } }), 'placeholders are not replaced in command'],
    [
      'annotations',
      score({ metadata: { annotations: { 'acme.io/name': '${metadata.name}' } } }),
      'are not replaced in annotations',
    ],
  ])('a placeholder in %s', async (_, file, message) => {
    const { warnings, failure } = await generateFiles({ 'score.yaml': file, [PROVISIONERS]: db });
    expect(failure).toBe('');
    expect(warnings).toEqual([expect.stringMatching(/^score\.yaml:\d+:\d+: /)]);
    expect(warnings[0]).toContain(message);
  });

  it('but not what a shell replaces', async () => {
    const { warnings } = await generateFiles({ 'score.yaml': score({ main: { args: ['${HOME} ${metadata}'] } }) });
    expect(warnings).toEqual([]);
  });

  it('N47: an image that no container takes', async () => {
    const { warnings } = await generateFiles({ 'score.yaml': score() }, { images: ['ghcr.io/acme/web:1'] });
    expect(warnings).toEqual([expect.stringContaining("--image 'ghcr.io/acme/web:1' changes nothing")]);
  });
});

describe('what 0.15.0 reads well', () => {
  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('N34: %s does no harm', async (_, change) => {
    const plain = await generateFiles({ 'score.yaml': score() });
    expect(plain.failure).toBe('');
    expect((await generateFiles({ 'score.yaml': change(score()) })).text).toBe(plain.text);
  });

  const deep = `${'{a: '.repeat(50_000)}1${'}'.repeat(50_000)}`;
  const bomb = `b0: &b0 [x, x, x, x, x, x, x, x, x]\n${[1, 2, 3, 4, 5, 6, 7, 8, 9]
    .map(
      (n) =>
        `b${n}: &b${n} [${Array(9)
          .fill(`*b${n - 1}`)
          .join(', ')}]\n`,
    )
    .join('')}`;
  const tail = 'apiVersion: score.dev/v1b1\nmetadata: {name: web}\ncontainers: {main: {image: nginx}}\n';

  it.each<[string, string | Uint8Array, string]>([
    ['N29: an alias bomb', bomb + tail, 'score.yaml'],
    ['N29: a value that holds itself', `a: &a [*a]\n${tail}`, 'score.yaml:1:8'],
    ['N29: a nesting of 50,000 maps', `a: ${deep}\n${tail}`, 'score.yaml:1:'],
    ['N34: bytes that are no UTF-8', Uint8Array.from([...Buffer.from(tail), 0x23, 0xff, 0x0a]), 'score.yaml'],
    ['N35: a key twice', `${tail}containers: {}\n`, 'score.yaml:4:1'],
    ['N35: __proto__ twice', `${tail}__proto__: {}\n__proto__: {}\n`, 'score.yaml:5:1'],
  ])('%s is an error with its place', async (_, text, place) => {
    const { failure, host } = await generateFiles({ 'score.yaml': text });
    expect(failure).toContain(place);
    expect(failure.length).toBeLessThan(2000);
    expect(host.text('manifests.yaml')).toBeUndefined();
  });

  it('N32: __proto__ and constructor are names like any other', async () => {
    const variables = '{"__proto__": "a", "constructor": "b", "A": "${resources.db.__proto__}"}';
    const file = score({ main: { variables: {} }, resources: { db: { type: 'db' } } }).replace('{}', variables);
    const db = entry('db', { outputs: '__proto__: c\nconstructor: d' });
    const outcome = await generateFiles({ 'score.yaml': file, [PROVISIONERS]: db });
    expect(at(firstContainer(outcome), 'env')).toEqual([
      { name: 'A', value: 'c' },
      { name: '__proto__', value: 'a' },
      { name: 'constructor', value: 'b' },
    ]);
  });

  it.each([
    ['a regular expression that backtracks elsewhere', `{{ regexMatch "(a+)+$" "${'a'.repeat(5000)}b" }}`, ''],
    [
      'a template that calls itself',
      '{{ define "x" }}{{ template "x" }}{{ end }}{{ template "x" }}',
      'exceeded maximum template depth',
    ],
  ])('N33: %s ends', async (_, template, message) => {
    const files = {
      'score.yaml': score({ main: { variables: { A: '${resources.db.a}' } }, resources: { db: { type: 'db' } } }),
      [PROVISIONERS]: entry('db', { outputs: `a: ${template}` }),
    };
    const outcome = await generateFiles(files);
    if (message === '') expect(variable(outcome)).toBe('false');
    else expect(outcome.failure).toContain(message);
  });
});

describe('a control character in a variable', () => {
  it('is told with how it can be written', async () => {
    const { failure } = await generateFiles({ 'score.yaml': printing('a\u007fb') });
    expect(failure).toContain('score.yaml:10:16: control characters are not allowed: DEL (U+007F)');
    expect(failure).toContain('write it as "\\x7F" in double quotes');
  });

  it('is kept where it is written so, also by the state', async () => {
    const project = makeProject({ 'score.yaml': printing('a\u007fb').replace('\u007f', '\\x7F') });
    expect(variable(await project.generate())).toBe('a\u007fb');
    expect(variable(await project.generate({ files: [] }))).toBe('a\u007fb');
  });
});
