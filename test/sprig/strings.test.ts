import { failureOf, render } from './render';

describe('functions that look into texts', () => {
  it.each([
    ['{{ hello }}', 'Hello!'],
    ['{{ trim "  stone bridge \\n" }}', 'stone bridge'],
    ['{{ trim "\\u00a0\\u2003a b\\u0085" }}', 'a b'],
    ['{{ trimAll "$-" "$-5-00$" }}', '5-00'],
    ['{{ trimAll "" " a " }}', ' a '],
    ['{{ trimAll "-" "-😀-é-" }}', '😀-é'],
    ['{{ trimAll "é😀" "😀é-é😀" }}', '-'],
    ['{{ trimAll "-" "---" }}', ''],
    ['{{ trimall "é" "ééaé" }}', 'a'],
    ['{{ trimPrefix "-" "--start" }}', '-start'],
    ['{{ trimSuffix "-" "end--" }}', 'end-'],
    ['{{ trimSuffix "end" "end" }}', ''],
  ])('trims: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ contains "ridge" .text }}', 'true'],
    ['{{ contains "" "" }}', 'true'],
    ['{{ contains "Stone" .text }}', 'false'],
    ['{{ hasPrefix "stone" .text }}', 'true'],
    ['{{ hasSuffix "stone" .text }}', 'false'],
    ['{{ contains (trunc 1 "é") "é" }}', 'true'],
  ])('searches: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ repeat 3 "ab" }}', 'ababab'],
    ['{{ repeat 0 "ab" }}', ''],
    ['{{ replace "aa" "b" "aaaaa" }}', 'bba'],
    ['{{ replace "$" "$1" "a$b" }}', 'a$1b'],
    ['{{ replace "" "-" "aé" }}', '-a-é-'],
    ['{{ replace "" "x" "" }}', 'x'],
    ['{{ replace "é" "" "déjà" }}', 'djà'],
    ['{{ plural "one" "many" 1 }}', 'one'],
    ['{{ plural "one" "many" 0 }}', 'many'],
  ])('repeats and replaces: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ indent 2 "a\\n\\nb\\n" }}', '  a\n  \n  b\n  '],
    ['{{ indent 0 "a\\nb" }}', 'a\nb'],
    ['{{ nindent 2 "a\\nb" }}', '\n  a\n  b'],
    ['{{ indent 2 "" }}', '  '],
  ])('indents: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ repeat -1 "a" }}', 'error calling repeat: negative repeat count -1'],
    ['{{ indent -1 "a" }}', 'error calling indent: negative indentation -1'],
    ['{{ repeat 1000000000 "x" }}', 'error calling repeat: the value takes 1000000000 bytes'],
    ['{{ repeat 9223372036854775807 "x" }}', 'error calling repeat: the value takes'],
    ['{{ repeat 999999 "" }}{{ repeat 400000 "é€" }}', 'takes 2000000 bytes'],
    ['{{ indent 500000 "a\\nb" }}', 'error calling indent: the value takes'],
    ['{{ nindent 9223372036854775807 "a" }}', 'error calling nindent: the value takes'],
    ['{{ $x := repeat 5000 "ab" }}{{ replace "a" $x $x }}', 'error calling replace: the value takes'],
    ['{{ $x := "abc" }}{{ range until 30 }}{{ $x = cat $x $x }}{{ end }}', 'error calling cat: the value takes'],
  ])('fails: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
