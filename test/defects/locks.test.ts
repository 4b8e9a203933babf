import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { userError } from '../../src/errors/user-error';
import { makeLockRecord } from '../../src/node-host/lock-holder';
import { createMemoryHost } from '../memory-host';
import { entry, makeProject, PROVISIONERS, projectOn, STATE, score } from './project';
import { asking, isRunning, makeSlowProject, type SlowProject, startGenerate } from './start-generate';

const LOCK = '.score-k8s/lock';

describe('N02: two runs at once', () => {
  let project: SlowProject;
  const at = (path: string): string => join(project.directory, path);
  const state = (): string => readFileSync(at(STATE), 'utf8');
  const leftovers = (): readonly string[] => readdirSync(at('.score-k8s')).filter((name) => name.startsWith('lock'));
  beforeEach(() => {
    project = makeSlowProject();
  });
  afterEach(() => project.remove());

  it('the second waits, says for whom, and keeps what the first has made', async () => {
    const slow = startGenerate(project, 'slow.yaml');
    await project.atWork();
    const quick = startGenerate(project, 'quick.yaml');
    await quick.said(`Waiting for another run (process ${slow.child.pid} on ${hostname()}, since 20`);
    project.goOn();
    expect((await slow.ended).status).toBe(0);
    // The project knows the workload of the first run now: its resources are provided again.
    await project.atWork();
    project.goOn();
    expect((await quick.ended).status).toBe(0);
    expect(state()).toContain('made: by slow');
    expect(state()).toMatch(/password: \w{16}/);
    expect(leftovers()).toEqual([]);
  });

  it.each<[string, string[], Record<string, string>?]>([
    ['generate', ['generate', 'quick.yaml', '--lock-timeout', '0']],
    ['generate, by a variable', ['generate', 'quick.yaml'], { SCORE_K8S_LOCK_TIMEOUT: '10ms' }],
    ['init', ['init', '--lock-timeout', '0']],
    ['resources forget', ['resources', 'forget', 'quick.default#quick.it', '--lock-timeout', '0']],
    ['resources prune', ['resources', 'prune', '--lock-timeout', '0']],
    ['workloads remove', ['workloads', 'remove', 'quick', '--lock-timeout', '0']],
  ])('the second fails after the time that it was given: %s', async (_, args, environment = {}) => {
    const slow = startGenerate(project, 'slow.yaml');
    await project.atWork();
    const before = readdirSync(project.directory);
    const { status, stderr } = await project.run(args, { environment });
    expect([status, stderr]).toEqual([1, expect.stringContaining(`process ${slow.child.pid} on ${hostname()}`)]);
    expect([readdirSync(project.directory), existsSync(at(LOCK))]).toEqual([before, true]);
    project.goOn();
    expect((await slow.ended).status).toBe(0);
  });

  it('those who only look do not wait', async () => {
    const slow = startGenerate(project, 'slow.yaml');
    await project.atWork();
    const dry = await project.run(['generate', 'quick.yaml', '--dry-run', '-o', '-']);
    const list = await project.run(['resources', 'list']);
    expect([dry.status, dry.stdout, list.status]).toEqual([0, expect.stringContaining('kind: Deployment'), 0]);
    project.goOn();
    expect((await slow.ended).status).toBe(0);
  });

  it('a run that was killed keeps nobody out', async () => {
    const slow = startGenerate(project, 'slow.yaml');
    const pids = await project.atWork();
    slow.child.kill('SIGKILL');
    // Its orphans hold its standard error, whose end is waited for.
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    expect([(await slow.ended).status, leftovers()]).toEqual(['SIGKILL', ['lock']]);
    const { status } = await project.run(['generate', 'quick.yaml', '--lock-timeout', '0']);
    expect([status, leftovers()]).toEqual([0, []]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'N28, D21d: a run that is ended by %s ends its commands and leaves no lock',
    async (signal) => {
      const slow = startGenerate(project, 'slow.yaml');
      const pids = await project.atWork();
      slow.child.kill(signal);
      expect((await slow.ended).status).toBe(signal);
      expect([pids.map(isRunning), leftovers()]).toEqual([[false, false], []]);
    },
  );

  it('N28: so does one that is ended before the call that starts a command has returned', async () => {
    // The command ends the run as its first act; whether that is soon enough to matter is the system's choice, so it is tried often.
    writeFileSync(at('slow.sh'), '#!/bin/sh\nkill -TERM $PPID\necho $$ >> pids\nexec sleep 300\n');
    for (const _ of Array.from({ length: 8 })) {
      const { status } = await startGenerate(project, 'slow.yaml').ended;
      expect([status, leftovers()]).toEqual(['SIGTERM', []]);
    }
    const pids = existsSync(at('pids')) ? readFileSync(at('pids'), 'utf8').trim().split('\n').map(Number) : [];
    expect(pids.filter(isRunning)).toEqual([]);
  });

  it('a run that fails leaves no lock', async () => {
    const { status } = await project.run(['generate', 'nosuch.yaml']);
    expect([status, leftovers()]).toEqual([1, []]);
  });

  it('of many who find a lock that is void, one takes it over, and nothing is lost', async () => {
    const { pid } = spawnSync('true');
    writeFileSync(at(LOCK), JSON.stringify({ ...makeLockRecord('00112233'), pid }));
    const names = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6'];
    for (const name of names) writeFileSync(at(`${name}.yaml`), asking(name));
    const runs = names.map((name) => startGenerate(project, `${name}.yaml`, '-o', `${name}.out`).ended);
    expect((await Promise.all(runs)).map(({ status, stderr }) => (status === 0 ? status : stderr))).toEqual(
      names.map(() => 0),
    );
    expect(state().match(/password: \w{16}/g)?.length).toBe(names.length);
    expect(leftovers()).toEqual([]);
  });

  describe('N28, D21d: commands of provisioners', () => {
    it('are ended when their time is up, with what they have started', async () => {
      const slow = startGenerate(project, 'slow.yaml', '--cmd-timeout', '2s');
      const pids = await project.atWork();
      const { status, stderr } = await slow.ended;
      expect([status, pids.map(isRunning), leftovers()]).toEqual([1, [false, false], []]);
      expect(stderr).toMatch(/slow\.default#slow\.it.*did not end within 2s \(--cmd-timeout\)/);
    });

    it('are refused by --no-cmd, each resource by name', async () => {
      writeFileSync(at('slower.yaml'), asking('slower', 'slower'));
      const { status, stderr } = await project.run(['generate', 'slow.yaml', 'slower.yaml', '--no-cmd']);
      expect([status, stderr]).toEqual([1, expect.stringMatching(/slow\.default#slow\.it(.|\n)*slower\.default#slow/)]);
      expect(stderr.match(/--no-cmd forbids/g)?.length).toBe(2);
      expect((await project.run(['generate', 'quick.yaml', '--no-cmd'])).status).toBe(0);
    });
  });
});

describe('a lock that cannot be made', () => {
  const reason = userError('file-system', 'cannot create .score-k8s/lock: read-only file system');
  const files = {
    'score.yaml': score({ resources: { db: { type: 'db' } } }),
    [PROVISIONERS]: entry('db', {
      state: 'n: 1',
      manifests: '- {apiVersion: v1, kind: ConfigMap, metadata: {name: c}}',
    }),
  };

  /** The project after a run, on a disk that cannot be locked. */
  async function locked(more: Readonly<Record<string, string>> = {}) {
    const project = makeProject(files);
    expect((await project.generate()).failure).toBe('');
    const disk = Object.fromEntries(project.host.paths().map((path) => [path, project.host.text(path) ?? '']));
    return projectOn(createMemoryHost({ files: { ...disk, ...more }, lock: { kind: 'impossible', reason } }));
  }

  it('is no matter where nothing on disk changes', async () => {
    const project = await locked();
    expect((await project.generate({ output: '-' })).failure).toBe('');
    expect(project.host.stdoutText()).toContain('kind: ConfigMap');
    expect((await project.generate()).failure).toBe('');
  });

  it.each([
    ['an output that is not there', { output: 'other.yaml' }, {}],
    ['an output that changes', {}, { 'manifests.yaml': '' }],
    ['a state that changes', { output: '-' }, { 'score.yaml': score({ name: 'other' }) }],
  ])('is an error with the reason of the system otherwise: %s', async (_, options, more) => {
    const project = await locked(more);
    const before = project.host.paths().map((path) => project.host.text(path));
    expect((await project.generate(options)).failure).toBe(reason.message);
    expect(project.host.paths().map((path) => project.host.text(path))).toEqual(before);
    expect(project.host.stdoutText()).toBe('');
  });

  it('keeps init from changing something', async () => {
    const project = await locked();
    expect((await project.init()).failure).toBe('');
    expect((await project.init({ sample: true, file: 'new.yaml' })).failure).toBe(reason.message);
  });

  it('leaves no directory of a project that could not be made', async () => {
    const host = createMemoryHost({ lock: { kind: 'impossible', reason } });
    expect((await projectOn(host).init()).failure).toBe(reason.message);
    expect(host.files.status('.score-k8s')).toBeUndefined();
  });
});

describe('a command that takes its time', () => {
  it('says so every ten seconds, and has half an hour unless told otherwise', async () => {
    const limits: unknown[] = [];
    const project = makeProject(
      { 'score.yaml': score({ resources: { db: { type: 'db' } } }), [PROVISIONERS]: '- {uri: cmd://tool, type: db}' },
      {
        run: ({ timeout, progress }) => {
          limits.push([timeout, progress?.every]);
          progress?.tell(10_003);
          progress?.tell(90_010);
          return { status: 0, stdout: Buffer.from('{}') };
        },
      },
    );
    const { lines } = await project.generate();
    await project.generate({ commandTimeout: '90' });
    await project.generate({ commandTimeout: '0' });
    expect(limits).toEqual([
      [1_800_000, 10_000],
      [90_000, 10_000],
      [undefined, 10_000],
    ]);
    expect(lines.filter((line) => line.includes('running'))).toEqual([
      "info: resource 'db.default#web.db': the command /bin/tool has been running for 10s",
      "info: resource 'db.default#web.db': the command /bin/tool has been running for 1m30s",
    ]);
  });

  it.each(['', 'soon', '-1s', '1'.repeat(30)])('has no limit that is none: %s', async (commandTimeout) => {
    const { failure } = await makeProject().generate({ commandTimeout });
    expect(failure).toContain('--cmd-timeout takes seconds or a duration such as 90s or 30m');
  });
});
