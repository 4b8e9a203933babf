import { makePlainMap } from '../../util/plain-map';
import { unlessGivenUp } from '../common/reader';
import type { YamlValue } from '../values';
import { readLine } from './read-line';
import { compose, readBlock } from './read-parts';
import type { Shape, Skeleton } from './skeleton';

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
      return readBlock(shape.pieces, shape.column, parts);
  }
}
