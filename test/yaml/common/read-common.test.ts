import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildDocuments } from '../../../src/yaml/build-documents';
import { readCommon } from '../../../src/yaml/common/read-common';
import { parseEvents } from '../../../src/yaml/parse-events';
import { makeSource } from '../../../src/yaml/syntax-error';
import type { YamlValue } from '../../../src/yaml/values';

const root = resolve(__dirname, '../../..');

/** What the full parser makes of a text; undefined when it refuses it. */
function readFully(text: string): readonly YamlValue[] | undefined {
  const source = makeSource(text, undefined);
  try {
    const documents = buildDocuments(source, parseEvents(source));
    return documents.filter(({ empty }) => !empty).map(({ value }) => value);
  } catch {
    return undefined;
  }
}

/** Compares where the common form was read at all; answers whether it was. */
function agrees(text: string): boolean {
  const common = readCommon(text);
  if (common === undefined) return false;
  expect({ text, value: common }).toStrictEqual({ text, value: readFully(text) });
  return true;
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(yaml|yml|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Numbers below `end`, the same in every run. */
function makeDice(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % end;
  };
}

/** Of these texts are put together of which many are YAML, and many nearly. */
const pieces = [
  ['a', 'b', 'key', 'x y', '1', '017', '0x1f', '1.5', '1e3', '-1', '.5', '.inf', '99999999999999999999', '-x', '='],
  ['true', 'no', '~', 'null', '2024-01-01', '1_000', '1:30', 'é', '日本', '\u{1f510}', '$x', `\${a.b}`, 'a:b', 'a#b'],
  ['-', '- ', '- - ', '-\n', ': ', ':', ':\n', 'a: ', 'b: ', 'a:\n', 'a:\n- ', '__proto__: ', '"__proto__": ', '<<: '],
  ['"q"', '"q": ', "'s'", "'it''s': ", '"e\\n\\u00e9\\U0001F510"', '"bad\\q"', '"', "'", '"\\ud800"', '"\\x41"'],
  [
    '"\\x4"',
    '"\\u12g4"',
    '"\\U0011FFFF"',
    '"\\\\x"',
    '"\\""',
    "'a''b'",
    "''''",
    "'a\"b'",
    '"a\'b"',
    '"a: b"',
    "'a: b': ",
  ],
  [
    `${'k'.repeat(64)}: `,
    `${'k'.repeat(65)}: `,
    'http://x:80/',
    'x:',
    'a b: ',
    'a.b/c-d: ',
    '_k: ',
    '-k: ',
    '/k: ',
    '1.5: ',
    'no: ',
  ],
  ['|\n', '|-\n', '|+\n', '>\n', '>-\n', '>+\n', '|2\n', '|1-\n', '|-2\n', '|  \n', '| # c\n', '| x'],
  [
    '[',
    '] ',
    '{',
    '}',
    '[1, 2]',
    '{a: 1}',
    '{"a":1, b: [x, "y"]}',
    '{}',
    '[]',
    ',',
    ', ',
    '[a: b]',
    '{a, b: c}',
    '--host, ',
    '[-x]',
  ],
  [
    '{"a":"b"}',
    '{"a":"b","c":""}',
    '{"a":"b","a":"c"}',
    '{"a":"}"}',
    '{"a":"b',
    '"c":"d"}',
    '{"a":"b",}',
    '{"a":"\\n"}',
  ],
  [
    '{"a":"b"',
    '{"a":',
    '{"',
    '":"',
    '","',
    '"}',
    '{"a" :"b"}',
    '{"a":"b" }',
    '{"a":"b"}\n',
    '{"a\nb":"c"}',
    '{"":"x"}',
  ],
  ['# c', '# c\n', ' # c\n', '#', 'a #b', '---\n', '--- ', '...\n', '%', '@', '`', '? ', '&a ', '*a', '!!str '],
  ['\n', '\n', '\n', '\n\n', '\n ', '\n  ', '\n  ', '\n    ', '\n\n  ', ' ', '  ', '    ', '\t', '\r\n', '\ufeff'],
  ['\n- ', '\n  - ', '\n- a: ', '\n  b: ', '\n  text\n', '\n    more\n', '\n   odd\n', '\n  # c\n', '\nkey: '],
].flat();

describe('readCommon', () => {
  it.each(['fixtures', 'default-provisioners'])('reads all of %s as the full parser does', (directory) => {
    const files = filesBelow(join(root, directory));
    const read = files.filter((file) => agrees(readFileSync(file, 'utf8')));
    expect(read.length / files.length).toBeGreaterThan(0.9);
  });

  it('agrees with the full parser on whatever it does not give up', () => {
    const dice = makeDice(7);
    let read = 0;
    for (let round = 0; round < 12_000; round++) {
      const parts = Array.from({ length: 1 + dice(9) }, () => pieces[dice(pieces.length)]);
      if (agrees(parts.join('') + (dice(2) === 0 ? '' : '\n'))) read++;
    }
    expect(read).toBeGreaterThan(2000);
  });

  it.each([
    ['anchors and aliases', 'a: &x 1\nb: *x\n'],
    ['tags', 'a: !!str 1\n'],
    ['merge keys', '<<: {a: 1}\n'],
    ['keys that are no text', '1: x\n'],
    ['complex keys', '? a\n: b\n'],
    ['keys that are there twice', 'a: 1\nb: 2\na: 3\n'],
    ['keys that are there twice in brackets', '{a: 1, "a": 2}\n'],
    ['directives', '%YAML 1.2\n---\na: 1\n'],
    ['tabs before content', 'a:\n\tb: 1\n'],
    ['texts of several lines', 'a: b\n  c\n'],
    ['control characters', 'a: \x07\n'],
    ['bytes that are no UTF-8', 'a: \udc80\n'],
    ['lines that do not fit', 'a:\n    b: 1\n  c: 2\n'],
    ['brackets that are not closed', 'a: [1, 2\n'],
    ['deep nesting', `${'['.repeat(300)}${']'.repeat(300)}\n`],
  ])('gives up %s', (_, text) => {
    expect(readCommon(text)).toBeUndefined();
  });
});
