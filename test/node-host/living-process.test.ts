import { spawn } from 'node:child_process';
import { hasEnded, isGroupDead } from '../../src/node-host/living-process';

/** Runs a script of bash that tells a number, which is that of a process group of its own; resolves with it. */
function start(script: string) {
  const child = spawn('bash', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const group = new Promise<number>((done) => {
    child.stdout.once('data', (text: Buffer) => done(Number(text.toString())));
  });
  return { child, group };
}

describe('isGroupDead', () => {
  it('is true once all that is left of a group is dead and not reaped', async () => {
    // The shell becomes a program that reaps no child; the child ends when its input does.
    const { child, group: told } = start('setsid cat <(sleep 0.1) & echo $!; exec sleep 60');
    const group = await told;
    try {
      while (!isGroupDead(group)) await new Promise((wake) => setTimeout(wake, 5));
      expect([process.kill(-group, 0), hasEnded(group, '')]).toEqual([true, true]);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('is false while one of a group runs, and of a group that nobody knows', async () => {
    const { child, group: told } = start('setsid bash -c "true & exec sleep 60" & echo $!; exec sleep 60');
    const group = await told;
    try {
      expect([isGroupDead(group), isGroupDead(2 ** 30)]).toEqual([false, false]);
    } finally {
      process.kill(-group, 'SIGKILL');
      child.kill('SIGKILL');
    }
  });
});
