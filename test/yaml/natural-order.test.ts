import { compareBytes } from '../../src/yaml/byte-order';
import { compareNaturally } from '../../src/yaml/natural-order';

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

test('keys of Go maps in JSON go by byte, characters beyond U+FFFF last', () => {
  const keys = ['', 'A', 'Z', 'a', 'a10', 'a9', 'é', '日', '\uffee', '\u{1f600}'];
  expect([...keys].reverse().sort(compareBytes)).toEqual(keys);
});
