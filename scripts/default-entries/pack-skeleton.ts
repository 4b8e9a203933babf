import { BLOCK, type Form, LINE, LIST, MAP, PART } from '../../src/yaml/skeleton/form';
import type { Shape, Skeleton } from '../../src/yaml/skeleton/skeleton';

/** The form of a skeleton; undefined for one with parts outside of values, or with a value in it that JSON does not have. */
export function packSkeleton({ root, fixed }: Skeleton): Form | undefined {
  return fixed.length === 0 && isPackable(root) ? pack(root) : undefined;
}

/** Large integers, dates and whole floats are no JSON. */
function isPackable({ kind, value, shapes }: Shape): boolean {
  const isPlain = kind !== 'scalar' || value === null || !['object', 'bigint'].includes(typeof value);
  return isPlain && shapes.every(isPackable);
}

function pack({ kind, value, keys, shapes, part, pieces, column }: Shape): Form {
  switch (kind) {
    case 'scalar':
      return value as Form;
    case 'list':
      return [LIST, ...shapes.map(pack)];
    case 'map':
      return [MAP, ...shapes.flatMap((shape, at) => [keys[at] as string, pack(shape)])];
    case 'part':
      return [PART, part];
    case 'line':
      return [LINE, ...pieces];
    case 'block':
      return [BLOCK, column, ...pieces];
  }
}
