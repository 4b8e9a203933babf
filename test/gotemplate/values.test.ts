import {
  Complex,
  compareText,
  deepEqual,
  elementsOf,
  Float,
  Integer,
  isTrue,
  kindOf,
  lengthOf,
  makeInteger,
  mapEntries,
  Slice,
  Struct,
  Timestamp,
  TypedMap,
  toBigInt,
  typeName,
  type Value,
} from '../../src/gotemplate';

const nilMap = new TypedMap('string', 'interface {}', undefined);
const nilSlice = new Slice('interface {}', undefined);
const time = new Timestamp('2020-01-01', 1577836800_000_000_000n, 0);

test.each<[Value, string, string, boolean, number | undefined]>([
  [undefined, '<nil>', 'invalid', false, undefined],
  [null, '<nil>', 'invalid', false, undefined],
  [false, 'bool', 'bool', false, undefined],
  ['é', 'string', 'string', true, 2],
  ['', 'string', 'string', false, 0],
  [0, 'int', 'int', false, undefined],
  [2n ** 62n, 'int', 'int', true, undefined],
  [2n ** 63n, 'uint64', 'uint64', true, undefined],
  [1.5, 'float64', 'float64', true, undefined],
  [NaN, 'float64', 'float64', true, undefined],
  [new Float(0), 'float64', 'float64', false, undefined],
  [new Float(-0), 'float64', 'float64', false, undefined],
  [new Integer('int64', 0n), 'int64', 'int64', false, undefined],
  [new Integer('time.Month', 2n, 'int', 'February'), 'time.Month', 'int', true, undefined],
  [new Complex(0, 1), 'complex128', 'complex128', true, undefined],
  [[], '[]interface {}', 'slice', false, 0],
  [new Slice('string', ['a']), '[]string', 'slice', true, 1],
  [nilSlice, '[]interface {}', 'slice', false, 0],
  [{}, 'map[string]interface {}', 'map', false, 0],
  [new Map<Value, Value>([[1, 2]]), 'map[interface {}]interface {}', 'map', true, 1],
  [nilMap, 'map[string]interface {}', 'map', false, 0],
  [time, 'time.Time', 'struct', true, undefined],
  [new Struct('main.T', new Map()), 'main.T', 'struct', true, undefined],
  [new Struct('*main.T', new Map()), '*main.T', 'ptr', true, undefined],
])('%p is a %s of kind %s', (value, type, kind, truth, length) => {
  expect([typeName(value), kindOf(value), isTrue(value), lengthOf(value)]).toEqual([type, kind, truth, length]);
});

test.each<[string, bigint, Value]>([
  ['int', 5n, 5],
  ['int', 2n ** 60n, 2n ** 60n],
  ['int', 2n ** 63n, -(2n ** 63n)],
  ['int64', 2n ** 64n + 1n, new Integer('int64', 1n)],
  ['uint8', 257n, new Integer('uint8', 1n)],
  ['int8', 200n, new Integer('int8', -56n)],
  ['uint64', -1n, 2n ** 64n - 1n],
  ['uint64', 1n, new Integer('uint64', 1n)],
])('makeInteger(%s, %s)', (type, value, expected) => {
  expect(makeInteger(type, value)).toEqual(expected);
});

test.each<[Value, bigint | undefined]>([
  [5, 5n],
  [2n ** 70n, 2n ** 70n],
  [new Integer('int64', 7n), 7n],
  [1.5, undefined],
  [new Float(1), undefined],
  ['1', undefined],
])('toBigInt(%p)', (value, expected) => {
  expect(toBigInt(value)).toBe(expected);
});

const cycle: Record<string, Value> = {};
cycle['self'] = cycle;
const otherCycle: Record<string, Value> = {};
otherCycle['self'] = otherCycle;

test.each<[Value, Value, boolean]>([
  [1, 1, true],
  [1, new Float(1), false],
  [1, new Integer('int64', 1n), false],
  [new Integer('int64', 1n), new Integer('int64', 1n), true],
  [new Float(1), new Float(1), true],
  [NaN, NaN, false],
  [null, undefined, true],
  [null, 0, false],
  [[1, ['a']], [1, ['a']], true],
  [[1], [1, 2], false],
  [[1], new Slice('int', [1]), false],
  [[], nilSlice, false],
  [nilSlice, new Slice('interface {}', undefined), true],
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: null }, { b: null }, false],
  [{}, nilMap, false],
  [new Map<Value, Value>([[new Float(1), 2]]), new Map<Value, Value>([[new Float(1), 2]]), true],
  [new Struct('T', new Map([['A', 1]])), new Struct('T', new Map([['A', 1]])), true],
  [new Struct('T', new Map([['A', 1]])), new Struct('T', new Map([['A', 2]])), false],
  [new Struct('T', new Map(), {}, undefined, { at: 1n }), new Struct('T', new Map(), {}, undefined, { at: 2n }), false],
  [cycle, otherCycle, true],
])('deepEqual(%p, %p) is %p', (a, b, expected) => {
  expect(deepEqual(a, b)).toBe(expected);
});

test.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['a', 'aa', -1],
  ['Z', 'a', -1],
  ['é', 'z', 1],
  // By UTF-16 units the first would come last.
  ['\uffff', '😀', -1],
  ['a😀', 'a😁', -1],
  // A byte that is no UTF-8 sorts as that byte.
  ['\udc80', 'é', -1],
  ['\udcff', '😀', 1],
])('compareText(%j, %j)', (a, b, expected) => {
  expect(Math.sign(compareText(a, b))).toBe(expected);
});

test('entries come in the order of their keys', () => {
  expect(mapEntries({ b: 1, '😀': 2, '\uffff': 3, a: 4 })?.map(([key]) => key)).toEqual(['a', 'b', '\uffff', '😀']);
  expect(
    mapEntries(
      new Map<Value, Value>([
        ['x', 1],
        [10, 2],
        [9, 3],
        [1.5, 4],
        [true, 5],
        [null, 6],
        [2n ** 64n - 1n, 7],
        [time, 8],
      ]),
    )?.map(([key]) => key),
  ).toEqual([null, 'x', 2n ** 64n - 1n, 9, 10, 1.5, true, time]);
  expect(mapEntries(nilMap)).toEqual([]);
  expect(mapEntries([1])).toBeUndefined();
});

test('elements are those of lists alone', () => {
  expect(elementsOf([1])).toEqual([1]);
  expect(elementsOf(new Slice('string', ['a']))).toEqual(['a']);
  expect(elementsOf(nilSlice)).toEqual([]);
  expect(elementsOf('ab')).toBeUndefined();
});
