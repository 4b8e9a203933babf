import { checkDnsLabel } from '../../src/k8s/names';
import { hexHash, shortenName } from '../../src/k8s/shorten-name';

describe('shortenName', () => {
  it.each([
    ['web', 63, 'web'],
    ['abcdefghijklmnopqrst', 20, 'abcdefghijklmnopqrst'],
    ['abcdefghijklmnopqrstu', 20, 'abcdefghijk-25f62a5a'],
    ['abcdefgh---lmnopqrstu', 20, 'abcdefgh-9999291a'], // no dash before the dash
  ])('%s within %d characters is %s', (name, limit, expected) => {
    expect(shortenName(name, limit)).toBe(expected);
  });

  it('keeps long names apart that differ only at their ends', () => {
    const names = ['a', 'b', '-headless-svc'].map((end) => shortenName('x'.repeat(63) + end, 63));
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect([name.length, checkDnsLabel(name)]).toEqual([63, undefined]);
  });
});

describe('hexHash', () => {
  it('is the beginning of SHA-256', () => {
    expect(hexHash('abc', 10)).toBe('ba7816bf8f');
  });
});
