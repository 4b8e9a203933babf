import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProject, type Project } from './run-executable';

const score = (image: string) =>
  `apiVersion: score.dev/v1b1\nmetadata:\n  name: web\ncontainers:\n  main:\n    image: ${image}\n    variables:\n      P: \${resources.db.password}\nresources:\n  db:\n    type: postgres\n`;

let project: Project;

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=ci', '-c', 'user.email=ci@example.com', ...args], {
    cwd: project.directory,
    encoding: 'utf8',
  });

beforeEach(async () => {
  project = createProject({ 'score.yaml': score('acme/web:1') });
  git('init', '-q');
  expect((await project.run(['init', '--no-sample'])).status).toBe(0);
});
afterEach(() => project.remove());

describe('manifests in git', () => {
  it.each([
    ['one file', []],
    ['a directory', ['-o', 'deploy/']],
    ['another look', ['--format', 'kyaml', '-o', 'build/all.yaml']],
  ])('are checked, brought up to date by the command that is shown, and checked again: %s', async (_, flags) => {
    const generate = ['generate', 'score.yaml', ...flags];
    const missing = await project.run([...generate, '--check']);
    expect([missing.status, missing.stdout]).toEqual([2, expect.stringContaining('is not there yet')]);
    expect((await project.run(generate)).status).toBe(0);
    git('add', '.');
    git('commit', '-qm', 'manifests');
    expect(await project.run([...generate, '--check'])).toMatchObject({ status: 0, stdout: '' });

    writeFileSync(join(project.directory, 'score.yaml'), score('acme/web:2'));
    const changed = await project.run([...generate, '--check']);
    expect(changed.status).toBe(2);
    expect(changed.stdout).toContain('spec.template.spec.containers[main].image: acme/web:1 -> acme/web:2\n');
    expect(git('status', '--porcelain')).toBe(' M score.yaml\n');

    const shown = /^To write it: score-k8s (.*)$/m.exec(changed.stdout)?.[1] ?? '';
    expect((await project.run(shown.split(' '))).status).toBe(0);
    expect((await project.run([...generate, '--check'])).status).toBe(0);
  });

  it('are checked in a fresh checkout without state: values that are drawn are told apart, and never shown', async () => {
    expect((await project.run(['generate', 'score.yaml'])).status).toBe(0);
    const password = /^ {2}password: (.*)$/m.exec(readFileSync(join(project.directory, 'manifests.yaml'), 'utf8'))?.[1];
    git('add', 'manifests.yaml', 'score.yaml');
    git('commit', '-qm', 'manifests');
    git('clean', '-qfdx');
    expect((await project.run(['init', '--no-sample'])).status).toBe(0);
    const { status, stdout, stderr } = await project.run(['generate', 'score.yaml', '--check']);
    expect([status, stdout]).toEqual([
      2,
      expect.stringContaining('Only values that are drawn anew in each run differ'),
    ]);
    expect(password).toBeTruthy();
    expect(stdout + stderr).not.toContain(password);
  });

  it('are an error where they cannot be made', async () => {
    writeFileSync(join(project.directory, 'score.yaml'), score('acme/web:2').replace('postgres', 'nosuch'));
    expect(await project.run(['generate', 'score.yaml', '--check'])).toMatchObject({ status: 1, stdout: '' });
    expect(await project.run(['generate', 'score.yaml', '--check', '-o', '-'])).toMatchObject({
      status: 1,
      stdout: '',
    });
  });

  it('are shown before they are written, with status 0', async () => {
    const first = await project.run(['generate', 'score.yaml', '--diff', '--diff-format', 'json']);
    expect([first.status, JSON.parse(first.stdout).summary.added > 0]).toEqual([0, true]);
    writeFileSync(join(project.directory, 'score.yaml'), score('acme/web:2'));
    const second = await project.run(['generate', 'score.yaml', '--diff']);
    expect([second.status, second.stdout]).toEqual([0, expect.stringContaining('acme/web:1 -> acme/web:2')]);
    expect((await project.run(['generate', 'score.yaml', '--check'])).status).toBe(0);
  });

  it('are compared on any two sides, with statuses 0, 2 and 1', async () => {
    expect((await project.run(['generate', 'score.yaml', '-o', 'a.yaml'])).status).toBe(0);
    expect((await project.run(['generate', 'score.yaml', '-o', 'dir/'])).status).toBe(0);
    const a = readFileSync(join(project.directory, 'a.yaml'), 'utf8');
    expect((await project.run(['diff', 'a.yaml', 'dir'])).status).toBe(0);
    expect((await project.run(['diff', '-', 'dir/'], { stdin: a.replace('acme/web:1', 'x') })).status).toBe(2);
    expect((await project.run(['diff', 'a.yaml', 'nosuch.yaml'])).status).toBe(1);
  });
});
