import { checkPatchTemplate } from '../../src/patch/check-patch-template';

describe('checkPatchTemplate', () => {
  it.each([
    ['nothing', ''],
    ['operations that never change', '- {op: delete, path: 0.spec.replicas}'],
    ['something that depends on what is given', '{{ range .Manifests }}{{ end }}text'],
    ['its own function', '{{ substituteValue "web" "x" }}'],
  ])('takes %s', (_, text) => {
    expect(checkPatchTemplate({ name: 'p.tpl', text, language: 'go' })).toEqual([]);
  });

  it.each([
    ['a web page', '\n<!DOCTYPE html>\n<p>{{ .x }}</p>', 'is a web page'],
    ['an operation that is none', '- {op: add, path: 0.x}', 'must be set or delete'],
    ['no list', 'a: 1', 'must yield a list of operations'],
    ['what no template is', '{{ if }}', 'missing value for if'],
    ['a function of provisioners', '{{ encodeSecretRef "a" "b" }}', 'function "encodeSecretRef" not defined'],
  ])('refuses %s', (_, text, message) => {
    expect(checkPatchTemplate({ name: 'p.tpl', text, language: 'go' })).toEqual([
      expect.objectContaining({ file: 'p.tpl', message: expect.stringContaining(message) }),
    ]);
  });
});
