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

  it('names a program that cannot be started', async () => {
    await expect(nodeProcesses.run({ file: '/no/such', args: [] })).rejects.toThrow('cannot run /no/such: ENOENT');
  });
});

describe('find', () => {
  it('looks on PATH', () => {
    expect(nodeProcesses.find('sh')).toMatch(/\/sh$/);
    expect(nodeProcesses.find('no-such-program')).toBeUndefined();
  });
});
