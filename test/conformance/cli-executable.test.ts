import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { areas, type NamedCase, readArea } from './cli-case';
import { deliberateDifferences, differenceOf } from './deliberate-differences';
import { judgeCase } from './judge-case';
import { needsProcess } from './needs-process';
import { runExecutableCase } from './run-executable-case';

const SAMPLE = 3;
const AT_ONCE = 2;

/** What an area has for the executable: all that needs a process, and some of the rest, spread over it. */
function chosen(area: string): readonly NamedCase[] {
  const cases = readArea(area).filter(({ name }) => !differenceOf(name));
  const others = cases.filter((each) => !needsProcess(each));
  const sample = Array.from({ length: SAMPLE }, (_, index) => others[Math.floor((index * others.length) / SAMPLE)]);
  return [...cases.filter(needsProcess), ...sample.filter((each) => each !== undefined)];
}

async function failuresOf(cases: readonly NamedCase[]): Promise<readonly string[]> {
  const failures: string[] = [];
  const waiting = [...cases];
  const work = async (): Promise<void> => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) {
      const { name, given } = each;
      const differences = await runExecutableCase(given, (outcome) => judgeCase(given, outcome));
      failures.push(...differences.map((difference) => `${name}: ${difference}`));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failures.sort();
}

describe('the command line by the built executable', () => {
  it.each(areas)('%s', async (area) => {
    expect(await failuresOf(chosen(area))).toEqual([]);
  });

  it.each(deliberateDifferences)('$name differs: $reason', async ({ name, parity }) => {
    const [area = ''] = name.split('/');
    const cases = readArea(area).filter((each) => each.name === name);
    expect([cases.length, (await failuresOf(cases)).length > 0]).toEqual([1, true]);
    expect(readFileSync(resolve(__dirname, '../../docs/parity.md'), 'utf8')).toContain(`\n| ${parity} |`);
  });
});
