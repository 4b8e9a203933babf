import { nodeClock } from '../../src/node-host/clock';

it('tells the time in nanoseconds, another at every look', () => {
  const before = BigInt(Date.now()) * 1_000_000n;
  const looks = Array.from({ length: 100 }, () => nodeClock.now());
  const after = BigInt(Date.now() + 1) * 1_000_000n;
  expect(new Set(looks).size).toBe(100);
  expect([...looks].sort((a, b) => (a < b ? -1 : 1))).toEqual(looks);
  expect(Number(looks[0])).toBeGreaterThanOrEqual(Number(before) - 1_000_000);
  expect(Number(looks[99])).toBeLessThanOrEqual(Number(after));
});
