import { render } from './render';

describe('path functions', () => {
  it.each([
    [
      '{{ base "/one/two.txt" }} {{ base "" }} {{ base "///" }} {{ base "a/b//" }} {{ base "plain" }}',
      'two.txt . / b plain',
    ],
    [
      '{{ dir "/one/two.txt" }} {{ dir "" }} {{ dir "/" }} {{ dir "plain" }} {{ dir "/one/" }} {{ dir "../../x" }}',
      '/one . / . /one ../..',
    ],
    ['{{ ext "a.tar.gz" }}|{{ ext ".hidden" }}|{{ ext "a.b/c" }}|{{ ext "plain" }}|', '.gz|.hidden|||'],
    [
      '{{ clean "a/./b/../../c" }} {{ clean "" }} {{ clean "/../a" }} {{ clean "../../a/.." }} {{ clean "//a//b/" }} {{ clean "a/../.." }}',
      'c . /a ../.. /a/b ..',
    ],
    ['{{ isAbs "/a" }} {{ isAbs "a" }} {{ isAbs "C:\\\\a" }}', 'true false false'],
    [
      '{{ osBase "/a/b" }} {{ osDir "/a/b" }} {{ osClean "a//b" }} {{ osExt "a.b" }} {{ osIsAbs "/a" }}',
      'b /a a/b .b true',
    ],
  ])('takes paths apart: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });
});
