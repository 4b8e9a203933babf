import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CacheEntry, decodeEntry, encodeEntry } from '../../src/node-host/code-cache/cache-entry';
import { cacheDirectory } from '../../src/node-host/code-cache/cache-place';
import { kindOf } from '../../src/node-host/code-cache/kind-of';

const root = resolve(__dirname, '../..');
const isRoot = process.getuid?.() === 0;

let base: string;
let home: string;
let cache: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'score-k8s-test-'));
  home = join(base, 'home');
  cache = join(home, '.cache', 'score-k8s');
  mkdirSync(home);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** Runs the built package and expects the version, whatever the cache is like. */
function runVersion(environment: Record<string, string> = { HOME: home }, entry = join(root, 'bin/run.js')): void {
  const env = { PATH: process.env['PATH'], ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, 'version', '--no-logo'], {
    env,
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect([status, stdout, stderr]).toEqual([0, expect.stringMatching(/^score-k8s \d+\.\d+\.\d+\S*\n$/), '']);
}

/** Reads an entry from bytes as it is read from a file. */
function decode(bytes: Uint8Array): CacheEntry | undefined {
  let at = 0;
  return decodeEntry(bytes.length, (into) => {
    const next = bytes.subarray(at, at + into.length);
    into.set(next);
    at += next.length;
    return next.length;
  });
}

const entries = (directory = cache): string[] => (existsSync(directory) ? readdirSync(directory).sort() : []);
const onlyEntry = (): string => {
  expect(entries()).toEqual([expect.stringMatching(/^[0-9a-f]{16}-v\d.*-version\.cache$/)]);
  return join(cache, entries()[0] ?? '');
};
/** Tells one write of an entry from the next. */
const identityOf = (path: string): string => `${statSync(path).ino} ${statSync(path).mtimeMs}`;

describe('where the cache is', () => {
  const linux = (environment: Record<string, string>) => cacheDirectory({ environment, platform: 'linux' });

  it.each<[string, string | undefined, string | undefined]>([
    ['XDG_CACHE_HOME', linux({ XDG_CACHE_HOME: '/x', HOME: '/h' }), '/x/score-k8s'],
    ['HOME', linux({ HOME: '/h' }), '/h/.cache/score-k8s'],
    ['an empty XDG_CACHE_HOME is none', linux({ XDG_CACHE_HOME: '', HOME: '/h' }), '/h/.cache/score-k8s'],
    ['a relative path is none', linux({ XDG_CACHE_HOME: 'x', HOME: '/h' }), undefined],
    ['no HOME', linux({}), undefined],
    ['SCORE_K8S_NO_CACHE', linux({ HOME: '/h', SCORE_K8S_NO_CACHE: '1' }), undefined],
    ['macOS', cacheDirectory({ environment: { HOME: '/h' }, platform: 'darwin' }), '/h/Library/Caches/score-k8s'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('which entry a command line uses', () => {
  it.each<[string, string]>([
    ['generate score.yaml', 'generate'],
    ['--quiet generate', 'generate'],
    ['resources:list', 'resources'],
    ['resources list', 'resources'],
    ['generate --help', 'help'],
    ['help init', 'help'],
    ['', 'help'],
    ['--version', 'version'],
    ['../../etc/passwd', 'other'],
  ])('%s: %s', (line, kind) => {
    expect(kindOf(line.split(' ').filter((word) => word !== ''))).toBe(kind);
  });
});

describe('an entry', () => {
  const entry = { code: Uint8Array.from({ length: 1001 }, (_, index) => index % 251), compiled: 5000, renewals: 2 };

  it('is read as it was written', () => {
    expect(decode(encodeEntry(entry))).toEqual(entry);
  });

  it('is nothing once a single bit has changed, anywhere', () => {
    const bytes = encodeEntry(entry);
    const unnoticed = Array.from(bytes.keys()).filter((at) => {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      return decode(damaged) !== undefined;
    });
    expect(unnoticed).toEqual([]);
  });

  it('is read whole when it is longer than what is compared at once', () => {
    const long = { ...entry, code: Uint8Array.from({ length: 150_001 }, (_, index) => index % 253) };
    const bytes = encodeEntry(long);
    expect(decode(bytes)).toEqual(long);
    expect(decode(bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte)))).toBeUndefined();
  });

  it('is nothing when it was cut off or has grown', () => {
    const bytes = encodeEntry(entry);
    expect([0, 3, 32, bytes.length - 4].map((end) => decode(bytes.slice(0, end)))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(decode(Uint8Array.from([...bytes, 0, 0, 0, 0]))).toBeUndefined();
  });
});

describe('the cache of compiled code', () => {
  it('is written once, to its owner alone, and not again', () => {
    runVersion();
    const path = onlyEntry();
    expect([statSync(cache).mode & 0o777, statSync(path).mode & 0o777]).toEqual([0o700, 0o600]);
    const before = identityOf(path);
    runVersion();
    expect(identityOf(onlyEntry())).toBe(before);
  });

  it('has an entry for each kind of command line', () => {
    runVersion();
    spawnSync(process.execPath, [join(root, 'bin/run.js'), '--help'], { env: { HOME: home } });
    expect(entries().map((name) => name.replace(/^.*-/, ''))).toEqual(['help.cache', 'version.cache']);
  });

  it('has an entry of its own for large runs, which the next one can take', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(root, 'bin/run.js'), ...args], {
        cwd: base,
        env: { HOME: home },
        encoding: 'utf8',
      });
    run('init');
    writeFileSync(join(base, 'score.yaml'), `# ${'x'.repeat(20_000)}\n`, { flag: 'a' });
    const large = (): string => join(cache, entries().find((name) => name.endsWith('-generate-large.cache')) ?? '');
    const first = run('generate', 'score.yaml');
    const before = identityOf(large());
    const second = run('generate', 'score.yaml');
    expect([first.status, second.status, `${first.stderr}${second.stderr}`]).toEqual([
      0,
      0,
      expect.not.stringMatching(/flag/),
    ]);
    // An entry that V8 refuses is written as a first one, one that lacks something as a renewed one.
    expect(identityOf(large()) === before || decode(readFileSync(large()))?.renewals === 1).toBe(true);
  });

  it('gets what runs compile that do more than the first, when one of them looks', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(root, 'bin/run.js'), ...args], { cwd: base, env: { HOME: home } });
    run('init');
    run('generate', 'score.yaml');
    const entry = (): CacheEntry | undefined =>
      decode(readFileSync(join(cache, entries().find((name) => name.endsWith('-generate.cache')) ?? '')));
    const first = entry();
    // One run in eight looks: that none of so many does happens once in a million times. A run of which nothing has changed compiles nothing.
    for (let left = 100; left > 0 && entry()?.renewals === 0; left--) {
      writeFileSync(join(base, 'more.score.yaml'), `${MORE}# ${left}\n`);
      run('generate', 'more.score.yaml');
    }
    expect(entry()?.renewals).toBe(1);
    expect(entry()?.code.length).toBeGreaterThan(first?.code.length ?? 0);
  });

  it('remembers nothing of a run that failed', () => {
    spawnSync(process.execPath, [join(root, 'bin/run.js'), 'generate'], { cwd: base, env: { HOME: home } });
    expect(entries()).toEqual([]);
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['one bit', (bytes) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))],
    ['an end', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['everything', () => new Uint8Array()],
  ])('is written anew when a damage took %s of it', (_, damage) => {
    runVersion();
    const path = onlyEntry();
    const damaged = damage(readFileSync(path));
    writeFileSync(path, damaged);
    runVersion();
    expect(decode(readFileSync(onlyEntry()))).toBeDefined();
  });

  it('would give what is in an entry that nothing is wrong with', () => {
    runVersion();
    const path = onlyEntry();
    writeFileSync(path, foreignEntry(path));
    const { stdout } = spawnSync(process.execPath, [join(root, 'bin/run.js'), 'version'], {
      env: { HOME: home },
      encoding: 'utf8',
    });
    expect(stdout).toBe('foreign\n');
  });

  it.each<[string, () => void]>([
    ['a directory that others may write', () => chmodSync(cache, 0o777)],
    ['a directory that the group may write', () => chmodSync(cache, 0o770)],
    ['an entry that others may write', () => chmodSync(onlyEntry(), 0o666)],
    [
      'a link in place of the directory',
      () => {
        cpSync(cache, join(base, 'elsewhere'), { recursive: true });
        rmSync(cache, { recursive: true });
        symlinkSync(join(base, 'elsewhere'), cache);
      },
    ],
    [
      'a link in place of the entry',
      () => {
        const path = onlyEntry();
        cpSync(path, join(base, 'elsewhere'));
        rmSync(path);
        symlinkSync(join(base, 'elsewhere'), path);
      },
    ],
  ])('does not use %s', (_, spoil) => {
    runVersion();
    const name = entries()[0] ?? '';
    // An entry that would be used to print something else shows itself: V8 takes code of any source of the same length.
    writeFileSync(join(cache, name), foreignEntry(join(cache, name)), { mode: 0o600 });
    spoil();
    runVersion();
  });

  (isRoot ? it : it.skip)('does not use a directory or an entry of another user (needs root)', () => {
    runVersion();
    const path = onlyEntry();
    writeFileSync(path, foreignEntry(path));
    chownSync(path, 12345, 12345);
    runVersion();
    chownSync(cache, 12345, 12345);
    runVersion();
    expect(statSync(cache).uid).toBe(12345);
  });

  (isRoot ? it : it.skip)('is not made in the home of another user (needs root)', () => {
    chownSync(home, 12345, 12345);
    runVersion();
    expect(readdirSync(home)).toEqual([]);
  });

  it('is left alone with SCORE_K8S_NO_CACHE', () => {
    runVersion({ HOME: home, SCORE_K8S_NO_CACHE: '1' });
    expect(readdirSync(home)).toEqual([]);
  });

  it.each<[string, () => Record<string, string>]>([
    ['without HOME', () => ({})],
    ['with a HOME that does not exist', () => ({ HOME: join(base, 'none') })],
    [
      'with a HOME that is a file',
      () => {
        writeFileSync(join(base, 'file'), '');
        return { HOME: join(base, 'file') };
      },
    ],
    ['or a cache directory that nothing can be written to', () => ({ XDG_CACHE_HOME: '/proc' })],
  ])('is not needed %s', (_, environment) => {
    runVersion(environment());
    expect(readdirSync(base)).not.toContain('none');
  });

  it('belongs to one build: another build never takes its entries, and the oldest go', () => {
    const builds = ['1', '2', '3', '4'].map((digit) => makeBuild(digit.repeat(16)));
    for (const [age, build] of builds.entries()) {
      runVersion({ HOME: home }, build);
      for (const name of entries().filter((each) => each.startsWith(String(age + 1)))) {
        utimesSync(join(cache, name), age + 1, age + 1);
      }
    }
    expect(entries().map((name) => name.slice(0, 16))).toEqual(['2', '3', '4'].map((digit) => digit.repeat(16)));
  });

  it('clears away what is left of writes that were cut off', () => {
    runVersion();
    const leftover = onlyEntry().replace(/cache$/, '123.tmp');
    writeFileSync(leftover, '');
    utimesSync(leftover, 1, 1);
    rmSync(onlyEntryBut(leftover));
    runVersion();
    expect(existsSync(leftover)).toBe(false);
  });
});

