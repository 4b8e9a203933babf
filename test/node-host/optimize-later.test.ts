import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLargeRun } from '../../src/node-host/code-cache/optimize-later';

const outside = process.cwd();
let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'score-k8s-test-'));
  process.chdir(base);
  mkdirSync('.score-k8s');
  for (let at = 0; at < 20; at++) writeFileSync(`${at}.yaml`, '#'.repeat(1024));
});
afterEach(() => {
  process.chdir(outside);
  rmSync(base, { recursive: true, force: true });
});

const files = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}.yaml`);

describe('a large run', () => {
  it.each<[string, number, string, readonly string[], boolean]>([
    ['of many files', 0, 'generate', files(16), true],
    ['is not one of few', 0, 'generate', files(15), false],
    ['is not one of many words that are no files', 0, 'generate', Array(50).fill('--image=app:1'), false],
    ['nor one of names too long for a file, or with a zero', 0, 'generate', ['a'.repeat(70_000), '\0'], false],
    ['of what the state knows', 16 << 10, 'generate', [], true],
    ['of both together', 14 << 10, 'generate', files(2), true],
    ['to see the difference', 16 << 10, 'diff', [], true],
    ['is none of a command that looks at little', 16 << 10, 'resources', files(20), false],
  ])('%s', (_, stateSize, kind, words, expected) => {
    if (stateSize > 0) writeFileSync('.score-k8s/state.yaml', '#'.repeat(stateSize));
    expect(isLargeRun(kind, [kind, ...words])).toBe(expected);
  });
});
