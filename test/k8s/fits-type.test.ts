import { checkStruct } from '../../src/k8s/check-type';
import { fitsType } from '../../src/k8s/fits-type';
import { findKind } from '../../src/k8s/type-table/find-kind';
import { findStruct, type Struct } from '../../src/k8s/type-table/find-struct';
import { Float, Timestamp } from '../../src/yaml/values';

const right: Readonly<Record<string, unknown>> = {
  string: 'text',
  bool: false,
  int: 7,
  int32: 7,
  int64: 7,
  double: 0.5,
  bytes: 'YWJj',
  time: '2026-01-31T12:00:00Z',
  microTime: '2026-01-31T12:00:00.000000Z',
  quantity: '500m',
  intOrString: 80,
};

/** A value that fits a type, with all fields down to a depth. */
function specimen(type: string, depth: number): unknown {
  if (type.endsWith('[]')) return depth === 0 ? [] : [specimen(type.slice(0, -2), depth - 1), null];
  if (type.endsWith('{}')) return depth === 0 ? {} : { key: specimen(type.slice(0, -2), depth - 1) };
  const struct = findStruct(type);
  if (struct === undefined) return type in right ? right[type] : { any: ['thing'] };
  if (depth === 0) return null;
  return Object.fromEntries([...struct.fields].map(([name, field]) => [name, specimen(field.type, depth - 1)]));
}

const odd: readonly unknown[] = [
  null,
  undefined,
  '',
  'text',
  '7',
  7,
  -1.5,
  2 ** 40,
  2n ** 63n,
  new Float(7),
  Number.NaN,
  true,
  [],
  ['text'],
  [7],
  {},
  { key: 'text' },
  { unknown: {} },
  new Map<unknown, unknown>([[1, 'text']]),
  new Timestamp('2026-01-31', 1_769_817_600_000_000_000n, 0),
];

/** Changes one thing after the other in a value, and calls back after each with what stands there instead. */
function mutate(at: unknown, whole: (odd: unknown) => void): void {
  if (typeof at !== 'object' || at === null) return;
  const holder = at as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    const before = holder[key];
    for (const value of odd) {
      holder[key] = value;
      whole(value);
    }
    holder[key] = before;
    mutate(before, whole);
  }
  if (Array.isArray(at)) return;
  holder['unknown'] = 1;
  whole(1);
  delete holder['unknown'];
}

describe('fitsType', () => {
  it.each([
    ['v1', 'Secret', 3],
    ['v1', 'Service', 4],
    ['v1', 'PersistentVolumeClaim', 4],
    ['apps/v1', 'StatefulSet', 3],
    ['networking.k8s.io/v1', 'Ingress', 6],
    ['gateway.networking.k8s.io/v1', 'HTTPRoute', 4],
    ['batch/v1', 'CronJob', 3],
    ['v1', 'Event', 3],
  ])('agrees with what checkType would find in %s %s', (apiVersion, kind, depth) => {
    const { type } = findKind(apiVersion, kind) as { readonly type: string };
    const struct = findStruct(type) as Struct;
    const value = specimen(type, depth);
    expect([fitsType(value, type), checkStruct(value, struct)]).toEqual([true, []]);
    const counts = { fits: 0, doesNot: 0 };
    mutate(value, (changed) => {
      const fits = fitsType(value, type);
      if (fits) counts.fits++;
      else counts.doesNot++;
      const found = checkStruct(value, struct);
      const agrees = fits === (found.length === 0);
      // A map that is not plain may be right all the same.
      if (!agrees && (fits || !(changed instanceof Map)))
        throw new Error(`fits: ${fits}, found: ${JSON.stringify(found)}`);
    });
    expect(Math.min(counts.fits, counts.doesNot)).toBeGreaterThan(50);
  });
});
