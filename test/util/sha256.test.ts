import { createHash, createHmac } from 'node:crypto';
import { hashHere, hmacSha256, sha256 } from '../../src/util/sha256';

/** Around the ends of blocks, and more than a process hashes by itself. */
const lengths = [...Array(200).keys(), 4095, 4096, 100_000];

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 167 + length) % 256);
const expectedOf = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

describe('SHA-256', () => {
  it.each(['', 'abc', 'Zürich 🔐', 'no UTF-8: \uDCFF', 'x'.repeat(1000)])(
    'of the text %j is that of its UTF-8',
    (text) => {
      expect(sha256(text).toString('hex')).toBe(expectedOf(text));
    },
  );

  it.each([0, 1, 63, 64, 65, 200])('HMAC with a key of %i bytes is what node:crypto makes', (length) => {
    for (const data of ['', 'a text', 'ü'.repeat(100)]) {
      const expected = createHmac('sha256', bytesOf(length)).update(data, 'utf8').digest('hex');
      expect(hmacSha256(bytesOf(length), data).toString('hex')).toBe(expected);
    }
  });

  it('is what node:crypto makes of bytes of every length, also when a process goes on hashing', () => {
    for (const length of lengths) {
      const bytes = bytesOf(length);
      expect([length, sha256(bytes).toString('hex')]).toEqual([length, expectedOf(bytes)]);
      expect(bytes).toEqual(bytesOf(length));
    }
  });

  it('is right without node:crypto for bytes of every length', () => {
    for (const length of lengths) {
      const blocks = Math.floor((length + 8) / 64) + 1;
      expect([length, hashHere(bytesOf(length), blocks).toString('hex')]).toEqual([
        length,
        expectedOf(bytesOf(length)),
      ]);
    }
  });
});
