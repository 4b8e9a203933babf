import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'score-k8s-test-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** Runs node in a fresh project; gives what it wrote and made. */
function run(name: string, words: readonly string[], variables: Readonly<Record<string, string>>) {
  const cwd = join(base, name);
  mkdirSync(cwd);
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
