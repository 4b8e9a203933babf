import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'score-k8s-test-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** Runs node in a project, a fresh one if there is none of the name; gives what it wrote and made. */
function run(name: string, words: readonly string[], variables: Readonly<Record<string, string>>) {
  const cwd = join(base, name);
  mkdirSync(cwd, { recursive: true });
  const env = { PATH: process.env['PATH'], HOME: base, ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stdout, stderr, files: readdirSync(cwd, { recursive: true }).sort() };
}

const whole = `require(${JSON.stringify(join(root, 'dist/score-k8s.js'))}).run(process.argv.slice(1)).then((s) => { process.exitCode = s })`;

describe('a part of the program', () => {
  // Of other commands: variables and words that are theirs, help, plugins.
  it.each<[string, Record<string, string>?]>([
    ['version'],
    ['version --no-logo'],
    ['version --bogus'],
    ['version extra'],
    ['version', { SCORE_K8S_FORMAT: 'kyaml' }],
    ['--help'],
    ['help'],
    ['help resources'],
    ['help nothing'],
    ['generate --help'],
    ['resources list -vh'],
    ['version -- --help'],
    ['__complete --help'],
    ['resources'],
    ['resources bogus'],
    ['resources forget'],
    ['resources prune'],
    ['resources list'],
    ['provisioners'],
    ['provisioners list'],
    ['init', { SCORE_K8S_FORMAT: 'json' }],
    ['init --bogus'],
    ['generate --output'],
    ['generate score.yaml', { SCORE_K8S_FORMAT: 'json' }],
    ['generate score.yaml', { SCORE_K8S_FORMAT: 'json', SCORE_K8S_SEED: 'short' }],
    ['generate:list'],
    ['generates'],
  ])('%s, with the variables %j, does what the whole does', (line, variables = {}) => {
    const words = line.split(' ');
    const expected = run('whole', ['-e', whole, '--', ...words], variables);
    expect(run('part', [join(root, 'bin/run.js'), ...words], variables)).toEqual(expected);
    expect(`${expected.stdout}${expected.stderr}`).not.toBe('');
  });
});

const score = `apiVersion: score.dev/v1b1
metadata: { name: hello }
containers: { main: { image: nginx, variables: { X: '\${resources.some.value}' } } }
resources: { some: { type: thing } }
`;
const goTemplate = (value: string): string => `- uri: template://thing
  type: thing
  outputs: |
    value: ${value}
`;
const nunjucks = `- uri: nunjucks://thing
  type: thing
  manifests: |
    - { apiVersion: v1, kind: ConfigMap, metadata: { name: 'from-{{ type | upper | lower }}' } }
  outputs: |
    value: {{ id | length }}
`;

/** A project with a provisioner, the same bytes in both places. */
function makeProject(name: string, provisioner: string): void {
  run(name, [join(root, 'bin/run.js'), 'init', '--no-sample', '--no-default-provisioners'], {});
  const cwd = join(base, name);
  writeFileSync(join(cwd, 'score.yaml'), score);
  writeFileSync(join(cwd, '.score-k8s', '00.provisioners.yaml'), provisioner);
}

