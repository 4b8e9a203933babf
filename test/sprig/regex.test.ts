import { failureOf, render } from './render';
import { renderWith } from './render-with';

describe('regular expressions', () => {
  it.each([
    ['{{ regexMatch "^a" "abc" }} {{ regexMatch "[" "abc" }} {{ mustRegexMatch "b$" "abc" }}', 'true false false'],
    [
      '{{ regexMatch `(?i)\\bFOO\\b` "a foo b" }} {{ regexMatch `^\\pL+$` "äé" }} {{ regexMatch `\\d` "٣" }}',
      'true true false',
    ],
    ['{{ regexMatch `^\\p{greek}\\p{Lowercase_Letter}$` "αb" }} {{ regexMatch `^[\\p{ascii}]+$` "aé" }}', 'true false'],
    [
      '{{ regexMatch `\\P{ASCII}` "aé" }} {{ regexMatch `[^\\P{Any}]` "a" }} {{ regexMatch `\\pl` "1" }}',
      'true true false',
    ],
    [
      '{{ regexFind "[a-z]+" "12ab34cd" }} {{ regexFind "x" "abc" | quote }} {{ mustRegexFind `a+?` "aaa" }}',
      'ab "" a',
    ],
    ['{{ regexFind `(a|ab)(c|bcd)` "abcd" }} {{ regexFind `日.` "x日本" }}', 'abcd 日本'],
    ['{{ regexFindAll "[a-z]+" "ab cd ef" 2 }} {{ regexFindAll "a*" "baaac" -1 | toJson }}', '[ab cd] ["","aaa",""]'],
    [
      '{{ regexFindAll "x" "abc" -1 | toJson }} {{ mustRegexFindAll "a" "aa" 0 | toJson }} {{ typeOf (regexFindAll "a" "a" -1) }}',
      'null null []string',
    ],
    [
      '{{ regexFindAll "" "a😀" -1 | toJson }} {{ regexFindAll "." "a😀" -1 }} {{ regexFindAll `\\b` "ab cd" -1 | len }}',
      '["","",""] [a 😀] 4',
    ],
    [
      '{{ regexSplit "z+" "buzzer" -1 }} {{ regexSplit "z" "buzzer" 2 }} {{ regexSplit "," ",a," -1 | toJson }}',
      '[bu er] [bu zer] ["","a",""]',
    ],
    [
      '{{ regexSplit "" "日本" -1 }} {{ regexSplit "," "" -1 | toJson }} {{ mustRegexSplit "z" "z" 0 | toJson }} {{ regexSplit "" "" -1 | toJson }}',
      '[日 本] [""] null []',
    ],
    [
      '{{ regexSplit `\\s*` "a b  c" -1 }} {{ regexSplit `^` "abc" -1 }} {{ regexSplit "a*" "baac" -1 }}',
      '[a b c] [abc] [b c]',
    ],
    ['{{ regexQuoteMeta "[x](y){z}^$|?*+.\\\\a-é" }}', '\\[x\\]\\(y\\)\\{z\\}\\^\\$\\|\\?\\*\\+\\.\\\\a-é'],
  ])('%s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['c(y*)d', '-cd-cyyd-', '${1}W', '-W-yyW-'],
    ['c(y*)d', '-cd-cyyd-', '$1W', '---'],
    ['(?P<first>\\w+) (?<second>\\w+)', 'stone bridge', '$second ${first}', 'bridge stone'],
    ['(?P<n>a)|(?P<n>b)', 'ab', '<$n>', '<a><b>'],
    ['(a)', 'a', '$$1 $9 ${x $ $-', '$1  ${x $ $-'],
    ['(a)', 'a', '$01|${01}|$é', '||'],
    ['(a)(b)?', 'ac', '[$1|$2]', '[a|]c'],
    ['(?<constructor>a)', 'a', '$constructor$__proto__', 'a'],
    ['', 'abc', '-', '-a-b-c-'],
    ['b*', 'abc', '-', '-a-c-'],
    ['a|', 'aba', 'X', 'XbX'],
    ['(?m)^', 'a\nb', '> ', '> a\n> b'],
    ['$', 'a', '!', 'a!'],
  ])('replaces %j in %j by %j', (pattern, text, replacement, expected) => {
    const call = [pattern, text, replacement].map((part) => JSON.stringify(part)).join(' ');
    expect(render(`{{ regexReplaceAll ${call} }}`)).toBe(expected);
    expect(render(`{{ mustRegexReplaceAll ${call} }}`)).toBe(expected);
  });

  it('replaces by a text as it is', () => {
    expect(
      render('{{ regexReplaceAllLiteral "(a)" "banana" "$1" }} {{ mustRegexReplaceAllLiteral "b*" "abc" "-" }}'),
    ).toBe('b$1n$1n$1 -a-c-');
  });

  it.each([
    ['[', 'missing closing ]: `[`'],
    ['(?=x)', 'invalid or unsupported Perl syntax: `(?=`'],
    ['(?P<', 'invalid or unsupported Perl syntax: `(?P`'],
    ['(?<', 'invalid or unsupported Perl syntax: `(?<`'],
    ['(a)\\1', 'invalid escape sequence: `\\1`'],
    ['a**', 'invalid nested repetition operator: `**`'],
    ['x{1001}', 'invalid repeat count: `{1001}`'],
    ['a\\', 'trailing backslash at end of expression: ``'],
    ['\\p{nope}', 'invalid character class range: `\\p{nope}`'],
    ['(\\p{letter}', 'missing closing ): `(\\p{letter}`'],
  ])('complains about %s as Go does', (pattern, complaint) => {
    const quoted = JSON.stringify(pattern);
    const message = `error parsing regexp: ${complaint}`;
    expect(failureOf(`{{ mustRegexMatch ${quoted} "x" }}`)).toContain(`error calling mustRegexMatch: ${message}`);
    expect(failureOf(`{{ regexFind ${quoted} "x" }}`)).toContain(
      `error calling regexFind: regexp: Compile(\`${pattern}\`): ${message}`,
    );
  });

  it('complains about a second group of a name that holds nothing but a sign of repetition', () => {
    expect(failureOf('{{ mustRegexMatch "(?<n>a)(?<n>?)" "a" }}')).toContain('error calling mustRegexMatch');
  });

  it('quotes a pattern that backquotes cannot hold', () => {
    expect(failureOf('{{ regexFind "[`" "x" }}')).toContain(
      'regexp: Compile("[`"): error parsing regexp: missing closing ]: `[``',
    );
  });

  it.each([
    ['(a+)+$', 100_000],
    ['(a|aa)*b', 100_000],
    ['(.*)(.*)(.*)b', 20_000],
  ])('takes time in proportion to the text: %s', (pattern, length) => {
    expect(renderWith({ data: `s: ${'a'.repeat(length)}c` }, `{{ regexMatch "${pattern}" .s }}`)).toBe('false');
  });

  it('makes no text beyond the room that is left', () => {
    expect(failureOf('{{ regexReplaceAll "" (repeat 10000 "a") (repeat 10000 "b") }}')).toContain(
      'this rendering may take 1000000 more at most',
    );
  });
});
