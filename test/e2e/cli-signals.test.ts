import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasEnded } from '../../src/node-host/living-process';
import { program } from './program';
import { createProject, type Project } from './run-executable';

const score = `apiVersion: score.dev/v1b1
metadata:
  name: web
containers:
  main:
    image: nginx
    variables:
      A: \${resources.slow.a}
resources:
  slow:
    type: slow
`;

const provisioners = `- uri: cmd://./slow.sh
  type: slow
`;

/** Starts a child of its own, speaks, tells both process ids, by which the test knows that all that has happened, and takes its time. */
const slow = (onTerm: string): string => `#!/bin/sh
${onTerm}
sleep 60 &
echo "provisioner is at work" >&2
echo "$$ $!" > pids.tmp && mv pids.tmp pids
wait
sleep 60
`;

function makeProject(onTerm: string): Project {
  const project = createProject({
    'score.yaml': score,
    'slow.sh': slow(onTerm),
    '.score-k8s/state.yaml': 'workloads: {}\nresources: {}\nshared_state: {}\n',
    '.score-k8s/slow.provisioners.yaml': provisioners,
  });
  chmodSync(join(project.directory, 'slow.sh'), 0o755);
  return project;
}

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
  readonly pids: readonly number[];
}

/** Runs generate, and sends it signals once its provisioner works. */
function interrupt(project: Project, signals: readonly NodeJS.Signals[]): Promise<Ended> {
  const pidsFile = join(project.directory, 'pids');
  return new Promise((done, fail) => {
    const child = spawn(program.file, [...program.args, 'generate', 'score.yaml'], { cwd: project.directory });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', fail);
    const send = (index: number): void => {
      const signal = signals[index];
      if (signal === undefined) return;
      child.kill(signal);
      setTimeout(() => send(index + 1), 300);
    };
    const watch = setInterval(() => {
      if (!existsSync(pidsFile)) return;
      clearInterval(watch);
      send(0);
    }, 20);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      done({ code, signal, stderr, pids: readFileSync(pidsFile, 'utf8').trim().split(' ').map(Number) });
    });
  });
}

describe('a signal while a provisioner runs', () => {
  it.each<[string, string, NodeJS.Signals[]]>([
    ['Ctrl-C', '', ['SIGINT']],
    ['a pipeline that is cancelled', '', ['SIGTERM']],
    ['a second Ctrl-C where the first is not heard', "trap '' TERM", ['SIGINT', 'SIGINT']],
  ])('%s ends it with its children, and us by the same signal', async (_, onTerm, signals) => {
    const project = makeProject(onTerm);
    try {
      const ended = await interrupt(project, signals);
      expect([ended.code, ended.signal]).toEqual([null, signals[0]]);
      expect(ended.pids.map((pid) => hasEnded(pid, ''))).toEqual([true, true]);
      expect(ended.stderr).not.toMatch(/Error/);
      expect(existsSync(join(project.directory, 'manifests.yaml'))).toBe(false);
    } finally {
      project.remove();
    }
  });

  it('gives a shell the status 130 for Ctrl-C', () => {
    const project = makeProject('');
    try {
      const words = [program.file, ...program.args, 'generate', 'score.yaml'].map((word) => `'${word}'`).join(' ');
      const start = `${words} 2> log & pid=$!`;
      const script = `set -m; ${start}; until [ -e pids ]; do sleep 0.05; done; kill -INT $pid; wait $pid; echo $?`;
      expect(execFileSync('bash', ['-c', script], { cwd: project.directory, encoding: 'utf8' })).toBe('130\n');
    } finally {
      project.remove();
    }
  });

  it('shows what was logged before the provisioner spoke, in that order', async () => {
    const project = makeProject('');
    try {
      const { stderr } = await interrupt(project, ['SIGINT']);
      expect(stderr).toMatch(/^(INFO: .*\n)*provisioner is at work\n$/);
    } finally {
      project.remove();
    }
  });
});
