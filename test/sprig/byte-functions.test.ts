import { failureOf, render } from './render';

describe('functions that count bytes', () => {
  it.each([
    ['{{ substr 0 5 .text }}', 'stone'],
    ['{{ substr 6 -1 .text }}', 'bridge'],
    ['{{ substr -1 5 .text }}', 'stone'],
    ['{{ substr 2 99 "hello" }}', 'llo'],
    ['{{ substr 0 1 "é" | b64enc }}', 'ww=='],
    ['{{ trunc 5 .text }}', 'stone'],
    ['{{ trunc -6 .text }}', 'bridge'],
    ['{{ trunc 99 "a" }}{{ trunc -99 "b" }}', 'ab'],
    ['{{ trunc 2 "éa" }}', 'é'],
    ['{{ trunc -2 "éa" | b64enc }}', 'qWE='],
    ['{{ trunc 1 "é" | toJson }}', '"\\ufffd"'],
  ])('cuts: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ abbrev 5 .text }}', 'st...'],
    ['{{ abbrev 3 .text }}', 'stone bridge'],
    ['{{ abbrev 12 .text }}', 'stone bridge'],
    ['{{ abbrevboth 5 10 "1234 5678 9123" }}', '...5678...'],
    ['{{ abbrevboth 10 12 "abcdefghijklmnopqrstuvwxyz" }}', '...klmnop...'],
    ['{{ abbrevboth 4 8 .text }}', 'stone...'],
    ['{{ abbrevboth 5 6 .text }}', 'stone bridge'],
    ['{{ abbrevboth 99 10 .text }}', '... bridge'],
  ])('abbreviates: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ nospace " a\\tb\\nc " }}', 'abc'],
    ['{{ nospace "é" }}', 'é'],
    ['{{ nospace "é a" }}', 'Ã©a'],
    ['{{ initials "First Try x" }}', 'FTx'],
    ['{{ initials "élan vital" }}', 'Ãv'],
  ])('takes bytes for characters: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ wrap 10 "aaaa bbbb cccc dddd" }}', 'aaaa bbbb\ncccc dddd'],
    ['{{ wrap 5 "stonebridges are long" }}', 'stonebridges\nare\nlong'],
    ['{{ wrap 0 "ab cd" }}', 'ab\ncd'],
    ['{{ wrap 10 "multiple   spaces\\nhere too" }}', 'multiple  \nspaces\nhere\ntoo'],
    ['{{ wrapWith 3 "|" "abcdefgh ij" }}', 'abc|def|gh|ij'],
    ['{{ wrapWith 4 "" "aa bbb" }}', 'aa\nbbb'],
    ['{{ wrap 10 "" }}', ''],
  ])('wraps: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ substr 2 1 "abc" }}', 'error calling substr: slice bounds out of range [2:1] of a text of 3 bytes'],
    ['{{ substr 9 10 "abc" }}', 'error calling substr: slice bounds out of range [9:3]'],
    ['{{ substr -1 9 "abc" }}', 'error calling substr: slice bounds out of range [0:9]'],
    ['{{ $x := repeat 5000 "ab" }}{{ wrapWith 1 $x $x }}', 'error calling wrapWith: the value takes'],
  ])('fails: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
