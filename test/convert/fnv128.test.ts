import { fnv128 } from '../../src/convert/fnv128';
import { toBytes } from '../../src/util/utf8';

/** The definition: multiply by the prime, then take in a byte. */
function byDefinition(text: string): string {
  const prime = (1n << 88n) + 0x13bn;
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (const byte of toBytes(text)) hash = BigInt.asUintN(128, hash * prime) ^ BigInt(byte);
  return hash.toString(16).padStart(32, '0');
}

it.each([
  '',
  'a',
  'orders-dbpassword',
  '\0\0\0',
  'ÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿ',
  'postgres-web-db-1a2b3c4d🔐',
  'x'.repeat(1000),
])('hashes %j as the definition has it', (text) => {
  expect(fnv128(text).toString('hex')).toBe(byDefinition(text));
});

it('hashes thousands of names as the definition has it', () => {
  for (let index = 0; index < 3000; index++) {
    const text = `secret-${index * 7919}.${String.fromCharCode(index * 17)}`;
    expect(fnv128(text).toString('hex')).toBe(byDefinition(text));
  }
});
