import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { programInShell } from '../e2e/program';
import { createProject, type Project } from '../e2e/run-executable';
import { EMPTY_STATE, PROVISIONERS, STATE, score } from './project';

let project: Project;
const at = (path: string): string => join(project.directory, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');
const modeOf = (path: string): number => statSync(at(path)).mode & 0o777;
const outside = (path: string): string => join(dirname(project.directory), path);

beforeEach(() => {
  project = createProject({ 'score.yaml': score(), [STATE]: EMPTY_STATE });
});
afterEach(() => project.remove());

async function generate(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await project.run(['generate', 'score.yaml', ...args]);
  expect([stderr, status]).toEqual([expect.any(String), 0]);
  return stdout;
}

describe('files to be mounted', () => {
  const mounting = score({ main: { files: { '/x': { source: 'f' } } } });

  it('D05c: a link that leaves the project is refused', async () => {
    writeFileSync(outside('secret'), 'hunter2');
    symlinkSync(outside('secret'), at('f'));
    writeFileSync(at('score.yaml'), mounting);
    const { status, stderr } = await project.run(['generate', 'score.yaml']);
    expect(status).toBe(1);
    expect(stderr).toContain("f lies outside the project and the Score file's directory");
    expect(stderr).not.toContain('hunter2');
    expect(existsSync(at('manifests.yaml'))).toBe(false);
  });

  it('a link that stays in the project is followed', async () => {
    writeFileSync(at('real'), 'content of real');
    symlinkSync('real', at('f'));
    writeFileSync(at('score.yaml'), mounting);
    await generate();
    expect(read('manifests.yaml')).toContain('x: content of real\n');
  });

  it('N14: a pipe is refused, and nothing waits for it', async () => {
    execFileSync('mkfifo', [at('f')]);
    writeFileSync(at('score.yaml'), mounting);
    const { status, stderr } = await project.run(['generate', 'score.yaml']);
    expect(status).toBe(1);
    expect(stderr).toContain('f is no regular file');
  });
});

describe('modes', () => {
  it('D18: the state is for its owner, and stays so; the sample Score file is for all', async () => {
    const { status } = await project.run(['init', '--file', 'sample.yaml']);
    expect([status, modeOf('sample.yaml')]).toEqual([0, 0o644]);
    chmodSync(at(STATE), 0o755);
    await generate();
    expect(modeOf(STATE)).toBe(0o600);
    writeFileSync(at('score.yaml'), score({ name: 'other' }));
    await generate();
    expect(modeOf(STATE)).toBe(0o600);
  });

  it.each([0o600, 0o640, 0o755])('N24c: an output of mode %o keeps it', async (mode) => {
    writeFileSync(at('manifests.yaml'), '');
    chmodSync(at('manifests.yaml'), mode);
    await generate();
    expect(modeOf('manifests.yaml')).toBe(mode);
    expect(read('manifests.yaml')).toContain('kind: Deployment');
  });
});

describe('links', () => {
  it.each(['manifests.yaml.tmp', '.manifests.yaml.tmp', `${STATE}.temp`, `${STATE}.tmp`])(
    'N58: a link where 0.15.0 makes a temporary file is not followed: %s',
    async (name) => {
      writeFileSync(outside('victim'), 'precious');
      symlinkSync(outside('victim'), at(name));
      await generate();
      expect(readFileSync(outside('victim'), 'utf8')).toBe('precious');
      expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
    },
  );

  it.each([
    ['N24a', 'manifests.yaml', 'kind: Deployment'],
    ['N25', STATE, 'instance_suffix:'],
  ])('%s: %s that is a link is written where it leads, and stays a link', async (_, name, text) => {
    const content = existsSync(at(name)) ? read(name) : '';
    mkdirSync(outside('elsewhere'));
    writeFileSync(outside('elsewhere/target'), content);
    execFileSync('rm', ['-f', at(name)]);
    symlinkSync(outside('elsewhere/target'), at(name));
    await generate();
    expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
    expect(readFileSync(outside('elsewhere/target'), 'utf8')).toContain(text);
    expect(readdirSync(outside('elsewhere'))).toEqual(['target']);
  });
});

describe('what is no file', () => {
  it('N24b: an output that is a pipe is written through', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const [text] = await Promise.all([readFile(at('pipe'), 'utf8'), generate('-o', 'pipe')]);
    expect(text).toContain('kind: Deployment');
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
  });

  it('N24b: and so is one that leads to a pipe without a name, as /dev/stdout does', async () => {
    symlinkSync('/dev/stdout', at('out'));
    const command = `${programInShell} generate score.yaml -o out 2>/dev/null | cat`;
    const text = execFileSync('sh', ['-c', command], { cwd: project.directory, encoding: 'utf8' });
    expect(text).toContain('kind: Deployment');
    expect(lstatSync(at('out')).isSymbolicLink()).toBe(true);
  });

  it.each(['dir', '.'])(
    'N24d: an output that is a directory without its slash leaves nothing behind: %s',
    async (output) => {
      mkdirSync(at('dir'));
      const before = [readdirSync(project.directory), readdirSync(dirname(project.directory))];
      const { status, stderr } = await project.run(['generate', 'score.yaml', '-o', output]);
      expect([status, stderr]).toEqual([1, expect.stringContaining('a directory')]);
      expect([readdirSync(project.directory), readdirSync(dirname(project.directory))]).toEqual(before);
      expect(read(STATE)).toBe(EMPTY_STATE);
    },
  );
});

describe('what is cut off in the middle', () => {
  it('N27: leaves the manifests and the state as they were', async () => {
    await generate();
    const before = [read('manifests.yaml'), read(STATE), readdirSync(project.directory)];
    writeFileSync(at('score.yaml'), score({ name: 'other', resources: { db: { type: 'db' } } }));
    writeFileSync(at(PROVISIONERS), '- {uri: cmd://bash, type: db, args: [-c, "kill -9 $PPID"]}\n');
    const { status } = await project.run(['generate', 'score.yaml']);
    expect(status).toBeNull();
    expect([read('manifests.yaml'), read(STATE), readdirSync(project.directory)]).toEqual(before);
  });

  it('N44: a place where nothing can be written is told, and the state stays as it was', async () => {
    writeFileSync(at('file'), '');
    const { status, stderr } = await project.run(['generate', 'score.yaml', '-o', 'file/manifests.yaml']);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^Error: cannot .*file.*: not a directory\n$/m)]);
    expect(read(STATE)).toBe(EMPTY_STATE);
  });
});

describe('what the user names on the command line may be a pipe', () => {
  const shell = (command: string): string => {
    const run = `generate() { ${programInShell} generate "$@" -o - 2>&1; }; ${command}`;
    return execFileSync('bash', ['-c', run], { cwd: project.directory, encoding: 'utf8' });
  };

  it.each([
    ['the Score file', 'sed s/nginx/httpd/ score.yaml | generate /dev/stdin', 'image: httpd'],
    ['the Score file', 'generate <(sed s/nginx/httpd/ score.yaml)', 'image: httpd'],
    [
      'the overrides',
      'generate score.yaml --overrides-file <(echo "containers: {main: {image: httpd}}")',
      'image: httpd',
    ],
  ])('%s: %s', (_, command, text) => {
    expect(shell(command)).toContain(text);
  });
});
