import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { commands } from '../../src/commands';
import { createProject, type Project } from './run-executable';

const directory = resolve(__dirname, '../../docs/schemas');

const score = `apiVersion: score.dev/v1b1
metadata: {name: web}
containers:
  main: {image: nginx}
resources:
  vol: {type: volume}
  db: {type: postgres}
`;

let filled: Project;
let empty: Project;

beforeAll(async () => {
  filled = createProject({ 'score.yaml': score });
  empty = createProject();
  await filled.run(['init', '--no-sample']);
  await empty.run(['init', '--no-sample', '--no-default-provisioners']);
  expect((await filled.run(['generate', 'score.yaml'])).status).toBe(0);
});

afterAll(() => {
  filled.remove();
  empty.remove();
});

/** Problems of what a command printed as JSON, by the schema of that name. */
async function problemsOf(project: Project, args: readonly string[], schema: string): Promise<unknown> {
  const { status, stdout } = await project.run([...args, '--format', 'json']);
  expect(status).toBe(0);
  return problemsIn(stdout, schema);
}

function problemsIn(text: string, schema: string): unknown {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
    JSON.parse(readFileSync(join(directory, `${schema}.schema.json`), 'utf8')),
  );
  validate(JSON.parse(text));
  return validate.errors ?? [];
}

const outputs = ['resources', 'get-outputs', 'postgres.default#web.db'];

const listings: readonly (readonly [string, readonly string[]])[] = [
  ['commands', ['commands']],
  ['plugins-list', ['plugins', 'list']],
  ['provisioners-list', ['provisioners', 'list']],
  ['resources-get-outputs', outputs],
  ['resources-list', ['resources', 'list']],
  ['workloads-list', ['workloads', 'list']],
];

describe('what programs read', () => {
  it('has a schema each', () => {
    const names = readdirSync(directory).filter((name) => name.endsWith('.schema.json'));
    expect(names).toEqual(expect.arrayContaining(listings.map(([name]) => `${name}.schema.json`)));
    const withFormat = Object.entries(commands).filter(([, load]) => load().flags?.['format']?.takesTemplate);
    expect(listings.map(([, words]) => words.slice(0, 2).join(':')).sort()).toEqual(
      withFormat.map(([id]) => id).sort(),
    );
  });

  it.each(listings)('%s fits its schema', async (schema, args) => {
    expect(await problemsOf(filled, args, schema)).toEqual([]);
  });

  it.each([
    ['objects that are added', '/dev/null', 'manifests.yaml', 2],
    ['objects that changed', 'changed.yaml', 'manifests.yaml', 2],
    ['no difference', 'manifests.yaml', 'manifests.yaml', 0],
  ])('diff of %s fits its schema', async (_, a, b, expected) => {
    const manifests = readFileSync(join(filled.directory, 'manifests.yaml'), 'utf8');
    writeFileSync(join(filled.directory, 'changed.yaml'), manifests.replace('image: nginx', 'image: other'));
    const { status, stdout } = await filled.run(['diff', a, b, '--diff-format', 'json']);
    expect([status, problemsIn(stdout, 'diff')]).toEqual([expected, []]);
  });

  it('generate --check fits its schema', async () => {
    const args = ['generate', 'score.yaml', '-o', 'other.yaml', '--check', '--diff-format', 'json'];
    const { status, stdout } = await filled.run(args);
    expect([status, problemsIn(stdout, 'diff')]).toEqual([2, []]);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ path: 'other.yaml', change: 'added' }],
      only_drawn: false,
      fix: 'score-k8s generate score.yaml -o other.yaml',
    });
  });

  it.each(['provisioners', 'resources'])('no %s are an empty list', async (topic) => {
    expect((await empty.run([topic, 'list', '--format', 'json'])).stdout).toBe('[]\n');
    expect((await empty.run([topic, 'list', '--format', 'yaml'])).stdout).toBe('[]\n');
    expect((await empty.run([topic, 'list', '--format', 'name'])).stdout).toBe('');
  });

  it('says so when a listing does not fit', async () => {
    expect(await problemsOf(filled, ['provisioners', 'list'], 'resources-list')).not.toEqual([]);
  });
});
