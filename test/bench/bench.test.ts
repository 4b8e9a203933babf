import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const script = resolve(__dirname, '../../scripts/bench.js');

function bench(...args: readonly string[]) {
  const env = { ...process.env, NODE_OPTIONS: '--no-warnings', NODE_EXTRA_CA_CERTS: '/does/not/exist' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { env });
  const told = stderr.toString().replace(/^Warning: Ignoring extra certs.*\n/, '');
  return { status, lines: stdout.toString().trimEnd().split('\n'), stderr: told };
}

describe('npm run bench', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'bench-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('estimates with the yardstick, and keeps all samples', () => {
    const json = join(directory, 'results.json');
    const { status, lines } = bench('--cases', 'hello first', '--runs', '1', '--json', json);
    expect(status).toBe(0);
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/^estimated/),
      '',
      expect.stringMatching(/^case .* estimated ratio .* goal/),
      expect.stringMatching(/^hello first +1 .* 1\.5, 60 MiB +(ok|over)$/),
    ]);
    const [result] = JSON.parse(readFileSync(json, 'utf8'));
    expect(result).toMatchObject({
      name: 'hello first',
      measured: { ours: [{ wall: expect.any(Number), ending: 0 }] },
    });
  });

  it('compares with a peer, in a clean environment; a command that fails is told, and the other cases go on', () => {
    const peer = join(directory, 'peer.js');
    const spoilt = "process.argv[2] === 'init' || process.env.NODE_OPTIONS || process.env.NODE_EXTRA_CA_CERTS";
    writeFileSync(peer, `if (${spoilt}) { console.error('out of order'); process.exit(3); }`);
    const { status, lines } = bench('--cases', 'init,version', '--runs', '1', '--peer', `node '${peer}'`);
    expect(status).toBe(1);
    expect(lines.slice(3)).toEqual([
      expect.stringMatching(/^case .* theirs ms .* CPU ratio/),
      expect.stringMatching(/^init +peer: 'init' ended with 3$/),
      'out of order',
      expect.stringMatching(/^version +1 /),
    ]);
  });

  it('lets the program forget that nothing has changed, where that is wanted', () => {
    // Stands for a program: notes how much it remembers of runs.
    const notes = join(directory, 'notes');
    const ours = join(directory, 'ours.js');
    writeFileSync(
      ours,
      `const { appendFileSync, mkdirSync, readdirSync, writeFileSync } = require('node:fs');
const cache = process.env.XDG_CACHE_HOME + '/score-k8s';
mkdirSync(cache, { recursive: true });
mkdirSync('.score-k8s', { recursive: true });
writeFileSync('.score-k8s/state.yaml', '');
if (process.argv.length === 3) appendFileSync(${JSON.stringify(notes)}, readdirSync(cache).join() + '\\n');
for (const name of ['a.run', 'b.cache']) writeFileSync(cache + '/' + name, '');`,
    );
    const run = (...more: readonly string[]) => {
      rmSync(notes, { force: true });
      expect(bench('--cases', 'hello again', '--runs', '1', '--ours', `node '${ours}'`, ...more).status).toBe(0);
      return [...new Set(readFileSync(notes, 'utf8').trimEnd().split('\n').slice(2))];
    };
    expect([run(), run('--forget')]).toEqual([['a.run,b.cache'], ['b.cache']]);
  });

  it('writes the project of a case', () => {
    const project = join(directory, 'project');
    expect(bench('--write', project, '--cases', '12 first', '--sizes', '12').status).toBe(0);
    expect(readdirSync(project).filter((name) => name.endsWith('.score.yaml'))).toHaveLength(12);
  });

  it.each([
    [['--cases', 'nothing'], "bench: there is no case 'nothing'; see --list\n"],
    [['--write', 'x', '--cases', 'hello first'], /^bench: --write wants --cases with one case/],
    [['--ours', '/does/not/exist', '--cases', 'init'], 'bench: cannot start /does/not/exist: ENOENT\n'],
  ])('%j is refused', (args, message) => {
    const { status, stderr } = bench(...args);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(message) });
  });
});
