import { main } from '../../../src/cli/main';
import type { Program } from '../../../src/cli/program';
import { commands } from '../../../src/commands';
import { createMemoryHost } from '../../memory-host';

type Ready = typeof import('../../../src/cli/help/generated/program-help');

/** What is written on standard output, and how often help was taken that was ready. */
async function helpBy(argv: readonly string[], columns: number | undefined, isReady: boolean) {
  const host = createMemoryHost();
  const terminal = { isTerminal: () => columns !== undefined, columns: () => columns };
  let taken = 0;
  const readyHelp = () => {
    taken += 1;
    return require('../../../src/cli/help/generated/program-help') as Ready;
  };
  const program: Program = { packageData: { name: 'score-k8s', version: '1.2.3' }, commands, host, terminal };
  const status = await main(argv, isReady ? { ...program, readyHelp } : program);
  return { status, stdout: host.stdoutText(), stderr: host.stderrText(), taken };
}

describe('help of the program that was made when it was built', () => {
  it.each<[string, number | undefined]>([
    ['--help', undefined],
    ['-h', 120],
    ['help', 100],
    ['help --color=never', 100],
    ['--help --color always', undefined],
    ['--help', 99],
    ['--help', 80],
    ['', undefined],
  ])('is what would be made now: %s in %s columns', async (line, columns) => {
    const argv = line.split(' ').filter((word) => word !== '');
    const [made, ready] = [await helpBy(argv, columns, false), await helpBy(argv, columns, true)];
    expect(ready).toEqual({ ...made, taken: 1 });
    expect(made.stdout).toContain('provisioners list');
  });

  it.each(['generate --help', 'help resources', 'resources'])('is not that of %s', async (line) => {
    const [made, ready] = [
      await helpBy(line.split(' '), undefined, false),
      await helpBy(line.split(' '), undefined, true),
    ];
    expect(ready).toEqual(made);
  });
});
