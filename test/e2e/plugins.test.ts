import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProject, type Project, type Run } from './run-executable';

let project: Project;
let path: string;

/** Writes a program into a directory that is on PATH. */
function write(directory: string, name: string, script: string): void {
  mkdirSync(join(project.directory, directory), { recursive: true });
  const file = join(project.directory, directory, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

const run = (...args: string[]): Promise<Run> => project.run(args, { stdin: 'input', environment: { PATH: path } });

beforeEach(() => {
  project = createProject();
  path = ['first', 'second']
    .map((name) => join(project.directory, name))
    .join(':')
    .concat(':/usr/bin:/bin');
  write('first', 'score-k8s-hello', 'echo "hello $*"; cat; echo told >&2; exit 3');
  write('first', 'score-k8s-hello-deep', 'echo "deep $*"');
  write('first', 'score-k8s-generate', 'echo taken');
  write('first', 'score-k8s-resources-own', 'echo taken');
  write('second', 'score-k8s-hello', 'echo second');
  write('second', 'score-k8s-last', 'kill -TERM $$');
});

afterEach(() => project.remove());

describe('a program on PATH', () => {
  it('answers the command of its name, with our streams, its arguments and its exit status', async () => {
    expect(await run('hello', 'a b', '--flag', 'world')).toEqual({
      status: 3,
      stdout: 'hello a b --flag world\ninput',
      stderr: 'told\n',
    });
  });

  it('answers the longest name that there is', async () => {
    expect((await run('hello', 'deep', 'x')).stdout).toBe('deep x\n');
    expect((await run('hello', '--', 'deep')).stdout).toBe('hello -- deep\ninput');
  });

  it('is asked for its help as the commands are', async () => {
    expect((await run('help', 'hello')).stdout).toBe('hello --help\ninput');
  });

  it('that a signal ends gives the status that a shell gives', async () => {
    expect((await run('last')).status).toBe(128 + 15);
  });

  it('never stands in for a built-in command, nor adds to a topic', async () => {
    expect(await run('generate', '--help')).toMatchObject({ status: 0, stdout: expect.not.stringContaining('taken') });
    expect(await run('resources', 'own')).toMatchObject({ status: 1, stdout: '' });
  });

  it('is named where a command is misspelled', async () => {
    expect(await run('helo')).toMatchObject({ status: 1, stderr: expect.stringContaining('did you mean hello') });
  });

  it('is not looked for in the working directory', async () => {
    writeFileSync(join(project.directory, 'score-k8s-here'), '#!/bin/sh\necho taken\n', { mode: 0o755 });
    const here = await project.run(['here'], { environment: { PATH: `:/usr/bin:/bin` } });
    expect(here).toMatchObject({ status: 1, stdout: '' });
  });
});

describe('plugins list', () => {
  it('lists them, with what stands before those that are never run', async () => {
    const { stdout, stderr } = await run('plugins', 'list', '--format', 'json');
    const at = (directory: string, name: string): string => join(project.directory, directory, name);
    expect(JSON.parse(stdout)).toEqual({
      format_version: '1.0',
      plugins: [
        {
          name: 'score-k8s-generate',
          command: 'generate',
          path: at('first', 'score-k8s-generate'),
          shadowed_by: 'a built-in command',
        },
        { name: 'score-k8s-hello', command: 'hello', path: at('first', 'score-k8s-hello') },
        {
          name: 'score-k8s-hello',
          command: 'hello',
          path: at('second', 'score-k8s-hello'),
          shadowed_by: at('first', 'score-k8s-hello'),
        },
        { name: 'score-k8s-hello-deep', command: 'hello deep', path: at('first', 'score-k8s-hello-deep') },
        { name: 'score-k8s-last', command: 'last', path: at('second', 'score-k8s-last') },
        {
          name: 'score-k8s-resources-own',
          command: 'resources own',
          path: at('first', 'score-k8s-resources-own'),
          shadowed_by: 'a built-in command',
        },
      ],
    });
    expect(stderr.match(/is never run/g)).toHaveLength(3);
  });

  it('says when there are none', async () => {
    const none = await project.run(['plugins', 'list'], { environment: { PATH: '/nonexistent' } });
    expect(none).toEqual({ status: 0, stdout: 'No plugins found\n', stderr: '' });
  });

  it('is known to completion', async () => {
    expect((await run('__complete', '--current=he')).stdout).toMatch(/^hello\t.*score-k8s-hello\n/);
  });
});
