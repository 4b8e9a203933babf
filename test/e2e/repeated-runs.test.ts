import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLockRecord } from '../../src/node-host/lock-holder';
import { program } from './program';
import { createProject, type Project, type Run } from './run-executable';

const score = `apiVersion: score.dev/v1b1
metadata: {name: web}
containers:
  main:
    image: nginx
    variables: {URL: "\${resources.db.name}", OWN: "\${resources.own.value}"}
    files: {/etc/greeting: {source: greeting.txt}}
resources:
  db: {type: postgres}
  own: {type: own}
`;
const own = (value: string): string => `- uri: template://own
  type: own
  outputs: |
    value: ${value}
`;
const patch = `{{- range $i, $m := .Manifests }}
- op: set
  path: {{ $i }}.metadata.labels.team
  value: red
{{- end }}
`;

let cache: string;
let project: Project;

// Compiled code may stay for all tests.
beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'score-k8s-test-'));
});
afterAll(() => rmSync(cache, { recursive: true, force: true }));

beforeEach(async () => {
  project = createProject({ 'score.yaml': score, 'greeting.txt': 'hello\n', 'own.yaml': own('plain') });
  await succeed(['init', '--no-sample', '--provisioners', 'own.yaml']);
});
afterEach(() => {
  project.remove();
  for (const path of memories()) rmSync(path);
});

const at = (path: string): string => join(project.directory, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');

function run(args: readonly string[], environment: Record<string, string> = {}): Promise<Run> {
  return project.run(args, { environment: { XDG_CACHE_HOME: cache, ...environment } });
}

async function succeed(args: readonly string[], environment: Record<string, string> = {}): Promise<Run> {
  const result = await run(args, environment);
  expect([result.status, args, result.stderr]).toEqual([0, args, expect.not.stringContaining('Error')]);
  return result;
}

/** Runs and tells whether the program did the work: only then there was a lock in the project's directory. */
async function runAndSee(args: readonly string[], environment: Record<string, string> = {}) {
  const changed = (): bigint => statSync(at('.score-k8s'), { bigint: true }).mtimeNs;
  const before = changed();
  const result = await run(args, environment);
  return { ...result, worked: changed() !== before };
}

/** Runs a command line until nothing changes any more, and that has been noted; gives the last run. */
async function settle(args: readonly string[], environment: Record<string, string> = {}): Promise<Run> {
  await succeed(args, environment);
  await succeed(args, environment);
  return succeed(args, environment);
}

const generate = ['generate', 'score.yaml'];
const memories = (): string[] =>
  (existsSync(join(cache, 'score-k8s')) ? readdirSync(join(cache, 'score-k8s')) : [])
    .filter((name) => name.endsWith('.run'))
    .map((name) => join(cache, 'score-k8s', name));
const memory = (): string => {
  expect(memories()).toEqual([expect.stringMatching(/\/[0-9a-f]{16}\.run$/)]);
  return memories()[0] ?? '';
};

describe('a run of which nothing has changed', () => {
  it.each<[string, readonly string[]]>([
    ['of files', generate],
    ['of what the project knows', ['generate']],
    ['of a directory', ['generate', '.']],
    ['with another format, an image and details', [...generate, '--format=kyaml', '--image', 'app:1', '-v']],
    ['to a directory', ['generate', '--output', 'out/']],
    ['that only checks', ['generate', '--check']],
    ['that writes nothing', ['generate', '--dry-run']],
  ])('is not run again, and tells the same: %s', async (_, args) => {
    await succeed(generate);
    await succeed(args);
    const last = await settle(args);
    const files = () =>
      readdirSync(project.directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]);
    const before = files();
    expect(await runAndSee(args)).toEqual({ ...last, worked: false });
    expect(files()).toEqual(before);
  });

  it('gives its output a new time', async () => {
    await settle(generate);
    utimesSync(at('manifests.yaml'), 1000, 1000);
    expect((await runAndSee(generate)).worked).toBe(false);
    expect(Date.now() - statSync(at('manifests.yaml')).mtimeMs).toBeLessThan(60_000);
  });

  it('is one of files with the same content, whenever they were written', async () => {
    await settle(generate);
    for (const name of ['score.yaml', 'greeting.txt', 'manifests.yaml']) {
      const text = read(name);
      rmSync(at(name));
      writeFileSync(at(name), text);
    }
    expect((await runAndSee(generate)).worked).toBe(false);
  });

  it('leaves nothing of secrets behind: neither of what was read, nor of variables, nor of the command line', async () => {
    const args = [...generate, '--override-property', 'containers.main.variables.TOKEN="tell-nobody"'];
    const environment = { OWN_VARIABLE: 'unheard-of' };
    writeFileSync(at('.score-k8s/00.provisioners.yaml'), own('{{ env "OWN_VARIABLE" }}'));
    await settle(args, environment);
    expect((await runAndSee(args, environment)).worked).toBe(false);
    expect(read('manifests.yaml')).toContain('unheard-of');
    const kept = readFileSync(memory(), 'utf8');
    const password = /password: (\w+)/.exec(read('.score-k8s/state.yaml'))?.[1] ?? '';
    expect(password).toMatch(/^\w{16,}$/);
    for (const secret of [password, 'tell-nobody', 'unheard-of']) expect(kept).not.toContain(secret);
    expect(statSync(memory()).mode & 0o777).toBe(0o600);
  });
});

