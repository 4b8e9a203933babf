import { compareBytes } from '../../src/yaml/byte-order';
import { naturalKey } from '../../src/yaml/natural-key';
import { compareNaturally } from '../../src/yaml/natural-order';
import { sortedKeys } from '../../src/yaml/sorted-entries';

/** Draws numbers below a count, always the same ones. */
function makeDraw(): (count: number) => number {
  let seed = 1;
  return (count) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return (seed >> 8) % count;
  };
}

test.each([
  [['', '#', '-', '1', '1.5', '2', '10', 'A', 'a b', 'a-1', 'a9', 'a10', 'aB', 'ab', 'Ä']],
  [['file', 'file1', 'file01', 'file9', 'file10', 'v1.9', 'v1.10']],
  [['V2', 'a-b', 'a.b', 'a/b', 'aB', 'ab', 'Ä', 'é']],
  [['a b', 'a-1', 'a: b', 'a_1', 'a9', 'a10', 'null', 'true', 'y', 'yes']],
  [['k1a', 'k1-', 'k10', 'k100', 'k200']],
  [['n99999999999999999999', 'n100000000000000000000']],
  [['a\ud83d\ude00', 'a\ud83d\ude01']],
  [['k9223372036854775808', 'k1', 'k2', 'k9223372036854775807']],
  [['0', '1', '9', '٣', '٤', '\u{1d7d9}', 'Ω', 'а']],
  [['٣b', '٣1', '٣٣']],
])('%j is in natural order, from any order', (keys) => {
  expect([...keys].reverse().sort(compareNaturally)).toEqual(keys);
});

test('of any three texts the first comes before the last, and no two are equal', () => {
  const draw = makeDraw();
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

test.each([
  ['0019-._/ ab', 6],
  ['09_-aZ', 9],
])('keys of texts of %j are in the order of the texts', (characters, longest) => {
  const draw = makeDraw();
  const makeText = (): string =>
    Array.from({ length: draw(longest) }, () => characters[draw(characters.length)]).join('');
  for (let round = 0; round < 50_000; round++) {
    const [a, b] = [makeText(), makeText()];
    const [left, right] = [naturalKey(a) ?? '', naturalKey(b) ?? ''];
    const byKey = left === right ? 0 : left < right ? -1 : 1;
    const expected = Math.sign(compareNaturally(a, b));
    if (byKey !== expected) expect({ a, b, byKey }).toEqual({ a, b, byKey: expected });
  }
});

test.each(['é', 'a:b', 'a\ud83d\ude00', 'a\n', '~', `n${'1'.repeat(16)}`, `n${'0'.repeat(16)}`])(
  '%j has no key',
  (text) => {
    expect(naturalKey(text)).toBeUndefined();
  },
);

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
