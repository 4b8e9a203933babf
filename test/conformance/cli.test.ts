import { areas, readArea } from './cli-case';
import { differenceOf } from './deliberate-differences';
import { judgeCase } from './judge-case';
import { needsProcess } from './needs-process';
import { runInMemory } from './run-in-memory';

/** Recorded from score-k8s 0.15: 532 runs in 12 areas. */
const AREAS = 12;
const CASES = 532;

const byArea = areas.map((area) => ({ area, cases: readArea(area) }));

describe('the command line in memory', () => {
  it('has all recorded cases', () => {
    const names = byArea.flatMap(({ cases }) => cases.map(({ name }) => name));
    expect([areas.length, names.length]).toEqual([AREAS, CASES]);
  });

  it.each(byArea)('$area', async ({ cases }) => {
    const failures: string[] = [];
    for (const { name, given } of cases) {
      if (needsProcess({ name, given }) || differenceOf(name)) continue;
      const differences = judgeCase(given, await runInMemory(given));
      failures.push(...differences.map((difference) => `${name}: ${difference}`));
    }
    expect(failures).toEqual([]);
  });
});