describe('a run', () => {
  const change = (path: string) => () => appendFileSync(at(path), '\n');

  it.each<[string, () => void]>([
    ['a Score file', change('score.yaml')],
    ['a file that it mounts', change('greeting.txt')],
    ['the output', change('manifests.yaml')],
    ['the permissions of the output', () => chmodSync(at('manifests.yaml'), 0o600)],
    ['an output that is gone', () => rmSync(at('manifests.yaml'))],
    ['the state', change('.score-k8s/state.yaml')],
    ['a file of provisioners', () => writeFileSync(at('.score-k8s/00.provisioners.yaml'), own('other'))],
    [
      'a patch template',
      () => {
        mkdirSync(at('.score-k8s/patches'));
        writeFileSync(at('.score-k8s/patches/1.tpl'), patch);
      },
    ],
    [
      'a directory in place of a file',
      () => {
        rmSync(at('greeting.txt'));
        mkdirSync(at('greeting.txt'));
      },
    ],
    [
      'a link to nowhere',
      () => {
        rmSync(at('greeting.txt'));
        symlinkSync('nowhere', at('greeting.txt'));
      },
    ],
    ['the name of the project', () => writeFileSync(at('.score-k8s/project.yaml'), 'project: other\n')],
    ['what a killed run left', () => writeFileSync(at('.manifests.yaml.999999999-1.0123456789abcdef.tmp'), 'x')],
    [
      'the lock of a killed run',
      () =>
        writeFileSync(at('.score-k8s/lock'), JSON.stringify({ ...makeLockRecord('0123456789abcdef'), pid: 999999999 })),
    ],
  ])('is run when there is another %s', async (_, alter) => {
    await settle(generate);
    alter();
    const before = readdirSync(project.directory, { recursive: true }).map(String);
    const untouched = new Map(
      before
        .filter((path) => statSync(at(path), { throwIfNoEntry: false })?.isFile())
        .map((path) => [path, readFileSync(at(path))]),
    );
    const expected = await runAndSee(generate, { SCORE_K8S_NO_CACHE: '1' });
    const outcome = () => readdirSync(project.directory, { recursive: true }).sort().join();
    const [files, manifests] = [outcome(), existsSync(at('manifests.yaml')) && read('manifests.yaml')];
    // Back to how it was before that run.
    for (const [path, content] of untouched) writeFileSync(at(path), content);
    if (!untouched.has('manifests.yaml')) rmSync(at('manifests.yaml'), { force: true });
    const result = await runAndSee(generate);
    expect(result).toEqual({ ...expected, worked: true });
    expect([outcome(), existsSync(at('manifests.yaml')) && read('manifests.yaml')]).toEqual([files, manifests]);
  });

  it.each<[string, Record<string, string>]>([
    ['of a flag', { SCORE_K8S_NAMESPACE: 'other' }],
    ['of colours', { FORCE_COLOR: '1' }],
    ['of a pipeline', { CI: 'true' }],
    ['with a seed', { SCORE_K8S_SEED: '0123456789abcdef0123456789abcdef' }],
    ['with a time', { SOURCE_DATE_EPOCH: '1700000000' }],
    ['that turns caches off', { SCORE_K8S_NO_CACHE: '1' }],
    ['of another home', { HOME: '/nonexistent' }],
  ])('is run with another variable: one %s', async (_, environment) => {
    await settle(generate);
    expect((await runAndSee(generate, environment)).worked).toBe(true);
  });

  it('is run in another directory that is its copy', async () => {
    await settle(generate);
    const other = createProject({ 'score.yaml': score });
    try {
      rmSync(other.directory, { recursive: true });
      renameSync(project.directory, other.directory);
      const before = statSync(join(other.directory, '.score-k8s'), { bigint: true }).mtimeNs;
      const { status } = await other.run(generate, { environment: { XDG_CACHE_HOME: cache } });
      expect([status, statSync(join(other.directory, '.score-k8s'), { bigint: true }).mtimeNs === before]).toEqual([
        0,
        false,
      ]);
    } finally {
      other.remove();
    }
  });

  it.each<[string, (text: string) => string]>([
    ['empty', () => ''],
    ['cut off', (text) => text.slice(0, -10)],
    ['without anything in it', () => '{}'],
    ['of something else', () => '[null]'],
    ['of another hash', (text) => text.replace(/"fingerprint":"./, '"fingerprint":"x')],
    ['that asks less', (text) => text.replace('"greeting.txt",', '')],
    ['that tells something else', (text) => text.replace('Wrote manifests', 'Wrote nothing')],
  ])('is run when what is remembered is %s', async (_, damage) => {
    const expected = await settle(generate);
    const text = readFileSync(memory(), 'utf8');
    expect(damage(text)).not.toBe(text);
    writeFileSync(memory(), damage(text));
    expect(await runAndSee(generate)).toEqual({ ...expected, worked: true });
  });

  it('is run when others may have written what is remembered', async () => {
    await settle(generate);
    chmodSync(memory(), 0o622);
    expect((await runAndSee(generate)).worked).toBe(true);
  });

  it('fails as ever when what it needs has become wrong', async () => {
    await settle(generate);
    writeFileSync(at('score.yaml'), score.replace('image: nginx', 'imago: nginx'));
    const { status, stderr, worked } = await runAndSee(generate);
    expect([status, worked]).toEqual([1, true]);
    expect(stderr).toContain('score.yaml:5:5');
    writeFileSync(at('score.yaml'), score);
    expect((await settle(generate)).status).toBe(0);
  });
});

describe('a run is never repeated', () => {
  const provide = (text: string) => writeFileSync(at('.score-k8s/00.provisioners.yaml'), text);

  it.each<[string, string]>([
    ['looks at the clock', '{{ if now }}same{{ end }}'],
    ['chooses among few', '{{ if ge (randInt 0 9) 0 }}same{{ end }}'],
    ['draws little', '{{ if randAlpha 2 }}same{{ end }}'],
    ['changes the order of letters', '{{ if shuffle "ab" }}same{{ end }}'],
    ['asks for an address', '{{ if getHostByName "localhost" }}same{{ end }}'],
  ])('when a template %s, though nothing comes of it', async (_, value) => {
    provide(own(value));
    await settle(generate);
    expect(await runAndSee(generate)).toMatchObject({ status: 0, worked: true });
  });

  it('when a command provides something', async () => {
    provide('- uri: cmd://./own.sh\n  type: own\n');
    writeFileSync(at('own.sh'), '#!/bin/sh\ncat > /dev/null; echo \'{"resource_outputs": {"value": "x"}}\'\n', {
      mode: 0o755,
    });
    await settle(generate);
    expect(await runAndSee(generate)).toMatchObject({ status: 0, worked: true });
  });

  it('when it writes to standard output, or reads what is no file', async () => {
    const toOutput = ['generate', '--output', '-'];
    await succeed(generate);
    const { stdout } = await settle(toOutput);
    expect(await runAndSee(toOutput)).toMatchObject({ stdout, worked: true });
    writeFileSync(at('bare.yaml'), score.replace(/ {4}files:.*\n/, ''));
    const words = [program.file, ...program.args, 'generate', '/dev/stdin'];
    const piped = () =>
      spawnSync('sh', ['-c', 'cat bare.yaml | "$0" "$@"', ...words], {
        cwd: project.directory,
        env: { PATH: process.env['PATH'], XDG_CACHE_HOME: cache },
      });
    expect([piped(), piped(), piped()].map(({ status }) => status)).toEqual([0, 0, 0]);
    const before = statSync(at('.score-k8s'), { bigint: true }).mtimeNs;
    expect(piped().status).toBe(0);
    expect(statSync(at('.score-k8s'), { bigint: true }).mtimeNs).not.toBe(before);
  });

  it('when a result is new in every run', async () => {
    provide(own('{{ uuidv4 }}'));
    await settle(generate);
    const before = read('manifests.yaml');
    expect((await runAndSee(generate)).worked).toBe(true);
    expect(read('manifests.yaml')).not.toBe(before);
  });
});
