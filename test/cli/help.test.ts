import { commands } from '../../src/commands';
import { runMain, someTerminal } from './run-main';

const visible = Object.keys(commands).filter((id) => !id.startsWith('__'));

describe('help of a command', () => {
  it.each(visible)('%s shows examples, flags and what the exit status means', async (id) => {
    const { status, stdout, stderr } = await runMain([...id.split(':'), '--help']);
    expect([status, stderr]).toEqual([0, '']);
    const headings = stdout.split('\n').filter((line) => /^[A-Z]/.test(line) && line === line.toUpperCase());
    expect(headings.filter((heading) => heading !== 'ARGUMENTS' && heading !== 'FLAGS')).toEqual([
      'USAGE',
      'EXAMPLES',
      'GLOBAL FLAGS',
      'VARIABLES',
      'EXIT STATUS',
      'LEARN MORE',
    ]);
    expect(stdout).toMatch(/^ {2}0 {4}\S/m);
    expect(stdout).not.toMatch(/undefined|<%|\n\n\n/);
  });

  it.each(visible)('%s has no line that is wider than a terminal of 80 columns', async (id) => {
    const { stdout } = await runMain([...id.split(':'), '--help', '--color=never'], { terminal: someTerminal });
    const wide = stdout
      .split('\n')
      .filter((line) => line.length > 80 && !/^ {2}(score-k8s|echo|for|Add-Content) /.test(line));
    expect(wide).toEqual([]);
  });

  it.each(visible)('help %s is the same', async (id) => {
    const words = id.split(':');
    const { stdout } = await runMain([...words, '--help']);
    for (const line of [
      ['help', ...words],
      ['-h', ...words],
      ['help', id],
      [...words, '-h'],
      ['--quiet', 'help', ...words],
    ]) {
      expect((await runMain(line)).stdout).toBe(stdout);
    }
  });

  it('tells how files, values and defaults are given', async () => {
    const { stdout } = await runMain(['generate', '--help']);
    expect(stdout).toContain('  score-k8s generate [FILE...] [FLAGS]\n');
    expect(stdout).toMatch(
      /-o, --output FILE\|DIR\/ +where the manifests go; DIR\/ gets a file for each\s+object, - is\s+standard output\s+\(default: manifests\.yaml\)/,
    );
    expect(stdout).toMatch(/--format FORMAT +how the manifests are written: yaml or kyaml \(default: yaml\)/);
    expect(stdout).toContain('--output from SCORE_K8S_OUTPUT');
  });
});

describe('help of the program', () => {
  it.each([
    [[]],
    [['--help']],
    [['-h']],
    [['help']],
    [['help', '--help']],
    [['help', 'help']],
    [['--quiet']],
    [['-v', '--help']],
  ])('score-k8s %j', async (argv) => {
    const { status, stdout, stderr } = await runMain(argv);
    expect([status, stderr]).toEqual([0, '']);
    for (const id of visible) expect(stdout).toContain(`\n  ${id.replace(':', ' ')} `);
    for (const flag of ['--quiet', '-v, --verbose', '--color WHEN', '-h, --help', '--version']) {
      expect(stdout).toContain(flag);
    }
    expect(stdout).not.toContain('__complete');
  });

  it.each([['resources'], ['resources --help'], ['help resources'], ['-h resources']])('score-k8s %s', async (line) => {
    const { status, stdout } = await runMain(line.split(' '));
    expect(status).toBe(0);
    expect(stdout).toContain('score-k8s resources COMMAND');
    expect(stdout).toMatch(/resources get-outputs +Print the outputs of a resource\n/);
    expect(stdout).not.toContain('provisioners');
  });
});
