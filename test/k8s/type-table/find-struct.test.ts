import { findFields, findStruct, typeOfField } from '../../../src/k8s/type-table/find-struct';
import types from '../../../src/k8s/type-table/types.json';

describe('findStruct', () => {
  it.each([
    ['Container', 'name', { type: 'string', required: true }],
    ['Container', 'args', { type: 'string[]', required: false }],
    ['Container', 'ports', { type: 'ContainerPort[]', required: false }],
    ['ContainerPort', 'containerPort', { type: 'int32', required: true }],
    ['Secret', 'data', { type: 'bytes{}', required: false }],
    ['Deployment', 'spec', { type: 'DeploymentSpec', required: true }],
    ['ServicePort', 'targetPort', { type: 'intOrString', required: false }],
    ['ResourceRequirements', 'limits', { type: 'quantity{}', required: false }],
    ['ObjectMeta', 'creationTimestamp', { type: 'time', required: false }],
    ['LeaseSpec', 'renewTime', { type: 'microTime', required: false }],
    ['JSONSchemaProps', '$ref', { type: 'string', required: false }],
    ['JSONSchemaProps', 'default', { type: 'any', required: false }],
    ['HTTPRoute', 'spec', { type: 'HTTPRoute.spec', required: true }],
    ['HTTPRoute.spec.rules', 'matches', { type: 'HTTPRoute.spec.rules.matches[]', required: false }],
  ])('%s has %s', (struct, field, expected) => {
    expect(findStruct(struct)?.fields.get(field)).toEqual(expected);
  });

  it('knows structs without fields', () => {
    expect(findStruct('CustomResourceSubresourceStatus')?.fields.size).toBe(0);
  });

  it('finds every struct of the table', () => {
    for (const [name, words] of Object.entries(types)) {
      const fields = findStruct(name)?.fields ?? new Map<string, { type: string; required: boolean }>();
      const written = [...fields].map(
        ([field, { type, required }]) => `${required ? '!' : ''}${field}${type === 'string' ? '' : `:${type}`}`,
      );
      expect([name, written.join(' ')]).toEqual([name, words]);
      const read = [...fields.keys()].map((field) => typeOfField(findFields(name) as string, field));
      expect(read).toEqual([...fields.values()].map(({ type }) => type));
    }
  });

  it.each(['nam', 'ame', 'name:', ':', '', ' ', 'name: value', 'name:! value', 'value:', '!'])(
    'knows no field %j of a struct',
    (name) => expect(typeOfField(findFields('EnvVar') as string, name)).toBeUndefined(),
  );

  it.each(['string', 'quantity', 'any', 'constructor', '', 'A', 'zzz', 'Pod x', '\n'])('knows no struct %j', (name) => {
    expect(findStruct(name)).toBeUndefined();
  });
});

describe('the table', () => {
  const scalars = 'any bool bytes double int int32 int64 intOrString microTime quantity string time'.split(' ');

  it('has every type that its fields name', () => {
    const words = Object.keys(types).flatMap((name) => [...(findStruct(name)?.fields.values() ?? [])]);
    const named = new Set(words.map(({ type }) => type.replace(/(\[\]|\{\})+$/, '')));
    expect([...named].filter((name) => !scalars.includes(name) && findStruct(name) === undefined)).toEqual([]);
  });
});
