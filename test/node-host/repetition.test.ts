import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../src/host/host';
import { writeMemory } from '../../src/node-host/repetition/memory-file';
import { placeOfRun } from '../../src/node-host/repetition/place';
import { recordRun } from '../../src/node-host/repetition/record-run';
import { createMemoryHost, type MemoryHost } from '../memory-host';

const outside = { ...process.env };
let base: string;
let directory: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'score-k8s-test-'));
  directory = join(base, 'score-k8s');
  process.env['XDG_CACHE_HOME'] = base;
  delete process.env['SCORE_K8S_NO_CACHE'];
});
afterEach(() => {
  process.env = { ...outside };
  rmSync(base, { recursive: true, force: true });
});

const argv = ['generate', 'score.yaml'];
const terminal = { isTerminal: () => false, columns: () => undefined };

/** Is a run remembered that does this? */
function isKept(work: (host: Host, memory: MemoryHost) => void): boolean {
  const memory = createMemoryHost({ files: { 'a.yaml': 'a', 'b.yaml': 'b' } });
  const record = recordRun(memory, terminal);
  work(record.host, memory);
  return record.notes.isRepeatable;
}

describe('a run is remembered', () => {
  it.each<[string, (host: Host) => void]>([
    ['reads', ({ files }) => expect([files.readText('a.yaml'), files.readText('a.yaml')]).toEqual(['a', 'a'])],
    ['looks at what is not there', ({ files }) => expect(files.status('none')).toBeUndefined()],
    ['lists', ({ files }) => expect(files.list('.')).toEqual(['a.yaml', 'b.yaml'])],
    ['rolls dice, of which nothing comes', ({ dice }) => expect(dice.bytes(16)).toHaveLength(16)],
    ['tells something', ({ output }) => output.stderr('INFO: done\n')],
  ])('that %s', (_, work) => {
    expect(isKept(work)).toBe(true);
  });

  const isError = (work: () => unknown) => expect(work).toThrow();

  it.each<[string, (host: Host, memory: MemoryHost) => void]>([
    ['writes', ({ files }) => files.write('c.yaml', 'c')],
    ['removes', ({ files }) => files.remove('a.yaml')],
    ['makes a directory', ({ files }) => files.makeDirectory('d')],
    ['cannot read something', ({ files }) => isError(() => files.readText('none'))],
    ['writes to standard output', ({ output }) => output.stdout('x')],
    ['shows a line that goes again', ({ output }) => output.stderr('\r1 of 2')],
    ['asks the network', ({ network }) => expect(network.resolveHost('h')).toBe('127.0.0.1')],
    ['looks for a program', ({ processes }) => expect(processes.find('git')).toBeUndefined()],
    ['reads standard input', ({ input }) => expect(input.read()).toHaveLength(0)],
    ['is told that it varies', ({ onVarying }) => onVarying?.()],
    [
      'finds a file otherwise than before',
      ({ files }, memory) => {
        files.readText('a.yaml');
        memory.files.write('a.yaml', 'b');
        expect(files.readText('a.yaml')).toBe('b');
      },
    ],
    [
      'finds a file that was not there before',
      ({ files }, memory) => {
        files.status('c.yaml');
        memory.files.write('c.yaml', 'c');
        expect(files.status('c.yaml')).toBeDefined();
      },
    ],
    [
      'finds more in a directory than before',
      ({ files }, memory) => {
        files.list('.');
        memory.files.write('c.yaml', 'c');
        expect(files.list('.')).toHaveLength(3);
      },
    ],
  ])('but not one that %s', (_, work) => {
    expect(isKept(work)).toBe(false);
  });
});

describe('where a run is remembered', () => {
  it.each<[string, readonly string[], Record<string, string>]>([
    ['another command', ['init'], {}],
    ['help', ['generate', '--help'], {}],
    ['a run with a seed', argv, { SCORE_K8S_SEED: 'x' }],
    ['a user without a cache', argv, { SCORE_K8S_NO_CACHE: '1' }],
  ])('is nowhere for %s', (_, words, variables) => {
    Object.assign(process.env, variables);
    expect(placeOfRun(words)).toBeUndefined();
  });

  it('is a name of its own for each command line', () => {
    const lines = [argv, ['generate'], ['generate', 'score.yaml '], ['generate', 'score', '.yaml'], ['-v', ...argv]];
    const names = lines.map((words) => placeOfRun(words)?.name);
    expect(new Set(names).size).toBe(lines.length);
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{16}\.run$/);
  });
});

it('keeps no more than a hundred runs, the latest, nothing of writes that were cut off, and all else', () => {
  mkdirSync(directory, { mode: 0o700 });
  const nameOf = (number: number) => `${String(number).padStart(16, '0')}.run`;
  for (let number = 0; number < 120; number++) {
    writeFileSync(join(directory, nameOf(number)), '-');
    utimesSync(join(directory, nameOf(number)), 1000 + number, 1000 + number);
  }
  const cutOff = `${'0'.repeat(16)}.123456.tmp`;
  writeFileSync(join(directory, cutOff), '');
  utimesSync(join(directory, cutOff), 1000, 1000);
  const fresh = `${'1'.repeat(16)}.123456.tmp`;
  for (const name of ['code.cache', 'mine.run', fresh]) writeFileSync(join(directory, name), '');
  const nothing = {
    statuses: [],
    realPaths: [],
    lists: [],
    contents: [],
    variables: [],
    streams: [],
    columns: false,
    outputs: [],
  };
  const memory = { fingerprint: '', questions: nothing, deeds: { told: '', locked: [], tidied: [] } };
  writeMemory({ directory, name: nameOf(999) }, () => memory);
  const latest = Array.from({ length: 99 }, (_, index) => nameOf(21 + index));
  expect(readdirSync(directory).sort()).toEqual([...latest, nameOf(999), 'code.cache', 'mine.run', fresh].sort());
});
