import { validate } from '../../src/actions/validate';
import { UserError } from '../../src/errors/user-error';
import { type Answer, makeFakeCluster } from '../check/dry-run/fake-cluster';
import { createMemoryHost, createMemoryLog } from '../memory-host';

interface Given {
  readonly server?: boolean;
  readonly strict?: boolean;
  readonly answers?: Readonly<Record<string, Answer>>;
}

/** What a validation of manifests.yaml said: lines of the log, and the error. */
async function run(text: string, { server = false, strict = false, answers = {} }: Given = {}) {
  const cluster = makeFakeCluster(answers);
  const host = createMemoryHost({ files: { 'manifests.yaml': text }, cluster });
  const log = createMemoryLog();
  const failure = await validate({ files: [], server, strict }, host, log).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof UserError) return error.message;
      throw error;
    },
  );
  return { failure, lines: log.lines, asked: cluster.asked };
}

const pod = (spec: string, name = 'web') =>
  `---\napiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n  - ${spec}\n`;
const good = pod('name: main');

describe('without a cluster', () => {
  it('takes what is right', async () => {
    expect(await run(good)).toMatchObject({
      failure: undefined,
      lines: ['info: Checked 1 manifest: nothing is wrong'],
      asked: [],
    });
  });

  it('tells every mistake with its place', async () => {
    const { failure } = await run(`${pod('nme: main')}${pod('name: 5', 'other')}`);
    expect(failure).toBe(
      [
        "manifests.yaml:7:5: Pod 'web': spec.containers.0 has the unknown field 'nme'; did you mean 'name'?",
        "manifests.yaml:14:11: Pod 'other': spec.containers.0.name must be text, not a number: put it in quotes",
      ].join('\n'),
    );
  });

  const nameless = 'apiVersion: acme.io/v1\nkind: Db\nmetadata: {labels: {a: b}}\n';

  it('warns of what a cluster may refuse, and names kinds that it does not know', async () => {
    const { failure, lines } = await run(`${good}---\n${nameless}---\n${nameless}`);
    expect(failure).toBeUndefined();
    expect(lines).toEqual([
      'note: Db (acme.io/v1): 2 objects of a kind whose fields are not known here',
      'warn: manifests.yaml:11:1: metadata.name is missing',
      'warn: manifests.yaml:15:1: metadata.name is missing',
      'info: Checked 3 manifests: 2 warnings',
    ]);
  });

  it('counts warnings as errors where it is asked to', async () => {
    const { failure, lines } = await run(nameless, { strict: true });
    expect(failure).toBe('manifests.yaml:3:1: metadata.name is missing\n1 warning is an error because of --strict');
    expect(lines).toEqual(['note: Db (acme.io/v1): 1 object of a kind whose fields are not known here']);
  });
});

it('tells warnings that are errors together with what is wrong in any case', async () => {
  const nameless = 'apiVersion: acme.io/v1\nkind: Db\nmetadata: {labels: {a: b}}\n';
  const { failure = '' } = await run(`${pod('nme: main')}---\n${nameless}`, { strict: true });
  expect(failure.split('\n')).toEqual([
    'manifests.yaml:11:1: metadata.name is missing',
    expect.stringContaining("manifests.yaml:7:5: Pod 'web': spec.containers.0 has the unknown field 'nme'"),
    '1 warning is an error because of --strict',
  ]);
});

