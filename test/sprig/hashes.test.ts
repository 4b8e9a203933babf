import { render } from './render';

describe('checksums', () => {
  it.each([
    ['{{ sha1sum "hello" }}', 'aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d'],
    ['{{ sha256sum "héllo" }}', '3c48591d8d098a4538f5e013dfcf406e948eac4d3277b10bf614e295d6068179'],
    [
      '{{ sha512sum "" }}',
      'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
    ],
    ['{{ sha256sum (b64dec "AP8=") }}', '06eb7d6a69ee19e5fbdf749018d3d2abfa04bcbd1365db312eb86dc7169389b8'],
    ['{{ adler32sum "hello" }} {{ adler32sum "" }} {{ adler32sum (repeat 10000 "é") }}', '103547413 1 614960634'],
  ])('sums bytes: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });
});
