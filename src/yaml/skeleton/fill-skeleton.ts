import { makePlainMap } from '../../util/plain-map';
import { readBlockText } from '../common/block-text';
import { giveUp, readerOf, unlessGivenUp } from '../common/reader';
import type { YamlValue } from '../values';
import { isUnsafe, readLine } from './read-line';
import type { Piece, Shape, Skeleton } from './skeleton';

/** The value of the text that has these parts, made anew; undefined where only a parser can tell. */
export function fillSkeleton({ root, fixed }: Skeleton, parts: readonly string[]): YamlValue | undefined {
  for (const { part, text } of fixed) if (parts[part] !== text) return undefined;
  return unlessGivenUp(() => fill(root, parts));
}

function fill(shape: Shape, parts: readonly string[]): YamlValue {
  const { shapes } = shape;
  switch (shape.kind) {
    case 'map': {
      const { keys } = shape;
      const map = makePlainMap<YamlValue>();
      for (let at = 0; at < keys.length; at++) {
        const part = shapes[at] as Shape;
        map[keys[at] as string] = part.kind === 'scalar' ? part.value : fill(part, parts);
      }
      return map;
    }
    case 'list': {
      const list: YamlValue[] = [];
      for (let at = 0; at < shapes.length; at++) list.push(fill(shapes[at] as Shape, parts));
      return list;
    }
    case 'scalar':
      return shape.value;
    case 'part':
      return readLine(parts[shape.part] as string);
    case 'line':
      return readLine(compose(shape.pieces, parts));
    case 'block':
      return readBlock(shape, parts);
  }
}

function compose(pieces: readonly Piece[], parts: readonly string[]): string {
  let text = '';
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    text += typeof piece === 'number' ? (parts[piece] as string) : piece;
  }
  return text;
}

/** A block that ends before its text does had a line that is none of it. */
function readBlock({ pieces, column }: Shape, parts: readonly string[]): string {
  for (const piece of pieces) if (typeof piece === 'number' && isUnsafe(parts[piece] as string)) giveUp();
  const reader = readerOf(compose(pieces, parts));
  const value = readBlockText(reader, column);
  return reader.at < reader.text.length ? giveUp() : value;
}
