import { canonicalQuantity, compareQuantities, isQuantity } from '../../src/k8s/quantity';

/** Written, canonical: one pair a word, in the order of the specification's table. */
const pairs = `
  1=1 0=0 00=0 0.0=0 0m=0 1000m=1 1001m=1001m 1500m=1500m 2000m=2 0.5=500m 0.25=250m 0.001=1m 0.0001=100u 0.1234=123400u
  1.1234567=1123456700n 1.0=1 1.5=1500m 1.50=1500m 001.5=1500m 10.10=10100m 1.125=1.125 2.500=2.500 0.125=125m
  100000=100k 1000000=1M 1000000m=1k 0.9999=999900u 1.0001=1000100u 123456789=123456789 1000=1k 1024=1024 1100=1100
  12000=12k 1048576=1048576 128M=128M 1000M=1G 1024M=1024M 1.5G=1500M 0.5G=500M 0.001M=1k 1.23456M=1234560
  128Ki=128Ki 1024Ki=1Mi 1536Ki=1536Ki 1048576Ki=1Gi 1024Mi=1Gi 1500Mi=1500Mi 1.5Gi=1536Mi 0.25Gi=256Mi 1.125Gi=1152Mi
  0.1Gi=107374182400m 1.1Mi=1153433600m 0.5Ki=512 0.0001Ki=102400u 1.0005Ki=1024512m 1024Pi=1Ei 1000P=1E 1000G=1T 7Ei=7Ei
  2=2 128=128 10m=10m 999m=999m 1500=1500 2048=2048 1000Ki=1000Ki 0.1=100m 0.0005=500u 1.25=1250m 0.99999=999990u
  1.5T=1500G 01=01 007m=007m 1.125G=1.125G 1.500M=1.500M 2.125M=2.125M 12.345=12.345 10.001=10.001 1001=1001
  1.123456=1.123456 1.000=1 1.001=1.001 1.0010=1001m 8Mi=8Mi`;

const table = pairs
  .trim()
  .split(/\s+/)
  .map((pair) => pair.split('=') as [string, string]);

describe('canonicalQuantity', () => {
  it.each(table)('%s is written %s', (text, expected) => {
    expect(canonicalQuantity(text)).toBe(expected);
  });

  it.each([
    ['100K', '100k'], // the Score specification has an upper-case K, Kubernetes a lower-case one
    ['1000K', '1M'],
    ['1.5K', '1500'],
    ['-1.5', '-1500m'],
    ['+5', '+5'],
    ['+1000', '1k'],
    ['+007Gi', '+007Gi'],
    ['+8Gi', '8Gi'],
    ['+1Pi', '1Pi'],
    ['-0', '0'],
    ['.5', '500m'],
    ['5.', '5.'],
    ['1n', '1n'],
    ['0.0000000001', '1n'], // finer than n is rounded up
    ['1.125n', '2n'],
    ['1e3', '1e3'],
    ['1500e0', '1500e0'],
    ['1000e0', '1e3'],
    ['12E6', '12E6'],
    ['12E7', '120e6'],
    ['1e-3', '1e-3'],
    ['8Ei', '9223372036854775807'],
    ['99999999999999999999', '99999999999999999999'],
    ['9999999999999999999.5Gi', '9223372036854775807'],
    ['1e99', '1e99'],
    ['1e-99', '1e-9'],
  ])('%s is written %s', (text, expected) => {
    expect(canonicalQuantity(text)).toBe(expected);
  });

  it.each([
    '',
    '.',
    'm',
    '1 Gi',
    '1gi',
    '1KB',
    '1kk',
    'x',
    '0x10',
    '1_000',
    '1e',
    '1e100',
    '--1',
    '１',
    '1\n',
    '9'.repeat(101),
  ])('refuses %j', (text) => {
    expect(() => canonicalQuantity(text)).toThrow(/is no quantity: write a number with an optional suffix/);
  });

  it('gives a spelling that means the same and stays as it is', () => {
    for (const [text, expected] of table) {
      expect(compareQuantities(text, expected)).toBe(0);
      expect(canonicalQuantity(expected)).toBe(expected);
    }
  });
});

describe('compareQuantities', () => {
  it.each([
    ['100m', '0.1', 0],
    ['1Gi', '1G', 1],
    ['999M', '1G', -1],
    ['1000Ki', '1Mi', -1],
    ['-1', '1', -1],
    ['2', '1500m', 1],
  ])('%s against %s', (a, b, expected) => {
    expect(compareQuantities(a, b)).toBe(expected);
  });
});

describe('isQuantity', () => {
  it.each([
    ['1', true],
    [' 1Gi ', true],
    ['.5k', true],
    ['1e3', true],
    ['100K', false],
    ['1 Gi', false],
    ['1gi', false],
    ['much', false],
    ['m', false],
    ['e-12', false],
    ['.e3', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isQuantity(text)).toBe(expected);
  });
});
