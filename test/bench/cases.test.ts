import { chooseCases, listCases } from '../../scripts/bench/cases';
import { goalOf } from '../../scripts/bench/goals';
import { readOptions } from '../../scripts/bench/options';
import recorded from '../../scripts/bench/peer.json';

const names = (cases: readonly { readonly name: string }[]) => cases.map(({ name }) => name);
const standard = readOptions([]).sizes;

describe('the cases of the benchmark', () => {
  it.each(names(listCases(standard)))('%s has goals for both forms', (name) => {
    const [npm, executable] = ['npm', 'executable'].map((form) => goalOf(name, form).ratio);
    expect(executable).toBeLessThan(npm);
  });

  it('are those that were recorded of the peer', () => {
    expect(names(chooseCases(standard, undefined)).sort()).toEqual(Object.keys(recorded).sort());
  });

  it('can be chosen by name, in any order, with those of other sizes', () => {
    expect(names(chooseCases([7], ['7 again', '1000 patches', 'version']))).toEqual([
      '7 again',
      '1000 patches',
      'version',
    ]);
    expect(() => chooseCases([7], ['8 again'])).toThrow("there is no case '8 again'; see --list");
  });
});

describe('readOptions', () => {
  it.each<[readonly string[], object]>([
    [[], { form: 'npm', limits: { runs: 15, budget: 10 }, growth: undefined, cases: undefined }],
    [['--executable', '--runs', '3', '--cases', 'help, init'], { form: 'executable', cases: ['help', 'init'] }],
    [['--growth', '300,100,300'], { growth: [100, 300], limits: { runs: 3, budget: 10 } }],
    [['--sizes', '1000,5'], { sizes: [5, 1000] }],
  ])('%j', (args, expected) => {
    expect(readOptions(args)).toMatchObject(expected);
  });

  it.each([
    [['--runs', '0'], "--runs wants whole numbers above 0, not '0'"],
    [['--growth', '10,x'], "--growth wants whole numbers above 0, not 'x'"],
    [['--fast'], "Unknown option '--fast'"],
  ])('%j is refused', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
