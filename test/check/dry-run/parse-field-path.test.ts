import { parseFieldPath } from '../../../src/check/dry-run/parse-field-path';

it.each([
  ['', []],
  ['spec', ['spec']],
  ['spec.template.spec.containers[0].name', ['spec', 'template', 'spec', 'containers', 0, 'name']],
  ['metadata.annotations[acme.io/a.b]', ['metadata', 'annotations', 'acme.io/a.b']],
  ['data["a b"]', ['data', 'a b']],
  ['spec.rules[1][2]', ['spec', 'rules', 1, 2]],
])('%j', (field, path) => {
  expect(parseFieldPath(field)).toEqual(path);
});
