import { commandLineWithout, writingCommand } from '../../src/cli/command-line';

const leftOut = { switches: ['--check'], options: ['--diff-format'] };

describe('a command line without some flags', () => {
  it.each<[string[], string]>([
    [['score.yaml', '--check'], 'score.yaml'],
    [['--check=true', '-o', 'x.yaml'], '-o x.yaml'],
    [['--diff-format', 'json', 'score.yaml'], 'score.yaml'],
    [['--diff-format=json', 'score.yaml'], 'score.yaml'],
    [['--', '--check'], '-- --check'],
    [["it's", 'a b', '$HOME', ''], "'it'\\''s' 'a b' '$HOME' ''"],
    [['--image', 'ghcr.io/acme/api@sha256:00', 'a=b,c'], '--image ghcr.io/acme/api@sha256:00 a=b,c'],
  ])('%j', (words, expected) => {
    expect(commandLineWithout(words, leftOut)).toBe(expected);
  });
});

describe('the command that writes what was checked', () => {
  it.each<[string[], string]>([
    [['--check'], 'score-k8s generate'],
    [
      ['score.yaml', '--check', '--diff-format', 'json', '--allow-cmd', '-o', 'x/'],
      'score-k8s generate score.yaml -o x/',
    ],
    [['--dry-run', '--', 'score.yaml'], 'score-k8s generate --check=false -- score.yaml'],
  ])('of %j', (words, expected) => {
    expect(writingCommand('score-k8s', words)).toBe(expected);
  });
});
