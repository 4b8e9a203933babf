import { findReference, UNTERMINATED, unescapeDollars } from '../../src/score/find-reference';
import { parsePlaceholders } from '../../src/score/parse-placeholders';

/** The references, and the text around them, as a walk from one reference to the next finds them. */
function walk(text: string): { readonly references: string[]; readonly texts: string } {
  const references: string[] = [];
  let texts = '';
  let from = 0;
  let start = findReference(text, 0);
  while (start >= 0) {
    const close = text.indexOf('}', start);
    references.push(text.slice(start, close));
    texts += `${unescapeDollars(text.slice(from, start - 2))}|`;
    from = close + 1;
    start = findReference(text, from);
  }
  return { references, texts: texts + unescapeDollars(text.slice(from)) };
}

function byPieces(text: string): ReturnType<typeof walk> {
  const references: string[] = [];
  let texts = '';
  for (const segment of parsePlaceholders(text)) {
    if (segment.kind === 'reference') references.push(segment.reference);
    texts += segment.kind === 'reference' ? '|' : segment.text;
  }
  return { references, texts };
}

/** Every text of up to so many of the characters that mean something, and one that does not. */
function* texts(length: number): Generator<string> {
  yield '';
  if (length === 0) return;
  for (const rest of texts(length - 1)) for (const first of '${}a') yield first + rest;
}

it('finds in every short text what taking it to pieces finds', () => {
  const differing = [...texts(8)].filter((text) => JSON.stringify(walk(text)) !== JSON.stringify(byPieces(text)));
  expect(differing).toEqual([]);
});

it('tells of every placeholder that nothing closes', () => {
  const open = [...texts(7)].filter((text) => parsePlaceholders(text).some(({ kind }) => kind === 'unterminated'));
  const overlooked = open.filter((text) => {
    let start = findReference(text, 0);
    while (start >= 0) start = findReference(text, text.indexOf('}', start) + 1);
    return start !== UNTERMINATED;
  });
  expect(open.length).toBeGreaterThan(1000);
  expect(overlooked).toEqual([]);
});

it.each(['$', '${', '$$', '$${', '}${', '${x}', '$${x}'])('takes a million characters of %j in its stride', (part) => {
  const text = part.repeat(1_000_000 / part.length);
  expect(walk(text).texts.length).toBeGreaterThanOrEqual(100_000);
});
