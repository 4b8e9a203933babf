import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LockResult } from '../../src/host/host';
import { makeLockRecord } from '../../src/node-host/lock-holder';
import { nodeLocks, releaseLocks } from '../../src/node-host/locks';

let directory: string;
let path: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'score-k8s-locks-'));
  path = join(directory, 'lock');
});
afterEach(() => rmSync(directory, { recursive: true }));

/** The number of a process that has ended. */
function endedPid(): Promise<number> {
  return new Promise((done) => {
    const child = spawn('/bin/true');
    child.on('exit', () => done(child.pid ?? 0));
  });
}

const id = '0123456789abcdef';
const leave = (record: object): void => writeFileSync(path, JSON.stringify({ ...makeLockRecord(id), ...record }));
const acquire = (timeout = 0): Promise<LockResult> => nodeLocks.acquire(path, { timeout });

function release(result: LockResult): void {
  if (result.kind !== 'held') throw new Error(`not held: ${JSON.stringify(result)}`);
  result.release();
}

it('names its holder while it is held, and leaves nothing behind', async () => {
  const lock = await acquire();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    pid: process.pid,
    host: hostname(),
    since: expect.stringMatching(/^20\d\d-.*Z$/),
  });
  release(lock);
  release(lock);
  expect(readdirSync(directory)).toEqual([]);
});

it('is not given to a second one, who is told who holds it', async () => {
  const first = await acquire();
  const told: unknown[] = [];
  const second = await nodeLocks.acquire(path, { timeout: 1, onWait: (holder) => told.push(holder?.pid) });
  expect(second).toMatchObject({ kind: 'taken', holder: { pid: process.pid, host: hostname() } });
  expect(told).toEqual([process.pid]);
  release(first);
});

it('is given to one who waits as soon as it is released', async () => {
  const first = await acquire();
  const second = nodeLocks.acquire(path, { timeout: 60_000, onWait: () => release(first) });
  release(await second);
});

it('is given back when a signal ends us', async () => {
  await acquire();
  releaseLocks();
  expect(existsSync(path)).toBe(false);
});

it('that another has made in place of ours, which somebody removed, is not removed', async () => {
  const lock = await acquire();
  const other = `${JSON.stringify(makeLockRecord(id))}\n`;
  writeFileSync(path, other);
  release(lock);
  expect(readFileSync(path, 'utf8')).toBe(other);
});

it('may have been removed by hand when it is given back', async () => {
  const lock = await acquire();
  rmSync(path);
  release(lock);
  expect(readdirSync(directory)).toEqual([]);
});

it('comes with its directory cleared of what writes of killed processes left there', async () => {
  const file = (pid: number) => `.state.yaml.${pid}-.${id}.tmp`;
  for (const pid of [await endedPid(), process.ppid]) writeFileSync(join(directory, file(pid)), '');
  release(await acquire());
  expect(readdirSync(directory)).toEqual([file(process.ppid)]);
});

it('cannot be made where there is no directory', async () => {
  const result = await nodeLocks.acquire(join(directory, 'none/lock'), { timeout: 0 });
  expect(result).toMatchObject({
    kind: 'impossible',
    reason: { message: expect.stringMatching(/cannot create .*none\/lock: no such file or directory$/) },
  });
});

describe('a lock that a run left behind', () => {
  it.each([
    ['of a process that is gone', async () => ({ pid: await endedPid() })],
    ['of a process whose number another has now', async () => ({ pid: process.ppid, started: '1' })],
    ['of an earlier process with our number', async () => ({})],
  ])('%s is taken over, with what else is left', async (_, record) => {
    leave(await record());
    writeFileSync(join(directory, 'lock.00aa.tmp'), '');
    writeFileSync(join(directory, 'lock.00bb'), '{}');
    writeFileSync(join(directory, 'lock.txt'), '');
    const lock = await acquire();
    expect(readdirSync(directory)).toEqual(['lock', 'lock.txt']);
    release(lock);
    expect(readdirSync(directory)).toEqual(['lock.txt']);
  });

  it('is taken over when the one who took it over was killed amid that', async () => {
    const pid = await endedPid();
    leave({ pid });
    writeFileSync(join(directory, `lock.${id}`), JSON.stringify({ ...makeLockRecord('fedcba9876543210'), pid }));
    release(await acquire());
    expect(readdirSync(directory)).toEqual([]);
  });

  it.each([
    ['of a process that runs', { pid: process.ppid, started: '' }],
    ['of another machine', { pid: 1, host: 'elsewhere' }],
    ['of a container', { pid: 4_000_000, namespace: 'pid:[1]' }],
  ])('%s is respected', async (_, record) => {
    leave(record);
    expect(await acquire()).toMatchObject({ kind: 'taken', holder: { pid: record.pid } });
  });

  it('is respected when its holder is not known', async () => {
    writeFileSync(path, '');
    expect(await acquire()).toEqual({ kind: 'taken', holder: undefined });
  });
});
