import type { PlainMap, Value } from './value';

/**
 * The fields of a struct in an object: making one takes less than making a map, of which few templates would see more than some
 * fields. What looks at all of them gets a map.
 */
export class RecordFields implements ReadonlyMap<string, Value> {
  constructor(private readonly record: PlainMap) {}

  get(name: string): Value {
    return Object.hasOwn(this.record, name) ? this.record[name] : undefined;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.record, name);
  }

  get size(): number {
    return this.map().size;
  }

  forEach(call: (value: Value, name: string, fields: ReadonlyMap<string, Value>) => void): void {
    this.map().forEach(call);
  }

  entries(): MapIterator<[string, Value]> {
    return this.map().entries();
  }

  keys(): MapIterator<string> {
    return this.map().keys();
  }

  values(): MapIterator<Value> {
    return this.map().values();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.map().entries();
  }

  private map(): Map<string, Value> {
    return new Map(Object.entries(this.record));
  }
}
