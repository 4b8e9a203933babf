import { makePlainMap } from '../../util/plain-map';
import { unlessGivenUp } from '../common/reader';
import type { YamlValue } from '../values';
import { readLine } from './read-line';
import { compose, readBlock } from './read-parts';
import type { Path, Shape, Skeleton } from './skeleton';

/**
 * The value of the text that has these parts, made anew; undefined where only a parser can tell. What fills its gaps is added to
 * `filled`.
 */
export function fillSkeleton(
  { root, fixed }: Skeleton,
  parts: readonly string[],
  filled: YamlValue[] = [],
): YamlValue | undefined {
  for (const { part, text } of fixed) if (parts[part] !== text) return undefined;
  return unlessGivenUp(() => fill(root, parts, filled));
}

/** Where the gaps of a skeleton are, in the order in which they are filled. */
export function gapsOfSkeleton({ root }: Skeleton): readonly Path[] {
  const gaps: Path[] = [];
  collectGaps(root, [], gaps);
  return gaps;
}

function fill(shape: Shape, parts: readonly string[], filled: YamlValue[]): YamlValue {
  const { shapes } = shape;
  switch (shape.kind) {
    case 'map': {
      const { keys } = shape;
      const map = makePlainMap<YamlValue>();
      for (let at = 0; at < keys.length; at++) {
        const part = shapes[at] as Shape;
        map[keys[at] as string] = part.kind === 'scalar' ? part.value : fill(part, parts, filled);
      }
      return map;
    }
    case 'list': {
      const list: YamlValue[] = [];
      for (let at = 0; at < shapes.length; at++) list.push(fill(shapes[at] as Shape, parts, filled));
      return list;
    }
    case 'scalar':
      return shape.value;
    default: {
      const value = readGap(shape, parts);
      filled.push(value);
      return value;
    }
  }
}

function readGap({ kind, part, pieces, column }: Shape, parts: readonly string[]): YamlValue {
  if (kind === 'part') return readLine(parts[part] as string);
  return kind === 'line' ? readLine(compose(pieces, parts)) : readBlock(pieces, column, parts);
}

function collectGaps({ kind, keys, shapes }: Shape, path: Path, gaps: Path[]): void {
  if (kind === 'scalar') return;
  if (kind !== 'map' && kind !== 'list') gaps.push(path);
  for (let at = 0; at < shapes.length; at++) {
    collectGaps(shapes[at] as Shape, [...path, kind === 'map' ? (keys[at] as string) : at], gaps);
  }
}
