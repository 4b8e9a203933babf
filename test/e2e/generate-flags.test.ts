import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import { createProject, type Project } from './run-executable';

const score = (name: string, image = 'nginx') =>
  `apiVersion: score.dev/v1b1\nmetadata:\n  name: ${name}\ncontainers:\n  main:\n    image: "${image}"\n    variables:\n      LEVEL: \${resources.settings.LEVEL}\nresources:\n  settings:\n    type: environment\n  db:\n    type: postgres\n`;

let project: Project;
const path = (name: string) => join(project.directory, name);
const text = (name: string) => readFileSync(path(name), 'utf8');

beforeEach(async () => {
  project = createProject({
    'apps/score.yaml': score('web', '.'),
    'apps/score-shop.yaml': score('shop'),
    '.env': 'LEVEL=debug\n',
  });
  expect((await project.run(['init', '--no-sample'])).status).toBe(0);
});
afterEach(() => project.remove());

const flags = [
  'apps',
  '--env-file',
  '.env',
  '--image',
  'web=acme/web:1',
  '--override-property',
  'shop:containers.main.args=[x]',
];

describe('generate', () => {
  it('takes a directory, and changes for the workloads in it', async () => {
    const run = await project.run(['generate', ...flags, '--label', 'team=core', '--managed-by', 'acme']);
    expect([run.status, run.stdout]).toEqual([0, '']);
    expect(run.stderr).toContain('INFO: Score files in apps: apps/score-shop.yaml, apps/score.yaml\n');
    // biome-ignore lint/suspicious/noExplicitAny: documents are looked into by path
    const documents = decodeYamlDocuments(text('manifests.yaml')) as any[];
    const containers = documents
      .filter(({ kind }) => kind === 'Deployment')
      .map(({ spec }) => spec.template.spec.containers[0])
      .map(({ image, args, env }) => [image, args, env[0].value]);
    expect(containers).toEqual([
      ['nginx', ['x'], 'debug'],
      ['acme/web:1', undefined, 'debug'],
    ]);
    for (const { metadata } of documents) {
      expect(metadata.labels).toMatchObject({ team: 'core', 'app.kubernetes.io/managed-by': 'acme' });
    }
  });

  it('has lines for the user last, and again on request', async () => {
    const { stderr } = await project.run(['generate', ...flags]);
    const line = stderr.split('\n').find((each) => each.startsWith('INFO: postgres.default#web.db: to connect: '));
    expect(stderr.indexOf(line ?? '?')).toBeGreaterThan(stderr.indexOf("Wrote manifests to 'manifests.yaml'"));
    const again = await project.run(['resources', 'info', 'postgres.default#web.db']);
    expect([again.status, again.stdout.split('\n')[0]]).toEqual([0, line?.replace(/^.*?: .*?: /, '')]);
    const settings = await project.run(['resources', 'info', 'environment.default#web.settings', '--env-file', '.env']);
    expect([settings.status, settings.stdout]).toEqual([0, '']);
  });

  it('writes nothing in a dry run', async () => {
    const before = text('.score-k8s/state.yaml');
    const dry = await project.run(['generate', ...flags, '--dry-run', '-o', '-']);
    expect([dry.status, dry.stdout]).toEqual([0, expect.stringMatching(/^---\n/)]);
    expect([text('.score-k8s/state.yaml'), existsSync(path('manifests.yaml'))]).toEqual([before, false]);
  });

  it('writes out the given files alone with --only-given', async () => {
    await project.run(['generate', ...flags]);
    const only = await project.run([
      'generate',
      'apps/score-shop.yaml',
      '--env-file',
      '.env',
      '--only-given',
      '-o',
      '-',
    ]);
    expect([only.status, only.stdout.includes('name: shop\n'), only.stdout.includes('name: web\n')]).toEqual([
      0,
      true,
      false,
    ]);
    expect((await project.run(['generate', '--only-given'])).stderr).toBe(
      'Error: --only-given needs the FILEs that it is about\n',
    );
  });

  it('names the Score files that are there when none is given', async () => {
    writeFileSync(path('score.yaml'), score('web'));
    const { status, stderr } = await project.run(['generate']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('To take them: score-k8s generate score.yaml\n')]);
  });

  it('writes line feeds alone, with mode 0644, and keeps the mode of a file that is there', async () => {
    const crlf = (name: string) => writeFileSync(path(name), text(name).replaceAll('\n', '\r\n'));
    crlf('apps/score.yaml');
    crlf('.score-k8s/zz-default.provisioners.yaml');
    await project.run(['generate', ...flags]);
    expect(text('manifests.yaml') + text('.score-k8s/state.yaml')).not.toContain('\r');
    expect(statSync(path('manifests.yaml')).mode & 0o777).toBe(0o644);
    chmodSync(path('manifests.yaml'), 0o600);
    await project.run(['generate', ...flags, '--label', 'a=b']);
    expect([text('manifests.yaml').includes('a: b\n'), statSync(path('manifests.yaml')).mode & 0o777]).toEqual([
      true,
      0o600,
    ]);
  });
});