describe('with a cluster', () => {
  const server = true;

  it('asks by server-side apply, dry-run and strict; where no namespace is named in that of the context', async () => {
    const cluster = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: prod}\n';
    const generated = 'apiVersion: v1\nkind: Pod\nmetadata: {generateName: x-, namespace: prod}\n';
    const { asked, lines } = await run(`${good}---\n${cluster}---\n${generated}`, { server });
    const query = 'dryRun=All&fieldManager=score-k8s&fieldValidation=Strict';
    expect(asked.map(({ method, path, contentType = '' }) => `${method} ${path} ${contentType}`)).toEqual([
      'GET /api/v1 ',
      `PATCH /api/v1/namespaces/home/pods/web?${query}&force=true application/apply-patch+yaml`,
      `PATCH /api/v1/namespaces/prod?${query}&force=true application/apply-patch+yaml`,
      `POST /api/v1/namespaces/prod/pods?${query} application/json`,
    ]);
    expect(lines.at(-1)).toBe('info: Checked 3 manifests: nothing is wrong; the server takes them');
  });

  it('asks nothing while the manifests are wrong by themselves', async () => {
    expect((await run(pod('nme: main'), { server })).asked).toEqual([]);
  });

  it.each<[name: string, answer: Answer, failure: string]>([
    [
      'each cause at its place',
      [
        422,
        {
          kind: 'Status',
          message: 'Pod "web" is invalid',
          details: {
            causes: [
              { field: 'spec.containers[0].image', message: 'Required value' },
              { field: 'metadata.labels', message: 'Invalid value: "-": must begin with a letter' },
            ],
          },
        },
      ],
      `manifests.yaml:7:5: Pod 'web' (v1): spec.containers[0].image: Required value
manifests.yaml:4:1: Pod 'web' (v1): metadata.labels: Invalid value: "-": must begin with a letter`,
    ],
    [
      'a reason without causes',
      [403, { message: 'pods is forbidden' }],
      "manifests.yaml:2:1: Pod 'web' (v1): pods is forbidden",
    ],
    [
      'credentials that are not taken',
      [401, { message: 'Unauthorized' }],
      "manifests.yaml:2:1: Pod 'web' (v1): the server does not know who is asking: the credentials of the kubeconfig are missing, wrong or have expired",
    ],
    [
      'an answer of something else',
      [502, '<html>'],
      "manifests.yaml:2:1: Pod 'web' (v1): the server answered with status 502",
    ],
  ])('tells why it refuses: %s', async (_, answer, failure) => {
    const path = '/api/v1/namespaces/home/pods/web';
    expect((await run(good, { server, answers: { [path]: answer } })).failure).toBe(failure);
  });

  it('shows no values of Secrets that the server quotes', async () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: hunter2}\n';
    const message = 'Invalid value: "hunter2": must be \\"long\\"';
    const answers: Record<string, Answer> = {
      '/api/v1/namespaces/home/secrets/s': [422, { details: { causes: [{ field: 'stringData[a]', message }] } }],
    };
    expect((await run(secret, { server, answers })).failure).toBe(
      'manifests.yaml:4:17: Secret \'s\' (v1): stringData[a]: Invalid value: "…": must be \\"long\\"',
    );
  });

  it('passes on its warnings, which are errors when they are asked to be', async () => {
    const answers: Record<string, Answer> = { '/api/v1/namespaces/home/pods/web': [200, {}, 'it is deprecated'] };
    const warning = "manifests.yaml:2:1: Pod 'web' (v1): it is deprecated";
    expect((await run(good, { server, answers })).lines).toContain(`warn: ${warning}`);
    expect((await run(good, { server, strict: true, answers })).failure).toBe(
      `${warning}\n1 warning is an error because of --strict`,
    );
  });

  it('notes what it cannot judge since the same manifests make it first', async () => {
    const text = `apiVersion: v1
kind: Namespace
metadata: {name: prod}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: prod}
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: dbs.acme.io}
spec: {group: acme.io, names: {kind: Db, plural: dbs}, scope: Namespaced, versions: [{name: v1, served: true, storage: true}]}
---
apiVersion: acme.io/v1
kind: Db
metadata: {name: db}
---
apiVersion: acme.io/v1
kind: Queue
metadata: {name: q}
`;
    const answers: Record<string, Answer> = {
      '/api/v1/namespaces/prod/pods/web': [
        404,
        { message: 'namespaces "prod" not found', details: { kind: 'namespaces' } },
      ],
    };
    const { failure, lines, ...rest } = await run(text, { server, answers });
    const asked = rest.asked.map(({ path }) => path.split('?')[0]);
    expect(failure?.split('\n').map((line) => line.replace(/^\S+ /, ''))).toEqual([
      "CustomResourceDefinition 'dbs.acme.io' (apiextensions.k8s.io/v1): the server does not know this kind; install its CustomResourceDefinition first",
      "Queue 'q' (acme.io/v1): the server does not know this kind; install its CustomResourceDefinition first",
    ]);
    expect(asked).toContain('/api/v1/namespaces/home/pods/web');
    expect(lines).toContain(
      "note: the server was asked as if namespace 'prod' were 'home': it does not exist before these manifests make it",
    );
    expect(lines.filter((line) => line.includes('not asked'))).toEqual([
      "note: manifests.yaml:14:1: Db 'db' (acme.io/v1): not asked of the server, which learns of its kind by these manifests",
    ]);
  });
});
