import { readArguments } from '../../src/cli/read-arguments';

const flags = {
  output: { type: 'option', char: 'o' },
  image: { type: 'option', char: 'i' },
  'override-property': { type: 'option', multiple: true },
  'overrides-file': { type: 'option' },
  'no-sample': { type: 'boolean' },
  verbose: { type: 'boolean', char: 'v' },
  quiet: { type: 'boolean' },
} as const;

describe('readArguments', () => {
  it.each<[string, string[], string[]]>([
    ['a value behind a space', ['-o', 'a.yaml', 'score.yaml'], ['--output=a.yaml', '--', 'score.yaml']],
    ['a value behind =', ['score.yaml', '--output=b.yaml'], ['--output=b.yaml', '--', 'score.yaml']],
    ['a value glued to a letter', ['-oc.yaml'], ['--output=c.yaml', '--']],
    ['a letter with =', ['-o=d.yaml'], ['--output=d.yaml', '--']],
    ['arguments behind --', ['-o', 'e.yaml', '--', '-x'], ['--output=e.yaml', '--', '-x']],
    ['a dash is an argument', ['-o', '-', '-'], ['--output=-', '--', '-']],
    ['a value that looks like a flag', ['-o', '-v'], ['--output=-v', '--']],
    ['the last value counts', ['-o', 'a', '-o', 'b'], ['--output=b', '--']],
    [
      'repeated flags keep their order',
      ['--override-property', 'a=1', '--override-property=b='],
      ['--override-property=a=1', '--override-property=b=', '--'],
    ],
    ['a switch that is turned off', ['--no-sample=false'], ['--']],
    ['a switch that is turned on', ['--no-sample=true'], ['--no-sample', '--']],
    ['switches together with a value', ['-vvo', 'x'], ['--output=x', '--verbose', '--']],
  ])('%s', (_, argv, canonical) => {
    expect(readArguments(argv, flags).canonical).toEqual(canonical);
  });

  it('counts switches', () => {
    expect(readArguments(['-vv', '--verbose', '-v'], flags).counts.get('verbose')).toBe(4);
  });

  it.each<[string[], string]>([
    [['--output'], 'flag --output needs a value'],
    [['--no-sample=perhaps'], 'flag --no-sample is a switch: "perhaps" is neither true nor false'],
    [['--outputs', 'x'], 'unknown flag: --outputs; did you mean --output?'],
    [['--override', 'x'], 'unknown flag: --override; did you mean --override-property or --overrides-file?'],
    [['-x'], 'unknown flag: -x'],
    [['-vx'], 'unknown flag: -x in -vx'],
    [['--constructor'], 'unknown flag: --constructor'],
  ])('refuses %j', (argv, message) => {
    expect(() => readArguments(argv, flags)).toThrow(message);
  });
});
