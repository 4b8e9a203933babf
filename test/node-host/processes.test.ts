import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeProcesses } from '../../src/node-host/processes';

describe('run', () => {
  it('hands over the input and gives the output and the status', async () => {
    const { status, stdout } = await nodeProcesses.run({
      file: '/bin/sh',
      args: ['-c', 'cat; exit 3'],
      input: 'héllo',
    });
    expect([status, Buffer.from(stdout).toString()]).toEqual([3, 'héllo']);
  });

  it('minds no child that leaves its input unread', async () => {
    const run = nodeProcesses.run({ file: '/bin/sh', args: ['-c', 'exit 0'], input: 'x'.repeat(1_000_000) });
    expect((await run).status).toBe(0);
  });

  it('names the signal that ended a child', async () => {
    expect((await nodeProcesses.run({ file: '/bin/sh', args: ['-c', 'kill -TERM $$'] })).status).toBe('SIGTERM');
  });

  it('hands on another environment, and gives standard error where asked to', async () => {
    process.env['SCORETEST_A'] = 'a';
    const { stdout, stderr } = await nodeProcesses.run({
      file: '/bin/sh',
      args: ['-c', 'echo "$SCORETEST_A-$SCORETEST_B-${PATH:+path}"; echo oh >&2'],
      environment: { withoutPrefix: 'SCORETEST_', set: { SCORETEST_B: 'b' } },
      captureErrors: true,
    });
    delete process.env['SCORETEST_A'];
    expect([Buffer.from(stdout).toString(), Buffer.from(stderr ?? []).toString()]).toEqual(['-b-path\n', 'oh\n']);
  });

  it('names a program that cannot be started', async () => {
    await expect(nodeProcesses.run({ file: '/no/such', args: [] })).rejects.toThrow('cannot run /no/such: ENOENT');
  });
});

describe('limits of a run', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'score-k8s-processes-'));
    execFileSync('mkfifo', [join(directory, 'pipe')]);
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it.each([
    ['that hears SIGTERM', '', 'SIGTERM'],
    ['that does not', "trap '' TERM;", 'SIGKILL'],
  ])('end a program %s, with what it has started', async (_, trap, status) => {
    const script = `${trap} sleep 60 & echo $!; sleep 61 >/dev/null & echo $!; wait; wait; read x < pipe`;
    const request = { file: '/bin/sh', args: ['-c', script], directory, timeout: 300, grace: 200 };
    const result = await nodeProcesses.run(request);
    expect([result.status, result.timedOut]).toEqual([status, true]);
    const pids = Buffer.from(result.stdout).toString().trim().split('\n').map(Number);
    expect(pids.map(isRunning)).toEqual([false, false]);
  });

  it('do not wait for a pipe that a stranger holds open', async () => {
    const args = ['-c', 'setsid sleep 2 & echo done'];
    const result = await nodeProcesses.run({ file: '/bin/sh', args, timeout: 300, grace: 100 });
    expect([result.timedOut, Buffer.from(result.stdout).toString()]).toEqual([true, 'done\n']);
  });

  it('leave a program alone that ends in time', async () => {
    const result = await nodeProcesses.run({ file: '/bin/sh', args: ['-c', 'echo done'], timeout: 2 ** 40 });
    expect([result.status, result.timedOut]).toEqual([0, undefined]);
  });

  it('tell of progress while a program runs', async () => {
    const told: number[] = [];
    const tell = (elapsed: number): void => {
      told.push(elapsed);
      // The program ends when it has been told of twice.
      if (told.length === 2) writeFileSync(join(directory, 'pipe'), 'go\n');
    };
    const progress = { every: 10, tell };
    const { status } = await nodeProcesses.run({ file: '/bin/sh', args: ['-c', 'read x < pipe'], directory, progress });
    expect([status, told.length >= 2, (told[0] ?? 0) < (told[1] ?? 0)]).toEqual([0, true, true]);
  });
});

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('find', () => {
  it('looks on PATH', () => {
    expect(nodeProcesses.find('sh')).toMatch(/\/sh$/);
    expect(nodeProcesses.find('no-such-program')).toBeUndefined();
  });
});
