import type { Manifest } from '../../src/k8s/manifest';
import { applyOperations } from '../../src/patch/apply-operations';
import { decodeOperations } from '../../src/patch/decode-operations';
import { decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import { encodeYamlDocuments } from '../../src/yaml/encode-yaml';

const manifests = `---
apiVersion: v1
kind: A
metadata:
  name: a
spec:
  large: 9007199254740993
  list:
    - one
    - two
  number: 1000650000
`;
const read = () => decodeYamlDocuments(manifests) as Manifest[];
const apply = (operations: string, list = read()) =>
  applyOperations(list, decodeOperations(operations, 'patching template 1'), 'patching template 1');
const result = (operations: string) => encodeYamlDocuments(apply(operations) as never);

describe('applyOperations', () => {
  it.each<[string, string, (before: string) => string]>([
    ['sets a value', '[{op: set, path: 0.kind, value: B}]', (t) => t.replace('kind: A', 'kind: B')],
    ['replaces an element', '[{op: set, path: 0.spec.list.1, value: 2}]', (t) => t.replace('- two', '- 2')],
    ['appends', '[{op: set, path: 0.spec.list.-1, value: three}]', (t) => t.replace('- two\n', '- two\n    - three\n')],
    [
      'appends behind the last',
      '[{op: set, path: 0.spec.list.2, value: three}]',
      (t) => t.replace('- two\n', '- two\n    - three\n'),
    ],
    ['deletes an element', '[{op: delete, path: 0.spec.list.0}]', (t) => t.replace('    - one\n', '')],
    ['deletes the last', '[{op: delete, path: 0.spec.list.-1}]', (t) => t.replace('    - two\n', '')],
    ['deletes a key', '[{op: delete, path: 0.spec.list}]', (t) => t.replace(/ {2}list:\n.*\n.*\n/, '')],
    [
      'deletes nothing where nothing is',
      '[{op: delete, path: 0.no.such}, {op: delete, path: 7.kind}, {op: delete, path: 0.kind.x}]',
      (t) => t,
    ],
    ['makes maps on the way', '[{op: set, path: 0.x.z, value: 1}]', (t) => `${t}x:\n  z: 1\n`],
    ['makes a list where one is begun', '[{op: set, path: 0.x.-1, value: 1}]', (t) => `${t}x:\n  - 1\n`],
    ['takes a number as a key', '[{op: set, path: "0.x.:0", value: z}]', (t) => `${t}x:\n  "0": z\n`],
    ['keeps a null', '[{op: set, path: 0.x, value: null}]', (t) => `${t}x: null\n`],
    [
      'appends a manifest',
      '[{op: set, path: "-1", value: {apiVersion: v1, kind: B}}]',
      (t) => `${t}---\napiVersion: v1\nkind: B\n`,
    ],
    ['deletes a manifest', '[{op: delete, path: "0"}]', () => ''],
  ])('%s', (_, operations, expected) => {
    expect(result(operations)).toBe(expected(manifests));
  });

  it('takes paths and descriptions that are no text as they are written', () => {
    const [operation] = decodeOperations('- {op: delete, path: 1.10, description: 010}', 'patching template 1');
    expect(operation).toMatchObject({ path: '1.10', description: '010' });
  });

  it('leaves what it was given as it was', () => {
    const before = read();
    apply('[{op: set, path: 0.spec.list.0, value: x}, {op: delete, path: 0.spec.number}]', before);
    expect(before).toEqual(read());
  });

  it.each([
    ['[{op: set, path: 3.metadata.labels.x, value: y}]', 'cannot set 3.metadata.labels.x: there are only 1 manifests'],
    ['[{op: set, path: 0.spec.list.5, value: y}]', 'there are only 2 elements (-1 appends one)'],
    ['[{op: set, path: 0.data.8080, value: y}]', 'there are only 0 elements (-1 appends one, :8080 is a key of a map)'],
    ['[{op: set, path: 0.spec.list.x, value: y}]', 'x is not a number, but it stands for a place in a list'],
    ['[{op: set, path: 0.kind.x, value: y}]', '0.kind is a value, not a map or list'],
    ['[{op: delete, path: 0.kind}]', 'manifest 0 is left without kind'],
    ['[{op: set, path: "0", value: text}]', 'manifest 0 is left without a map'],
    ['[{op: set, path: 0.metadata.name, value: null}]', 'manifest 0 is left without metadata.name'],
    ['[{op: set, path: 0.metadata.name}]', 'set of 0.metadata.name has no value'],
    ['[{op: replace, path: 0.kind, value: x}]', 'must be set or delete, but it is "replace"'],
    ['[{op: set, path: 0.kind, valu: x}]', 'unknown field (known: op, path, value, description); did you mean value?'],
    ['[{op: set, value: x}]', 'must be text'],
    ['{op: set, path: 0.kind}', 'must yield a list of operations'],
    ['hello', 'must yield a list of operations'],
    ['[1]', 'an operation must be a map'],
  ])('refuses %s', (operations, message) => {
    expect(() => apply(operations)).toThrow(message);
  });
});
