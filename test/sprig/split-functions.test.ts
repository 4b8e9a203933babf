import { render } from './render';

describe('functions that take texts apart', () => {
  it.each([
    ['{{ split "$" "foo$bar$baz" }}', 'map[_0:foo _1:bar _2:baz]'],
    ['{{ (split ":" "h:80")._1 }}|{{ (split ":" "h:80")._9 }}|', '80|<no value>|'],
    [
      '{{ split "" "aé" }} {{ split "," "" }} {{ typeOf (split "," "a") }}',
      'map[_0:a _1:é] map[_0:] map[string]string',
    ],
    [
      '{{ splitn "," 2 "a,b,c" }} {{ splitn "," 0 "a" }} {{ splitn "," -1 "a,b" }} {{ splitn "" 2 "abc" }}',
      'map[_0:a _1:b,c] map[] map[_0:a _1:b] map[_0:a _1:bc]',
    ],
  ])('splits into a map: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ splitList "," "a,,b" | toJson }}', '["a","","b"]'],
    [
      '{{ splitList "" "aé😀" | toJson }} {{ splitList "" "" | toJson }} {{ splitList "," "" | toJson }}',
      '["a","é","😀"] [] [""]',
    ],
    ['{{ splitList (trunc -1 "é") "éa" | join "|" | b64enc }} {{ typeOf (splitList "," "a") }}', 'w3xh []string'],
  ])('splits into a list: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });
});
