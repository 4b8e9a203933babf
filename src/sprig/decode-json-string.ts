import { type JsonReader, unexpected } from './json-reader';

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads a string from its opening quote on; halves of surrogate pairs that stand alone become U+FFFD. */
export function readJsonString(reader: JsonReader): string {
  const parts: string[] = [];
  reader.at++;
  for (;;) {
    const plain = /[^"\\\x00-\x1f]*/y;
    plain.lastIndex = reader.at;
    const found = plain.exec(reader.text)?.[0] ?? '';
    parts.push(found);
    reader.at += found.length;
    const character = reader.text[reader.at];
    if (character !== '"' && character !== '\\') throw unexpected(reader, 'in string literal');
    reader.at++;
    if (character === '"') return parts.join('').toWellFormed();
    parts.push(readEscape(reader));
  }
}

function readEscape(reader: JsonReader): string {
  const character = reader.text[reader.at] ?? '';
  if (character === 'u') {
    reader.at++;
    return readCode(reader);
  }
  const escaped = escapes[character];
  if (escaped === undefined) throw unexpected(reader, 'in string escape code');
  reader.at++;
  return escaped;
}

function readCode(reader: JsonReader): string {
  const start = reader.at;
  while (reader.at < start + 4) {
    if (!/[0-9A-Fa-f]/.test(reader.text[reader.at] ?? '')) {
      throw unexpected(reader, 'in \\u hexadecimal character escape');
    }
    reader.at++;
  }
  return String.fromCharCode(Number.parseInt(reader.text.slice(start, reader.at), 16));
}
