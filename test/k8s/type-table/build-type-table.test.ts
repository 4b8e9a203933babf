import { makeTypeTable } from '../../../scripts/build-type-table';

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };
const struct = (properties: object, required?: readonly string[]) => ({
  type: 'object',
  properties,
  ...(required && { required }),
});

/** The fields of a type `io.a.v1.Thing` whose field `x` has the schema; other schemas beside it. */
function fieldsWith(schema: object, schemas: Readonly<Record<string, object>> = {}) {
  const thing = struct({ x: schema });
  const kinds = { 'a/v1/Thing': { schema: 'io.a.v1.Thing', scope: 'Namespaced' } };
  return makeTypeTable({ kubernetes: 'v1', kinds, schemas: { 'io.a.v1.Thing': thing, ...schemas } }).types;
}

describe('makeTypeTable', () => {
  it.each<[object, string]>([
    [text, 'x'],
    [{ type: 'string', enum: ['a'], maxLength: 3, default: 'a' }, 'x'],
    [{ type: 'string', format: 'byte' }, 'x:bytes'],
    [{ type: 'string', format: 'date-time' }, 'x:time'],
    [{ type: 'boolean' }, 'x:bool'],
    [{ type: 'integer', format: 'int32' }, 'x:int32'],
    [{ type: 'number', format: 'double' }, 'x:double'],
    [{ type: 'array', items: text }, 'x:string[]'],
    [{ type: 'object', additionalProperties: { type: 'array', items: text } }, 'x:string[]{}'],
    [{ format: 'int-or-string', oneOf: [{ type: 'integer' }, text] }, 'x:intOrString'],
    [{ oneOf: [text, { type: 'number' }] }, 'x:quantity'],
    [{ type: 'object', properties: { y: text } }, 'x:Thing.x'],
    [reference('io.a.v1.Thing'), 'x:Thing'],
    [{ allOf: [reference('io.a.v1.Thing')], default: {} }, 'x:Thing'],
  ])('%j is %s', (schema, word) => {
    expect(fieldsWith(schema)['Thing']).toBe(word);
  });

  it.each<[string, object, string]>([
    ['io.m.v1.Time', { type: 'string', format: 'date-time' }, 'x:time'],
    ['io.m.v1.MicroTime', { type: 'string', format: 'date-time' }, 'x:microTime'],
    ['io.m.runtime.RawExtension', { type: 'object' }, 'x:any'],
    ['io.m.v1.JSON', {}, 'x:any'],
    ['io.m.v1.Empty', { type: 'object' }, 'x:Empty'],
    ['io.b.v2.Thing', struct({}), 'x:b.v2.Thing'],
  ])('a reference to %s, which is %j, is %s', (name, schema, word) => {
    const types = fieldsWith(reference(name), { [name]: schema });
    expect(types['Thing'] ?? types['a.v1.Thing']).toBe(word);
  });

  it('sorts fields, marks what is required, and lists kinds by scope', () => {
    const schemas = {
      'io.a.v1.B': struct({ z: text, a: text }, ['z']),
      'io.a.v1.A': struct({}),
      'io.c.v1.A': struct({}),
    };
    const kinds = {
      'a/v1/B': { schema: 'io.a.v1.B', scope: 'Cluster' },
      'a/v1/A': { schema: 'io.a.v1.A', scope: 'Cluster' },
      'v1/B': { schema: 'io.a.v1.B', scope: 'Namespaced' },
    };
    expect(makeTypeTable({ kubernetes: 'v1.2', kinds, schemas })).toEqual({
      kinds: { kubernetes: 'v1.2', kinds: { 'a/v1': { Cluster: 'A=a.v1.A B' }, v1: { Namespaced: 'B' } } },
      types: { B: 'a !z', 'a.v1.A': '' },
    });
  });

  it.each<[object, string]>([
    [
      { type: 'string', 'x-kubernetes-preserve-unknown-fields': true },
      'the keyword x-kubernetes-preserve-unknown-fields',
    ],
    [{ type: 'string', format: 'password' }, 'Thing.x: what type is'],
    [reference('io.a.v1.Nothing'), 'there is no schema io.a.v1.Nothing'],
  ])('complains of %j', (schema, message) => {
    expect(() => fieldsWith(schema)).toThrow(message);
  });
});