/** What the sample has not: files, probes, and more types of resources. */
const MORE = `apiVersion: score.dev/v1b1
metadata: { name: more, annotations: { k8s.score.dev/kind: StatefulSet } }
containers:
  main:
    image: nginx
    files: { /etc/more: { content: "\${metadata.name} at \${resources.cache.host}" } }
    volumes: { /data: { source: "\${resources.data}" } }
    resources: { limits: { memory: 128Mi }, requests: { cpu: 100m } }
    livenessProbe: { httpGet: { path: /, port: 80 } }
    readinessProbe: { exec: { command: ["true"] } }
resources:
  cache: { type: redis }
  data: { type: volume }
`;

const onlyEntryBut = (path: string): string => join(cache, entries().find((name) => join(cache, name) !== path) ?? '');

/** The built package under another build's id. */
function makeBuild(id: string): string {
  const directory = join(base, id);
  cpSync(join(root, 'bin'), join(directory, 'bin'), { recursive: true });
  cpSync(join(root, 'dist'), join(directory, 'dist'), { recursive: true });
  const executable = join(directory, 'bin/run.js');
  writeFileSync(executable, readFileSync(executable, 'utf8').replace(/[0-9a-f]{16}/, id));
  return executable;
}

/** An entry with code of a program that prints something else, made for a source as long as the bundle's. */
function foreignEntry(path: string): Uint8Array {
  const { Script } = require('node:vm') as typeof import('node:vm');
  const { length } = readFileSync(join(root, 'dist/parts/version.js'), 'latin1');
  const foreign = '(function(e,r,m){console.log("foreign");m.exports.run=Promise.resolve.bind(Promise,0)})';
  const code = new Script(foreign.padEnd(length)).createCachedData();
  const old = decode(readFileSync(path));
  return encodeEntry({ code, compiled: old?.compiled ?? 0, renewals: 0 });
}
