import { compareManifests } from '../../src/diff/compare-manifests';
import { maskComparison } from '../../src/diff/mask-comparison';
import { renderDiff } from '../../src/diff/render-diff';
import type { Manifest } from '../../src/k8s/manifest';
import { decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import { plainPaint } from './plain-paint';

function shown(before: string, after: string, secrets: readonly string[] = [], format = 'text'): string {
  const [left, right] = [before, after].map((text) => decodeYamlDocuments(text) as Manifest[]);
  const comparison = maskComparison(compareManifests(left ?? [], right ?? []), secrets);
  return renderDiff({ comparison, remarks: [] }, format, plainPaint);
}

const secret = (rest: string) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n${rest}`;

describe('secrets never show', () => {
  it.each<[string, string, string, string]>([
    ['values', 'data: {a: b25l, b: eA==}', 'data: {a: dHdv, b: eA==}', '  ~ data.a: *** (differs in what is secret)\n'],
    [
      'plain values',
      'stringData: {a: one}',
      'stringData: {a: two}',
      '  ~ stringData.a: *** (differs in what is secret)\n',
    ],
    [
      'values of several lines',
      'stringData: {a: "1\\n2"}',
      'stringData: {a: "3\\n4"}',
      '  ~ stringData.a: *** (differs',
    ],
    ['new values', 'data: {}', 'data: {a: b25l}', '  + data.a: ***\n'],
    ['new data', '', 'data: {a: b25l}', '  + data:\n    + a: ***\n'],
    ['values that are no text', 'data: {a: 1}', 'data: {a: [hidden]}', '  ~ data.a:'],
  ])('%s of Secrets', (_, before, after, expected) => {
    const text = shown(secret(before), secret(after));
    expect(text).toContain(expected);
    expect(text).not.toMatch(/b25l|dHdv|one|two|hidden|: 1\b/);
  });

  it('in whole Secrets, in every format', () => {
    for (const format of ['text', 'markdown', 'json']) {
      const text = shown('', secret('stringData: {password: hunter2}\ndata: {token: aHVudGVyMg==}\n'), [], format);
      expect(text).toContain('password');
      expect(text).not.toMatch(/hunter2|aHVudGVyMg/);
    }
  });

  it('in what kubectl keeps in annotations', () => {
    const note = (value: string) => `kubectl.kubernetes.io/last-applied-configuration: '{"data":{"a":"${value}"}}'`;
    const text = shown(
      secret('').replace('name: s', `name: s\n  annotations:\n    ${note('b25l')}`),
      secret('').replace('name: s', `name: s\n  annotations:\n    ${note('dHdv')}`),
    );
    expect(text).toContain('metadata.annotations[kubectl.kubernetes.io/last-applied-configuration]: *** (differs');
    expect(text).not.toMatch(/b25l|dHdv/);
  });

  it('where known ones stand in other objects', () => {
    const pod = (url: string) => `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {url: "${url}"}\n`;
    const known = ['hunter2', 'hunter3'];
    expect(shown(pod('db://u:hunter2@h'), pod('db://u:hunter3@h'), known)).toContain(
      '~ spec.url: db://u:***@h (differs in what is secret)\n',
    );
    expect(shown(pod('db://u:hunter2@h'), pod('db://u:hunter2@i'), known)).toContain('db://u:***@h -> db://u:***@i\n');
  });
});
