import type { PlainMap, Value } from './value';

/** The fields of a struct that are in no map, of which few templates would see more than some. What looks at all of them gets a map. */
export abstract class StructFields implements ReadonlyMap<string, Value> {
  abstract get(name: string): Value;
  abstract has(name: string): boolean;
  /** All fields in their order. */
  protected abstract map(): Map<string, Value>;

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
}

/** Fields in an object: making one takes less than making a map. */
export class RecordFields extends StructFields {
  constructor(private readonly record: PlainMap) {
    super();
  }

  get(name: string): Value {
    return Object.hasOwn(this.record, name) ? this.record[name] : undefined;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.record, name);
  }

  protected map(): Map<string, Value> {
    return new Map(Object.entries(this.record));
  }
}
