import { parsePlaceholders, splitReference } from '../../src/score/parse-placeholders';

const text = (value: string) => ({ kind: 'text', text: value });
const reference = (value: string, offset: number) => ({ kind: 'reference', reference: value, offset });
const unterminated = (offset: number) => ({ kind: 'unterminated', text: '${', offset });

it.each([
  ['', []],
  ['plain', [text('plain')]],
  ['${a.b}', [reference('a.b', 0)]],
  ['x ${a} y ${b}', [text('x '), reference('a', 2), text(' y '), reference('b', 9)]],
  ['${}', [reference('', 0)]],
  ['${a${b}', [reference('a${b', 0)]],
  ['${a\nb}', [reference('a\nb', 0)]],
  ['a$b $ $5 $(X) $', [text('a$b $ $5 $(X) $')]],
  ['$$', [text('$')]],
  ['$$$$', [text('$$')]],
  ['x$$y', [text('x$y')]],
  ['$${a}', [text('${a}')]],
  ['$${}', [text('${}')]],
  ['$$${a}', [text('$'), reference('a', 2)]],
  ['$$$${a}', [text('$${a}')]],
  ['$${a} ${b}', [text('${a} '), reference('b', 6)]],
  ['${a', [unterminated(0), text('a')]],
  ['} ${a', [text('} '), unterminated(2), text('a')]],
  ['$${a', [text('${a')]],
  ['$ {a}', [text('$ {a}')]],
])('%j', (input, segments) => {
  expect(parsePlaceholders(input)).toEqual(segments);
});

it.each([
  ['metadata.name', ['metadata', 'name']],
  ['a.x\\.y.b', ['a', 'x.y', 'b']],
  ['a\\b.c', ['a\\b', 'c']],
  ['a..b.', ['a', '', 'b', '']],
  ['', ['']],
])('the parts of %j', (input, parts) => {
  expect(splitReference(input)).toEqual(parts);
});

it.each(['$', '${', '$$', '$${', '}${', '${x}'])('takes a million characters of %j in its stride', (part) => {
  const count = 1_000_000 / part.length;
  const shown = parsePlaceholders(part.repeat(count)).map((segment) =>
    segment.kind === 'reference' ? 'x' : segment.text,
  );
  expect(shown.join('').length).toBeGreaterThanOrEqual(count / 2);
});