describe('what few runs of a part need, in a bundle of its own', () => {
  it('is there', () => {
    for (const part of ['generate', 'init']) expect(existsSync(join(root, `dist/parts/${part}-rest.js`))).toBe(true);
  });

  it.each<[string, string, string, number]>([
    ['dates', goTemplate('{{ dateInZone "2006-01-02" (toDate "2006-01-02" "2024-05-06") "UTC" | quote }}'), '', 0],
    ['versions', goTemplate('{{ semver "1.2.3-rc.1" | toString | quote }}'), '', 0],
    ['URLs', goTemplate('{{ (urlParse "http://user@host/path").host | quote }}'), '', 0],
    ['passwords', goTemplate('{{ derivePassword 1 "long" "secret" "user" "example.com" | quote }}'), '', 0],
    ['nunjucks', nunjucks, '', 0],
    ['differences', nunjucks, '--diff', 0],
    ['a check', nunjucks, '--check', 2],
    // An error of the one bundle is known by its class in the other.
    ['an error in a function', goTemplate('{{ semver "x" }}'), '', 1],
    ['an error in nunjucks', nunjucks.replace('id | length', 'id | nonsense'), '', 1],
  ])('does what the whole does: %s', (_, provisioner, flags, status) => {
    makeProject('whole', provisioner);
    makeProject('part', provisioner);
    const words = ['generate', 'score.yaml', ...flags.split(' ').filter(Boolean)];
    const expected = run('whole', ['-e', whole, '--', ...words], { SCORE_K8S_SEED: 'a seed for the test' });
    const found = run('part', [join(root, 'bin/run.js'), ...words], { SCORE_K8S_SEED: 'a seed for the test' });
    expect(found).toEqual(expected);
    expect([found.status, found.stderr]).toEqual([status, expect.not.stringContaining('bug')]);
    const manifests = (name: string): string | undefined => {
      const path = join(base, name, 'manifests.yaml');
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    };
    expect(manifests('part')).toBe(manifests('whole'));
    expect(manifests('part') !== undefined).toBe(status === 0);
  });

  it('is not loaded for a project that has provisioners of its own, nor to warn', () => {
    const own = '- uri: template://own/thing\n  type: thing\n  outputs: |\n    a: {{ .Id | quote }}\n';
    const score = [
      'apiVersion: score.dev/v1b1\nmetadata:\n  name: web\ncontainers:\n  main:\n    image: web:1\n',
      '    variables:\n      A: ${resources.own.a}\nresources:\n  own:\n    type: thing\n',
    ].join('');
    mkdirSync(join(base, 'own'));
    writeFileSync(join(base, 'own', 'own.provisioners.yaml'), own);
    writeFileSync(join(base, 'own', 'web.yaml'), score);
    writeFileSync(join(base, 'own', 'large.txt'), 'x'.repeat(1 << 21));
    const large = score.replace('    variables', '    files: {/large: {source: large.txt}}\n    variables');
    writeFileSync(join(base, 'own', 'large.yaml'), large);
    // Tells of the file when it is read.
    const told = `const fs = require('node:fs');
      for (const name of ['openSync', 'readFileSync']) {
        const original = fs[name];
        fs[name] = (path, ...more) => {
          if (String(path).endsWith('-rest.js')) console.error('second');
          return original(path, ...more);
        };
      }`;
    writeFileSync(join(base, 'told.js'), told);
    const words = ['-r', join(base, 'told.js'), join(root, 'bin/run.js')];
    const init = [...words, 'init', '--no-sample', '--provisioners', './own.provisioners.yaml'];
    // Without the code cache nothing is noted of the run, which would be another reason.
    const variables = { SCORE_K8S_NO_CACHE: '1' };
    expect(run('own', init, variables)).toMatchObject({ status: 0, stderr: expect.stringContaining('second') });
    for (const files of [['web.yaml'], [], ['large.yaml']]) {
      const found = run('own', [...words, 'generate', ...files], variables);
      expect(found).toMatchObject({ status: 0, stderr: expect.not.stringContaining('second') });
      expect(found.stderr.includes('WARN: large.yaml:7:')).toBe(files[0] === 'large.yaml');
    }
  });

  it('keeps its compiled code apart from that of the first', () => {
    makeProject('part', nunjucks);
    const variables = { XDG_CACHE_HOME: base };
    const kinds = (): readonly string[] =>
      readdirSync(join(base, 'score-k8s')).map((name) => name.replace(/^.*?-x?\w*-/, ''));
    const words = [join(root, 'bin/run.js'), 'generate', 'score.yaml'];
    const first = run('part', words, variables);
    expect(kinds()).toEqual([
      expect.stringMatching(/generate-rest\.cache$/),
      expect.stringMatching(/generate\.cache$/),
    ]);
    expect(run('part', words, variables)).toMatchObject({ status: 0, stdout: first.stdout });
  });
});
