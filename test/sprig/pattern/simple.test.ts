import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RE2JS } from 're2js';
import { matchSimple } from '../../../src/sprig/pattern/simple/match-simple';
import { replaceRuns } from '../../../src/sprig/pattern/simple/replace-runs';

/** Texts of up to three pieces. */
const pieces = ['', 'a', 'b', 'ab', '-', '.', '/', '0', 'A', '\n', '^', '%2F', ' '];
const texts = pieces.flatMap((one) => pieces.flatMap((two) => pieces.map((three) => one + two + three)));

const simple = [
  '',
  'a',
  'ab|b',
  '^a',
  'a$',
  '^$',
  '^a|b$',
  'a*',
  'a+b?',
  '(a|b)*-',
  '^(a|ab)(-|b)*$',
  '^(a*)*$',
  '(a+)+b$',
  '()|a',
  '(|a)+$',
  '^a{2}$',
  '^[ab]{1,3}$',
  '^b{0,2}a{1,}$',
  '[^a-z0-9]+',
  '[-a]$',
  '^[a-]',
  '^[a-z0-9-_.]+$',
  '[^a-b-/]',
  '^[!-Z]$',
  '^(a|b|ab){1}-?(/|(A|0)?)+$',
  '^(a?b?){2}$',
  '^[A-Za-z0-9_.-]{1,3}$',
  '^(a?b?){0,3}-$',
  '(ab|-){1,3}b',
  '^(a|b-){2,4}$',
  '(a|b|[-.]{2}){3}',
  '^((a|-){2}b?){2}$',
  '^(\\*\\.)?[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$',
  "^(/|(/([-A-Za-z0-9._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})+)+/?)$",
  '^[0-9]+(\\.[0-9]+){3}$',
  'a^b',
  'a$|^b',
  '\\^|\\.',
  '[\\]\\\\^]',
  '(?i)b',
  '(?i)[^B0]$',
  '(?i)/\\.{1,2}(/|$)|%2f',
];

describe('simple expressions', () => {
  it.each(simple)('%j matches what RE2 matches', (source) => {
    const engine = RE2JS.compile(source);
    const different = texts.filter((text) => matchSimple(source, text) !== engine.matcher(text).find());
    expect(different).toEqual([]);
  });

  it('are all that the default provisioners use', () => {
    const file = (name: string) => readFileSync(resolve(__dirname, '../../../default-provisioners', name), 'utf8');
    const { readdirSync } = require('node:fs') as typeof import('node:fs');
    const all = readdirSync(resolve(__dirname, '../../../default-provisioners')).map(file).join('\n');
    const sources = [...all.matchAll(/regexMatch ("(?:[^"\\]|\\.)*")/g)].map(
      ([, text]) => JSON.parse(text ?? '""') as string,
    );
    const others = sources.filter((source) => matchSimple(source, 'a') === undefined);
    expect([sources.length > 5, others]).toEqual([true, []]);
  });

  it.each([
    'a**',
    'a+?',
    '(a',
    'a)',
    '[a',
    'a{1001}',
    '(a{100}){11}',
    'a{2,1}',
    '*a',
    '^*',
    '[b-a]',
    '[[:alpha:]]',
    '\\d',
    '\\pL',
    '.',
    'a(?i)b',
    '(?:a)',
    'é',
    '[]a]',
    'a{,2}',
    'x{',
    '[+-/]',
    '[\\.-/]',
    '[a-b--.]',
    '[^]',
    'a{01}',
  ])('%j is left to RE2', (source) => {
    expect(matchSimple(source, 'a')).toBeUndefined();
  });

  it.each(['é', '\ud800', 'a\u0080'])('a text that is not ASCII (%j), or long, is left to RE2', (text) => {
    expect(matchSimple('a', 'a'.repeat(5000))).toBeUndefined();
    expect([matchSimple('a', text), replaceRuns('[^a]+', text, '-')]).toEqual([undefined, undefined]);
  });

  it('take time in proportion to the text, whatever they are', () => {
    expect(matchSimple('^(([a-z]+)*)*$', `${'a'.repeat(4000)}!`)).toBe(false);
    expect(matchSimple('^(([a-z]+)+-?)+$', `${'a'.repeat(4000)}!`)).toBe(false);
    expect(matchSimple('^(a|[a-z])+$', 'a'.repeat(4000))).toBe(true);
  });
});

describe('replacing runs', () => {
  it.each(['[^a-z0-9]+', '[ab]+', '[-.]+', '[a-]+', '[^-]+', '[A-Za-z-_]+'])(
    '%s replaces what RE2 replaces',
    (source) => {
      const engine = RE2JS.compile(source);
      const different = texts.filter((text) => replaceRuns(source, text, '_') !== engine.matcher(text).replaceAll('_'));
      expect(different).toEqual([]);
    },
  );

  it.each(['[a]', 'a+', '[a]+b', '[a]+[b]+', '[\\d]+', '[[:alpha:]]+', '[]a]+', '[b-a]+'])(
    '%s is left to RE2',
    (source) => {
      expect(replaceRuns(source, 'a', '-')).toBeUndefined();
    },
  );
});
