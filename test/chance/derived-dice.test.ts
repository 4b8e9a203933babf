import { createDerivedDice, type DrawKey } from '../../src/chance/derived-dice';

const seed = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const hex = (key: DrawKey, count = 16, from = seed): string =>
  Buffer.from(createDerivedDice(from)(key).bytes(count)).toString('hex');

describe('derived dice', () => {
  it('give what they have always given: another value would change every password that was drawn', () => {
    expect(hex(['resource', 'guid', 'template://acme/db', 'init', 0])).toBe('0a268c61ae417529b55ac65cffd64317');
    expect(hex(['patch', '', '', '', '1', 7], 8)).toBe('3f01e75a57549855');
  });

  it('give the same bytes in whatever portions they are asked for', () => {
    const whole = hex(['a', 0], 10_000);
    const dice = createDerivedDice(seed)(['a', 0]);
    const portions = [1, 15, 16, 17, 4096, 5855].map((count) => Buffer.from(dice.bytes(count)).toString('hex'));
    expect(portions.join('')).toBe(whole);
  });

  it('give others for every other key and seed', () => {
    const keys: DrawKey[] = [
      ['a', 'b', 0],
      ['a', 'b', 1],
      ['ab', '', 0],
      ['', 'ab', 0],
      ['a', 'b\0', 0],
      ['a', 'b","', 0],
      ['b', 'a', 0],
      ['a', 'b', '', 0],
    ];
    const all = [...keys.map((key) => hex(key)), hex(['a', 'b', 0], 16, `${seed}0`), hex(['a', 'b', 0], 16, '')];
    expect(new Set(all).size).toBe(all.length);
  });

  it('show each byte about equally often', () => {
    const counts = new Array<number>(256).fill(0);
    for (const byte of createDerivedDice(seed)(['bytes', 0]).bytes(256 * 1000)) counts[byte] = (counts[byte] ?? 0) + 1;
    // Seven standard deviations of a count of a thousand.
    expect(Math.max(...counts.map((count) => Math.abs(count - 1000)))).toBeLessThan(220);
  });
});
