import { asksForHelp, findCommand } from '../../src/cli/find-command';

const ids = new Set(['init', 'generate', 'resources:list', 'resources:get-outputs']);

describe('findCommand', () => {
  it.each([
    [['generate', 'a.yaml'], { id: 'generate', argv: ['a.yaml'] }],
    [['resources', 'list', '-f', 'json'], { id: 'resources:list', argv: ['-f', 'json'] }],
    [['--quiet', '-vv', 'generate', 'a'], { id: 'generate', argv: ['--quiet', '-vv', 'a'] }],
    [['--verbose=false', 'init'], { id: 'init', argv: ['--verbose=false'] }],
    [['generat'], undefined],
    [['resources'], undefined],
    [['-o', 'generate'], undefined],
    [['-o', 'a', 'generate', 'b'], { id: 'generate', argv: ['-o', 'a', 'b'] }],
    [['--output=a', '-oa', 'generate'], { id: 'generate', argv: ['--output=a', '-oa'] }],
    [['resources:list', '-v'], { id: 'resources:list', argv: ['-v'] }],
    [[], undefined],
  ])('%j', (argv, found) => {
    expect(findCommand(argv, ids)).toEqual(found);
  });
});

describe('asksForHelp', () => {
  it.each([
    [['generate', '-h'], true],
    [['--help'], true],
    [['--help=true'], true],
    [['--help=false'], false],
    [['generate', '-vh'], true],
    [['generate', '-oh'], false],
    [['generate', '--', '--help'], false],
    [['generate'], false],
  ])('%j is %s', (argv, asks) => {
    expect(asksForHelp(argv)).toBe(asks);
  });
});
