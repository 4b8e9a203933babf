import { createHash, createHmac, type Hmac } from 'node:crypto';
import { loadHashEngine } from '../../src/util/hash-engine';
import { createHmacSha256, prepareToHash, sha256, sha256OfParts } from '../../src/util/sha256';

/** Around the ends of blocks, around what the engine takes in at once, and more than it is asked for. */
const lengths = [...Array(200).keys(), 4095, 4096, 61_439, 61_440, 61_441, 61_503, 61_504, 122_880, 200_000, 1_100_000];
const texts = [
  '',
  'abc',
  'Zürich 🔐',
  'no UTF-8: \uDCFF',
  'x'.repeat(1000),
  'ü'.repeat(20_480),
  'ü🔐\uD800'.repeat(20_000),
];

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 167 + length) % 256);
const expectedOf = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

describe('SHA-256', () => {
  it.each(texts.map((text) => [text.slice(0, 20), text]))('of the text %j is that of its UTF-8', (_, text) => {
    expect(sha256(text).toString('hex')).toBe(expectedOf(text));
  });

  it('is what node:crypto makes of bytes of every length', () => {
    for (const length of lengths) {
      const bytes = bytesOf(length);
      expect([length, sha256(bytes).toString('hex')]).toEqual([length, expectedOf(bytes)]);
      expect(bytes).toEqual(bytesOf(length));
    }
  });

  it.each([0, 10, 4096, 50_000, 70_000, 1_100_000])('of parts is that of all together: one of %i bytes', (length) => {
    const parts = [bytesOf(7), bytesOf(length), bytesOf(0), bytesOf(65), bytesOf(length)];
    expect(sha256OfParts(parts).toString('hex')).toBe(expectedOf(Buffer.concat(parts)));
    expect(sha256OfParts([]).toString('hex')).toBe(expectedOf(''));
  });

  it('is the same when it is known that there will be much of it', () => {
    prepareToHash(1_000_000);
    for (const length of lengths) expect(sha256(bytesOf(length)).toString('hex')).toBe(expectedOf(bytesOf(length)));
  });

  it('gives every caller a hash of its own', () => {
    const first = sha256('one');
    const hex = first.toString('hex');
    sha256('other');
    expect(first.toString('hex')).toBe(hex);
  });
});

describe('HMAC with SHA-256', () => {
  it.each([0, 1, 63, 64, 65, 200])('with a key of %i bytes is what node:crypto makes', (length) => {
    const hmac = createHmacSha256(bytesOf(length));
    for (const data of [...texts, bytesOf(55), bytesOf(64), bytesOf(200_000)]) {
      const expected = createHmac('sha256', bytesOf(length)).update(data).digest('hex');
      expect(hmac(data).toString('hex')).toBe(expected);
    }
  });
});

/** As bun has it: a copy begins where the original is. */
class Keyed {
  private readonly hmac: Hmac;

  constructor(private readonly key: string) {
    this.hmac = createHmac('sha256', key);
  }

  copy(): Keyed {
    return new Keyed(this.key);
  }

  update(data: string | Uint8Array): Hmac {
    return this.hmac.update(data);
  }
}

describe('another engine', () => {
  const realm = globalThis as { WebAssembly?: unknown; Bun?: unknown };
  const { WebAssembly } = realm;

  afterEach(() => {
    realm.WebAssembly = WebAssembly;
    delete realm.Bun;
  });

  const expectTheSame = () =>
    jest.isolateModules(() => {
      const other = require('../../src/util/sha256') as typeof import('../../src/util/sha256');
      for (const data of [...texts, bytesOf(55), bytesOf(64)]) {
        expect(other.sha256(data)).toEqual(sha256(data));
        expect(other.sha256OfParts([bytesOf(9), bytesOf(80)])).toEqual(sha256OfParts([bytesOf(9), bytesOf(80)]));
        expect(other.createHmacSha256('key')(data)).toEqual(createHmacSha256('key')(data));
      }
    });

  it('is node:crypto where there is no WebAssembly', () => {
    delete realm.WebAssembly;
    expectTheSame();
    expect(loadHashEngine()).toBeUndefined();
  });

  it("is bun's own, part by part, for large parts", () => {
    const made = jest.fn(() => createHash('sha256'));
    realm.Bun = { SHA256: made };
    jest.isolateModules(() => {
      const other = require('../../src/util/sha256') as typeof import('../../src/util/sha256');
      const parts = [bytesOf(100), bytesOf(70_000)];
      expect(other.sha256OfParts(parts)).toEqual(sha256OfParts(parts));
    });
    expect(made).toHaveBeenCalledTimes(1);
  });

  it("is bun's own where there is one", () => {
    const hash = jest.fn((bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest()));
    const keyed = jest.fn();
    realm.Bun = { SHA256: { hash }, CryptoHasher: keyed.mockImplementation((_, key) => new Keyed(key)) };
    expectTheSame();
    expect(hash).toHaveBeenCalled();
    expect(keyed).toHaveBeenCalled();
  });
});
