import { narrowText } from '../../util/narrow-text';
import { isPlainMap } from '../../util/plain-map';
import type { YamlMap, YamlScalar, YamlValue } from '../values';

/** A part of a text: what is always the same, or which of the texts that change stands here. */
export type Piece = string | number;

/** A place in a value: keys of maps, and positions in lists. */
export type Path = readonly (string | number)[];

/** What texts have in common which differ only in some parts: their structure, and where in it those parts are. */
export interface Skeleton {
  readonly root: Shape;
  /** Parts that must be as they were, since they do not stand within values. */
  readonly fixed: readonly Fixed[];
}

interface Fixed {
  readonly part: number;
  readonly text: string;
}

/** How a value is made. All shapes have one layout: they are met in turn. */
export interface Shape {
  readonly kind: 'scalar' | 'map' | 'list' | 'part' | 'line' | 'block';
  /** Of a scalar, which is always the same. */
  readonly value: YamlScalar;
  /** Of a map. */
  readonly keys: readonly string[];
  /** What is in a map or list. */
  readonly shapes: readonly Shape[];
  /** Which part is all of the line. */
  readonly part: number;
  /** Of a line or block: its text from behind the colon or dash to the end of the value's last line. */
  readonly pieces: readonly Piece[];
  /** Of a block: the column of what it stands in. */
  readonly column: number;
}

const nothing: Shape = { kind: 'scalar', value: null, keys: [], shapes: [], part: -1, pieces: [], column: -1 };

/** Makes a shape; the one place where shapes are made. */
export function makeShape(kind: Shape['kind'], traits: Partial<Shape>): Shape {
  return { ...nothing, ...traits, kind };
}

/** The shape of a value that is always the same. Collections are made anew each time, as they may be changed. */
export function shapeOf(value: YamlValue): Shape {
  if (Array.isArray(value)) return makeShape('list', { shapes: (value as readonly YamlValue[]).map(shapeOf) });
  if (typeof value === 'string') return makeShape('scalar', { value: narrowText(value) });
  if (!isPlainMap(value)) return makeShape('scalar', { value: value as YamlScalar });
  const map = value as YamlMap;
  return makeShape('map', { keys: Object.keys(map), shapes: Object.values(map).map(shapeOf) });
}

/** The shape of a value in whose text some parts change. */
export function textShape(pieces: readonly Piece[]): Shape {
  const [first] = pieces;
  return pieces.length === 1 && typeof first === 'number'
    ? makeShape('part', { part: first })
    : makeShape('line', { pieces });
}
