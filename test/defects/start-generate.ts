import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { program } from '../e2e/program';
import { createProject, type Project } from '../e2e/run-executable';
import { EMPTY_STATE, PROVISIONERS, STATE, score } from './project';

/** A project with a workload `slow` whose provisioner is at work until it is told to go on, and quick workloads. */
export interface SlowProject extends Project {
  /** Resolves with the process ids of the provisioner and of its child when it is at work. */
  atWork(): Promise<readonly number[]>;
  goOn(): void;
}

/** A run that has begun. */
export interface Started {
  readonly child: ChildProcess;
  /** Resolves when the text stands on standard error. */
  said(text: string): Promise<void>;
  readonly ended: Promise<{ readonly status: number | string | null; readonly stderr: string }>;
}

const TOOL = `#!/bin/sh
sleep 300 >&2 &
echo "$$ $!" > started
read word < go-on
kill $!
echo '{"resource_state": {"made": "by slow"}, "resource_outputs": {"a": "b"}}'
`;

const entries = `- {uri: cmd://./slow.sh, type: slow}
- {uri: "cmd://./slow.sh#again", type: slower}
- uri: template://test/quick
  type: quick
  init: |
    drawn: {{ .State.password | default (randAlphaNum 16) | quote }}
  state: |
    password: {{ .Init.drawn }}
`;

/** The Score file of a workload that asks for one resource. */
export function asking(name: string, type = 'quick'): string {
  return score({ name, resources: { it: { type } } });
}

/** Makes a project in which `slow.yaml` is slow to generate, and `quick.yaml` is not. */
export function makeSlowProject(): SlowProject {
  const files = { [STATE]: EMPTY_STATE, [PROVISIONERS]: entries, 'slow.sh': TOOL };
  const project = createProject({ ...files, 'slow.yaml': asking('slow', 'slow'), 'quick.yaml': asking('quick') });
  const at = (path: string): string => join(project.directory, path);
  chmodSync(at('slow.sh'), 0o755);
  execFileSync('mkfifo', [at('started'), at('go-on')]);
  return {
    ...project,
    atWork: () =>
      new Promise((done, fail) => {
        // Opening a pipe waits for the one who writes to it: in a process of its own, where that blocks nobody.
        const reader = spawn('cat', [at('started')], { stdio: ['ignore', 'pipe', 'inherit'] });
        reader.on('error', fail);
        reader.stdout.on('data', (pids) => done(String(pids).trim().split(' ').map(Number)));
      }),
    goOn: () => writeFileSync(at('go-on'), 'go\n'),
  };
}

/** Starts `generate` of files in a project. */
export function startGenerate(project: Project, ...args: readonly string[]): Started {
  const child = spawn(program.file, [...program.args, 'generate', ...args], {
    cwd: project.directory,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  const look = new Set<() => void>();
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
    for (const each of look) each();
  });
  const ended = new Promise<{ status: number | string | null; stderr: string }>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => done({ status: signal ?? code, stderr }));
  });
  const said = (text: string): Promise<void> =>
    new Promise((done, fail) => {
      const each = (): void => {
        if (stderr.includes(text)) done();
      };
      look.add(each);
      each();
      void ended.then(() => fail(new Error(`it ended without saying '${text}': ${stderr}`)));
    });
  return { child, said, ended };
}

/** Is a process running, and not merely waiting to be reaped? */
export function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
