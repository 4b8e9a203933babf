import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { Environment } from 'nunjucks';
import { decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import { createProject, type Project } from './run-executable';

const fixture = (name: string) => readFileSync(resolve(__dirname, '../../fixtures/article', name), 'utf8');
const image = 'ghcr.io/acme-engineering/payments-api:3f2c1b';

// biome-ignore lint/suspicious/noExplicitAny: documents are looked into by path
type Document = any;

let server: Server;
let url: string;
let project: Project;

beforeAll(async () => {
  const members = ['postgres-rds.provisioners.yaml', 'sqs.provisioners.yaml'].map((name) => {
    const body = fixture(name);
    return { header: { name: `provisioners/${name}`, size: Buffer.byteLength(body) }, body };
  });
  const archive = gzipSync(await packTar(members));
  server = createServer((request, response) => {
    if (request.url === '/releases/download/v0.5.0/provisioners.tar.gz') response.end(archive);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/releases/download/v0.5.0/provisioners.tar.gz`;
});
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => {
  project = createProject({ 'score.yaml': fixture('score.yaml') });
});
afterEach(() => project.remove());

async function pipeline(...more: string[]): Promise<{ documents: Document[]; text: string }> {
  const init = await project.run(['init', '--provisioners', url]);
  expect([init.status, init.stdout]).toEqual([0, '']);
  const generate = await project.run([
    'generate',
    'score.yaml',
    '--image',
    image,
    '--output',
    'build/manifests.yaml',
    ...more,
  ]);
  expect([generate.stderr, generate.status]).toEqual([expect.any(String), 0]);
  const text = readFileSync(join(project.directory, 'build/manifests.yaml'), 'utf8');
  return { documents: decodeYamlDocuments(text) as Document[], text };
}

describe("the article's pipeline", () => {
  it('gives the RDS instance, the Deployment and the Service', async () => {
    const { documents } = await pipeline();
    const [instance] = documents.filter((d) => d.kind === 'Instance');
    expect(instance).toEqual({
      apiVersion: 'rds.aws.upbound.io/v1beta1',
      kind: 'Instance',
      metadata: expect.objectContaining({ name: 'payments-api.db' }),
      spec: {
        forProvider: {
          engine: 'postgres',
          engineVersion: 16,
          instanceClass: 'db.t4g.small',
          allocatedStorage: 20,
          dbName: 'payments_api.db',
        },
        writeConnectionSecretToRef: { name: 'payments-api.db-conn', namespace: 'default' },
      },
    });
    const [deployment] = documents.filter((d) => d.kind === 'Deployment');
    expect(deployment.metadata.name).toBe('payments-api');
    expect(deployment.spec.template.spec.containers).toEqual([
      {
        name: 'api',
        image,
        ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
        env: [
          { name: 'DATABASE_URL', valueFrom: { secretKeyRef: { name: 'payments-api.db-conn', key: 'url' } } },
          { name: 'LOG_LEVEL', value: 'info' },
          { name: 'QUEUE_URL', value: 'http://localstack:4566/000000000000/payments-api.queue-sqs.defa' },
        ],
        resources: { requests: { cpu: '200m', memory: '256Mi' }, limits: { cpu: '1', memory: '512Mi' } },
      },
    ]);
    const [service] = documents.filter((d) => d.kind === 'Service' && d.metadata.name === 'payments-api');
    expect(service.spec.ports).toEqual([{ name: 'http', port: 80, targetPort: 8080, protocol: 'TCP' }]);
    expect(service.spec.selector).toEqual(deployment.spec.selector.matchLabels);
  });

  it('writes the CPU limit as Kubernetes would', async () => {
    expect((await pipeline()).text).toContain('cpu: "1"\n');
  });

  it('puts everything into the namespace that is given, the connection secret too', async () => {
    const { documents } = await pipeline('--namespace', 'payments');
    const [instance] = documents.filter((d) => d.kind === 'Instance');
    expect(instance.spec.writeConnectionSecretToRef.namespace).toBe('payments');
    expect(documents.map((d) => d.metadata.namespace)).toEqual(documents.map(() => 'payments'));
  });

  it('gives the same bytes in a second fresh checkout', async () => {
    const first = (await pipeline()).text;
    project.remove();
    project = createProject({ 'score.yaml': fixture('score.yaml') });
    expect((await pipeline()).text).toBe(first);
  });

  it('keeps the state to its owner', async () => {
    await pipeline();
    expect(statSync(join(project.directory, '.score-k8s')).mode & 0o777).toBe(0o700);
    expect(statSync(join(project.directory, '.score-k8s/state.yaml')).mode & 0o777).toBe(0o600);
  });
});

describe('with nothing but the default provisioners', () => {
  it('generates the same Score file', async () => {
    expect((await project.run(['init'])).status).toBe(0);
    const { status, stderr } = await project.run(['generate', 'score.yaml']);
    expect([stderr, status]).toEqual([expect.any(String), 0]);
    const documents = decodeYamlDocuments(
      readFileSync(join(project.directory, 'manifests.yaml'), 'utf8'),
    ) as Document[];
    const [deployment] = documents.filter((d) => d.kind === 'Deployment' && d.metadata.name === 'payments-api');
    const env = Object.fromEntries(deployment.spec.template.spec.containers[0].env.map((e: Document) => [e.name, e]));
    const [secret] = documents.filter(
      (d) => d.kind === 'Secret' && d.metadata.name === env.DATABASE_URL.valueFrom.secretKeyRef.name,
    );
    expect(Object.keys({ ...secret.data, ...secret.stringData })).toContain(
      env.DATABASE_URL.valueFrom.secretKeyRef.key,
    );
    expect(env.QUEUE_URL.value).toMatch(/^http:\/\/[a-z0-9.-]+:4566\/000000000000\//);
    const [database] = documents.filter((d) => d.kind === 'StatefulSet');
    expect(database.spec.template.spec.containers[0].image).toMatch(/postgres:16\b/);
  });

  it('generates the sample that init writes', async () => {
    const fresh = createProject();
    try {
      expect((await fresh.run(['init'])).status).toBe(0);
      expect((await fresh.run(['generate', 'score.yaml'])).status).toBe(0);
      const kinds = decodeYamlDocuments(readFileSync(join(fresh.directory, 'manifests.yaml'), 'utf8')).map(
        (d: Document) => d.kind,
      );
      expect(kinds).toEqual(expect.arrayContaining(['Secret', 'StatefulSet', 'Service', 'HTTPRoute', 'Deployment']));
    } finally {
      fresh.remove();
    }
  });
});

describe("the skeleton of the article's Backstage template", () => {
  /** As Backstage fills in a skeleton: nunjucks, with tags that leave the placeholders of Score alone. */
  const filled = (values: object): string => {
    const tags = { variableStart: '${{', variableEnd: '}}' };
    return new Environment(null, { autoescape: false, tags }).renderString(fixture('skeleton-score.yaml'), { values });
  };

  it.each([
    ['with a database', true, ['LOG_LEVEL', 'DATABASE_URL']],
    ['without one', false, ['LOG_LEVEL']],
  ])('generates %s', async (_, needsDatabase, variables) => {
    const fresh = createProject({ 'score.yaml': filled({ name: 'orders', needs_database: needsDatabase }) });
    try {
      await fresh.run(['init', '--no-sample']);
      const { status, stdout, stderr } = await fresh.run(['generate', 'score.yaml', '--output', '-', '--strict']);
      expect([stderr, status]).toEqual([expect.any(String), 0]);
      const documents = decodeYamlDocuments(stdout) as Document[];
      const [deployment] = documents.filter((d) => d.kind === 'Deployment');
      const [container] = deployment.spec.template.spec.containers;
      expect(container.image).toBe('ghcr.io/acme-engineering/orders:latest');
      expect(container.env.map((each: Document) => each.name).sort()).toEqual([...variables].sort());
      expect(documents.some((d) => d.kind === 'StatefulSet')).toBe(needsDatabase);
    } finally {
      fresh.remove();
    }
  });
});

describe('errors of the first steps', () => {
  const fails = async (files: Record<string, string>, args = ['generate', 'score.yaml']) => {
    const broken = createProject(files);
    try {
      await broken.run(['init', '--no-sample']);
      const before = readdirSync(broken.directory);
      const { status, stdout, stderr } = await broken.run(args);
      expect([status, stdout, readdirSync(broken.directory)]).toEqual([1, '', before]);
      expect(stderr).not.toMatch(/undefined|\n\s+at /);
      expect(existsSync(join(broken.directory, 'manifests.yaml'))).toBe(false);
      return stderr;
    } finally {
      broken.remove();
    }
  };
  const score = (rest: string) =>
    `apiVersion: score.dev/v1b1\nmetadata:\n  name: web\ncontainers:\n  main:\n    image: nginx\n${rest}`;

  it('an unknown resource type: the nearest name, what is provided, how to add one', async () => {
    const stderr = await fails({ 'score.yaml': score('resources:\n  db:\n    type: postgress\n') });
    expect(stderr).toMatch(/postgress/);
    expect(stderr).toMatch(/Did you mean type 'postgres'\?/);
    expect(stderr).toMatch(/zz-default\.provisioners\.yaml/);
    expect(stderr).toMatch(/init --provisioners/);
  });

  it('a missing output: who answered, what it has, what was meant', async () => {
    const stderr = await fails({
      'score.yaml': score('    variables:\n      HOST: ${resources.db.hosst}\nresources:\n  db:\n    type: postgres\n'),
    });
    expect(stderr).toMatch(/score\.yaml:8:/);
    expect(stderr).toMatch(/template:\/\/default-provisioners\/postgres/);
    expect(stderr).toMatch(/Did you mean 'host'\?/);
  });

  it('broken YAML: file, line and column', async () => {
    expect(await fails({ 'score.yaml': 'apiVersion: score.dev/v1b1\nmetadata: {name: web\n' })).toMatch(
      /score\.yaml:\d+:\d+/,
    );
  });

  it('every violation of the schema, each with its place', async () => {
    const stderr = await fails({
      'score.yaml': score('service:\n  ports:\n    web:\n      port: "80"\n      protocol: HTTP\n'),
    });
    expect(stderr).toMatch(/score\.yaml:10:/);
    expect(stderr).toMatch(/score\.yaml:11:.*TCP.*UDP/);
  });

  it('a project that is none', async () => {
    const { status, stderr } = await project.run(['generate', 'score.yaml']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('score-k8s init')]);
  });
});
