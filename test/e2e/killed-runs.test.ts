import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { EMPTY_STATE, entry, PROVISIONERS, STATE, score } from '../defects/project';

const hook = join(__dirname, 'kill-at-call.js');
const executable = resolve(__dirname, '../../bin/run.js');

/** Runs at once: each is for the most part the start of a process. */
const AT_ONCE = 2;

/** Content and mode by path, of all that is in a directory. */
type Tree = ReadonlyMap<string, string>;

const config = (name: string, value: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data: { value },
});
const secret = (value: string) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 's' },
  stringData: { value },
});
const thing = (value: string, ...manifests: readonly object[]) =>
  entry('thing', { state: JSON.stringify({ value }), manifests: JSON.stringify(manifests) });
const files = {
  [STATE]: EMPTY_STATE,
  'score.yaml': score({ resources: { it: { type: 'thing' } } }),
  [PROVISIONERS]: thing('old', config('changed', 'old'), config('gone', 'old'), secret('old')),
};
const changed = thing('new', config('changed', 'new'), config('made', 'new'), secret('new'));

interface Scenario {
  readonly title: string;
  /** What brings the project to where the run begins. */
  readonly before: readonly string[];
  readonly run: readonly string[];
  /** How many calls the run makes at the least: three for each file, and those of the lock. */
  readonly calls: number;
}

const scenarios: readonly Scenario[] = [
  {
    title: 'generate into a file in a new directory',
    before: [],
    run: ['generate', 'score.yaml', '-o', 'build/all.yaml'],
    calls: 9,
  },
  {
    title: 'generate into a directory, with files that change, come and go, and Secrets apart',
    before: ['generate', 'score.yaml', '-o', 'out/', '--secrets-output', 'secrets.yaml'],
    run: ['generate', 'score.yaml', '-o', 'out/', '--secrets-output', 'secrets.yaml'],
    calls: 15,
  },
  { title: 'init', before: [], run: ['init', '--file', 'sample.yaml'], calls: 9 },
];

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'score-k8s-killed-'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe.each(scenarios)('$title, killed at any call', ({ title, before, run, calls }) => {
  it('leaves files that are old or new, and the next run completes its work and clears up', async () => {
    const start = await startOf(title, before);
    const count = join(base, 'count');
    const undisturbed = copyOf(start);
    expect(await runIn(undisturbed, run, { KILL_COUNT_FILE: count })).toBe(0);
    const [old, wanted] = [readTree(start), readTree(undisturbed)];
    const total = Number(readFileSync(count, 'utf8'));
    expect(total).toBeGreaterThanOrEqual(calls);
    const points = Array.from({ length: total }, (_, index) => index + 1);
    await eachOf(points, async (point) => {
      const directory = copyOf(start);
      expect(await runIn(directory, run, { KILL_AT: String(point) })).toBe('SIGKILL');
      expect([point, halfWritten(readTree(directory), old, wanted)]).toEqual([point, []]);
      expect(await runIn(directory, run)).toBe(0);
      expect([point, readTree(directory)]).toEqual([point, wanted]);
      rmSync(directory, { recursive: true });
    });
  }, 120_000);
});

/** A project as it is before the run. */
async function startOf(title: string, before: readonly string[]): Promise<string> {
  const start = mkdtempSync(join(base, 'start-'));
  if (title === 'init') return start;
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(start, path)), { recursive: true });
    writeFileSync(join(start, path), content);
  }
  if (before.length === 0) return start;
  expect(await runIn(start, before)).toBe(0);
  writeFileSync(join(start, PROVISIONERS), changed);
  return start;
}

function copyOf(directory: string): string {
  const copy = mkdtempSync(join(base, 'copy-'));
  cpSync(directory, copy, { recursive: true });
  return copy;
}

/** Runs the executable, with the hook where its variables are given; resolves with the status or the signal that ended it. */
function runIn(
  cwd: string,
  args: readonly string[],
  hooked?: Readonly<Record<string, string>>,
): Promise<number | string | null> {
  const env = { PATH: process.env['PATH'], HOME: join(base, 'home'), ...hooked };
  const required = hooked === undefined ? [] : ['--require', hook];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...required, executable, ...args], { cwd, env, stdio: 'ignore' });
    child.on('error', fail);
    child.on('close', (status, signal) => done(signal ?? status));
  });
}

function readTree(directory: string): Tree {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths.map((path) => {
      const status = statSync(join(directory, path));
      const content = status.isFile() ? readFileSync(join(directory, path), 'utf8') : 'a directory';
      return [path, `${(status.mode & 0o777).toString(8)} ${content}`];
    }),
  );
}

/** The files that are neither as they were nor as they are to be. The lock, and what bears a temporary name, are not looked at. */
function halfWritten(found: Tree, old: Tree, wanted: Tree): readonly string[] {
  const paths = [...new Set([...found.keys(), ...old.keys(), ...wanted.keys()])];
  return paths
    .filter((path) => !/(\.tmp|\.score-k8s\/lock[^/]*)$/.test(path))
    .filter((path) => ![old.get(path), wanted.get(path)].includes(found.get(path)));
}

/** Does work for each item, a few at once. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const next = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
