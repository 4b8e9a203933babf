import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const run = resolve(__dirname, '../../bin/run.js');

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'score-k8s-test-'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const env = { PATH: process.env['PATH'], SCORE_K8S_NO_CACHE: '1' };
const node = (...words: string[]) =>
  spawnSync(process.execPath, [run, ...words], { cwd: project, env, encoding: 'utf8', maxBuffer: 1 << 24 });

/** Runs the program for a reader that starts late: more than a pipe holds is still to be written by then. */
function runForLateReader(words: string) {
  const line = `{ "$0" "$1" ${words}; echo "status $?" >&2; } | { sleep 0.4; cat; }`;
  const options = { cwd: project, env, encoding: 'utf8', maxBuffer: 1 << 24 } as const;
  return spawnSync('sh', ['-c', line, process.execPath, run], options);
}

const LONG = 'x'.repeat(600_000);
const score = (more = ''): string => `apiVersion: score.dev/v1b1
metadata: { name: hello }
containers:
  main:
    image: nginx
    files: { /long: { content: ${LONG} } }
${more}`;

describe('the program leaves', () => {
  it('when a slow reader has all of its output', () => {
    node('init', '--no-sample');
    writeFileSync(join(project, 'score.yaml'), score());
    const expected = node('generate', 'score.yaml', '--output', '-').stdout;
    const { stdout, stderr } = runForLateReader('generate score.yaml --output - --quiet');
    expect(expected.length).toBeGreaterThan(600_000);
    expect(stdout === expected).toBe(true);
    expect(stderr).toBe('status 0\n');
  });

  it('with the status of a failure, and all that was said of it', () => {
    node('init', '--no-sample');
    writeFileSync(join(project, 'score.yaml'), score(`bogus: 1\n`));
    const { status, stderr } = node('generate', 'score.yaml');
    expect([status, stderr]).toEqual([1, expect.stringContaining('bogus')]);
  });

  it('with the status that says that something would change', () => {
    node('init', '--no-sample');
    writeFileSync(join(project, 'score.yaml'), score());
    expect(node('generate', 'score.yaml', '--check').status).toBe(2);
  });
});
