import { render } from './render';

describe('functions from values to texts', () => {
  it.each([
    ['{{ quote "a\\n\\"b\\"" 1 2.5 nil true .nope .list }}', '"a\\n\\"b\\"" "1" "2.5" "true" "[a b c]"'],
    ['{{ quote "héé" "\\x00\\u200b" "日" }}', '"héé" "\\x00\\u200b" "日"'],
    ['{{ quote nil }}{{ quote }}', ''],
    ['{{ squote "it\'s" 1 nil .map }}', "'it's' '1' 'map[a:1 b:two c:map[d:deep]]'"],
    ['{{ cat "a" "" 1 nil "b " }}', 'a  1 b '],
    [
      '{{ toString .time }} {{ toString nil }} {{ toString 1e6 }} {{ toString (list nil 1) }}',
      '2024-02-29 13:14:15 +0000 UTC <nil> 1e+06 [<nil> 1]',
    ],
    [
      '{{ $b := .time.MarshalText }}{{ toString $b }} {{ quote $b }} {{ join "," (list $b) }} {{ cat (slice $b 0 4) }}',
      '2024-02-29T13:14:15Z "2024-02-29T13:14:15Z" 2024-02-29T13:14:15Z [50 48 50 52]',
    ],
  ])('shows values: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ toStrings .mixed | toJson }}', '["1","two","3","true"]'],
    ['{{ toStrings nil | toJson }} {{ toStrings 5 | toJson }}', '[] ["5"]'],
    ['{{ join "-" .mixed }} {{ join "-" 5 }} {{ join "-" nil }}|', '1-two-3-true 5 |'],
    ['{{ sortAlpha (list "b" "B" "10" "9" nil "é" "z") }}', '[10 9 B b z é]'],
    ['{{ sortAlpha 5 }} {{ sortAlpha .none }} {{ typeOf (sortAlpha .list) }}', '[5] [] []string'],
    ['{{ $x := splitList "," "b,a" }}{{ $_ := sortAlpha $x }}{{ $x }}', '[a b]'],
    ['{{ $x := splitList "," "b,a" }}{{ $_ := sortAlpha (toStrings $x) }}{{ $x }}', '[a b]'],
    ['{{ toStrings (regexFindAll "x" "a" -1) | toJson }}', 'null'],
  ])('makes lists of texts: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    [
      '{{ atoi "42" }} {{ atoi "-7" }} {{ atoi "+5" }} {{ atoi "010" }} {{ atoi "0x10" }} {{ atoi " 1" }} {{ atoi "" }}',
      '42 -7 5 10 0 0 0',
    ],
    [
      '{{ atoi "99999999999999999999" }} {{ atoi "-99999999999999999999" }} {{ typeOf (atoi "1") }}',
      '9223372036854775807 -9223372036854775808 int',
    ],
    [
      '{{ toDecimal "777" }} {{ toDecimal 644 }} {{ toDecimal "8" }} {{ toDecimal "-17" }} {{ toDecimal "" }}',
      '511 420 0 -15 0',
    ],
  ])('reads numbers: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it('shuffles by the dice, keeping every character', () => {
    const shuffled = render('{{ shuffle "abcdeé" }}');
    expect([...shuffled].sort().join('')).toBe('abcdeé');
    expect(render('{{ shuffle "abcdeé" }}')).toBe(shuffled);
  });
});
