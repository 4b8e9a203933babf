import { elementsOf, isMap, mapEntries, type RenderContext, type Value } from '../gotemplate';
import { isPlainMap } from '../util/plain-map';
import { ensureRoom } from './room';

/** Throws `RoomError` for a list or map that takes more bytes than the rendering may produce. */
export function ensureRoomFor(value: Value, context: RenderContext): void {
  if (typeof value !== 'object' || value === null) return;
  ensureRoom(sizeOfFlatMap(value) ?? estimateSize(value), context);
}

/** What `estimateSize` gives for a map of nothing but texts, numbers and the like, as most are. */
function sizeOfFlatMap(value: Value & object): number | undefined {
  if (!isPlainMap(value)) return undefined;
  let size = 2;
  for (const key of Object.keys(value)) {
    const part = value[key];
    if (typeof part === 'object' && part !== null) return undefined;
    size += key.length + (typeof part === 'string' ? part.length : 1) + 2;
  }
  return size;
}

/**
 * At least how many bytes a value takes when it is written out. A part that occurs in many places is looked at once and
 * counted in each, so that a value that unfolds beyond all bounds is found out quickly; a value within itself counts for
 * nothing.
 */
function estimateSize(value: Value, known: Map<Value, number> = new Map()): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  known.set(value, 0);
  let size = 2;
  for (const part of partsOf(value)) size += 1 + estimateSize(part, known);
  known.set(value, size);
  return size;
}

function partsOf(value: Value & object): readonly Value[] {
  if (isMap(value)) return mapEntries(value)?.flat() ?? [];
  return elementsOf(value) ?? [];
}
