import { compareBytes } from '../../src/yaml/byte-order';
import { compareAlike, compareNaturally } from '../../src/yaml/natural-order';
import { sortedKeys } from '../../src/yaml/sorted-entries';

test.each([
  [['', '#', '-', '1', '1.5', '2', '10', 'A', 'a b', 'a-1', 'a9', 'a10', 'aB', 'ab', 'Ä']],
  [['file', 'file1', 'file01', 'file9', 'file10', 'v1.9', 'v1.10']],
  [['V2', 'a-b', 'a.b', 'a/b', 'aB', 'ab', 'Ä', 'é']],
  [['a b', 'a-1', 'a: b', 'a_1', 'a9', 'a10', 'null', 'true', 'y', 'yes']],
  [['k1a', 'k1-', 'k10', 'k100', 'k200']],
  [['n99999999999999999999', 'n100000000000000000000']],
  [['a\ud83d\ude00', 'a\ud83d\ude01']],
])('%j is in natural order, from any order', (keys) => {
  expect([...keys].reverse().sort(compareNaturally)).toEqual(keys);
});

test('of any three texts the first comes before the last, and no two are equal', () => {
  let seed = 1;
  const draw = (count: number): number => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return (seed >> 8) % count;
  };
  const makeText = (): string => Array.from({ length: 1 + draw(6) }, () => '01a9-.éZ'[draw(8)]).join('');
  for (let round = 0; round < 50_000; round++) {
    const [a = '', b = '', c = ''] = [makeText(), makeText(), makeText()].sort(compareNaturally);
    const order = [compareNaturally(a, b), compareNaturally(b, c), compareNaturally(a, c)].map(Math.sign);
    const back = [compareNaturally(b, a), compareNaturally(c, b), compareNaturally(c, a)].map(
      (sign) => -Math.sign(sign),
    );
    const expected = [a === b ? 0 : -1, b === c ? 0 : -1, a === c ? 0 : -1];
    if (`${order}` !== `${expected}` || `${back}` !== `${expected}`)
      expect({ a, b, c, order, back }).toEqual({ a, b, c, order: expected, back: expected });
  }
});

test('is the same where several characters are compared at once', () => {
  const parts = ['', '1', '01', '10', 'a', 'Z', '-', '\ud83d\ude00', '\ud83d\ude01'];
  const keys = parts.flatMap((one) =>
    parts.flatMap((two) => ['12345678', '1234567', 'x23456789012345'].map((same) => one + same + two)),
  );
  for (const a of keys)
    for (const b of keys) if (compareAlike(a, b) !== compareNaturally(a, b)) expect([a, b]).toEqual([]);
});

test('maps of many keys are in natural order, from any order', () => {
  const keys = Array.from({ length: 500 }, (_, index) => `${'abé'[index % 3]}${index % 7}${'-.xé'[index % 4]}${index}`);
  const sorted = [...keys].sort(compareNaturally);
  expect(sortedKeys([...keys])).toEqual(sorted);
  expect(sortedKeys([...keys].reverse())).toEqual(sorted);
});

test('keys of Go maps in JSON go by byte, characters beyond U+FFFF last', () => {
  const keys = ['', 'A', 'Z', 'a', 'a10', 'a9', 'é', '日', '\uffee', '\u{1f600}'];
  expect([...keys].reverse().sort(compareBytes)).toEqual(keys);
});
