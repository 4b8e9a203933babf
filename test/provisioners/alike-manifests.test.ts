import { checkKnownKind } from '../../src/k8s/check-known-kind';
import type { Manifest } from '../../src/k8s/manifest';
import { createAnswerCheck } from '../../src/provisioners/check-answer';
import type { ProvisionerEntry } from '../../src/provisioners/provisioner-entry';
import type { ResourceUid } from '../../src/state/state';
import { makeSkeleton } from '../../src/yaml/skeleton/make-skeleton';
import { patternOfSkeleton } from '../../src/yaml/skeleton/pattern';
import type { YamlValue } from '../../src/yaml/values';

const entry = {
  kind: 'cmd',
  uri: 'cmd://x',
  source: { file: 'f', tree: () => undefined },
} as unknown as ProvisionerEntry;
const uid = 'a.default#b.c' as ResourceUid;

/** What may fill a gap: right, wrong, or something that hardly anybody writes. */
const texts = [
  ...['x', '"x"', '""', '1', '"1"', '1.5', '.inf', '.nan', 'true', 'null', '~', '2020-01-31', '-3', '5000000000'],
  ...['{"a":"b"}', '{"a":1}', '{"a":null}', '{"a":.inf}', '{}', '[]', '["x"]', '[1]', '[{"name":"x"}]', 'YQ==', 'YQ'],
  ...['500m', '1Gi', '1Q', 'List', 'ConfigMap', 'v1', 'apps/v1', '2026-01-31T12:00:00Z'],
];

/** A template with gaps `@`, and what fills them rightly. */
const templates: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a known kind',
    '- apiVersion: v1\n  kind: Secret\n  metadata:\n    name: @\n    namespace: @\n    labels:\n      a: @\n    annotations: @\n  data:\n    k: @\n  immutable: @\n',
    ['x', 'x', 'x', '{"a":"b"}', 'YQ==', 'true'],
  ],
  [
    'several',
    '- apiVersion: apps/v1\n  kind: Deployment\n  metadata:\n    name: d-@\n    labels: @\n  spec:\n    replicas: @\n    selector:\n      matchLabels: @\n    template:\n      metadata:\n        creationTimestamp: @\n      spec:\n        containers:\n        - name: c\n          command: @\n          env: @\n          resources:\n            limits:\n              cpu: @\n          livenessProbe:\n            httpGet:\n              port: @\n- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: @\n  data: @\n',
    [
      'x',
      '{"a":"b"}',
      '1',
      '{"a":"b"}',
      '2026-01-31T12:00:00Z',
      '["x"]',
      '[{"name":"x"}]',
      '500m',
      'x',
      'x',
      '{"a":"b"}',
    ],
  ],
  [
    'a kind that nobody knows',
    '- apiVersion: acme.dev/v1\n  kind: Thing\n  metadata:\n    name: @\n    labels:\n      a: @\n    annotations: @\n  spec:\n    any: @\n',
    ['x', 'x', '{"a":"b"}', '1'],
  ],
  [
    'a kind that changes',
    '- apiVersion: v1\n  kind: @\n  metadata:\n    name: x\n  data:\n    a: @\n',
    ['ConfigMap', 'x'],
  ],
  ['a version that changes', '- apiVersion: @\n  kind: ConfigMap\n  metadata:\n    name: @\n', ['v1', 'x']],
  ['metadata', '- apiVersion: v1\n  kind: ConfigMap\n  metadata: @\n', ['{"name":"x"}']],
  [
    'a name or a generated one',
    '- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: @\n    generateName: @\n',
    ['x', 'x'],
  ],
  ['no name, but a generated one', '- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    generateName: @\n', ['x']],
  [
    'a list',
    '- apiVersion: v1\n  kind: ConfigMapList\n  items:\n  - metadata:\n      name: @\n    data: @\n',
    ['x', '{"a":"b"}'],
  ],
  [
    'what is free in form',
    '- apiVersion: apiextensions.k8s.io/v1\n  kind: CustomResourceDefinition\n  metadata:\n    name: x\n  spec:\n    group: @\n',
    ['x'],
  ],
];

/** Makes manifests of a template by one pattern. */
function makerOf(template: string, right: readonly string[]) {
  const pieces = template.split('@').flatMap((text, at) => (at === 0 ? [text] : [at - 1, text]));
  const skeleton = makeSkeleton(pieces, right);
  if (skeleton === undefined) throw new Error('no skeleton');
  const pattern = patternOfSkeleton(skeleton);
  return (parts: readonly string[]) => {
    const values: YamlValue[] = [];
    const manifests = pattern.fill(parts, values) as unknown as readonly Manifest[] | undefined;
    return manifests && { manifests, filling: { pattern, values } };
  };
}

describe('manifests that are made alike', () => {
  it.each(templates)('are found as right or wrong as by a look at all of them: %s', (_, template, right) => {
    const make = makerOf(template, right);
    const check = createAnswerCheck(checkKnownKind);
    const told = (text: string, gap: number) => {
      const answer = make(right.map((part, at) => (at === gap ? text : part)));
      if (answer === undefined) return;
      const { manifests } = answer;
      const expected = createAnswerCheck(checkKnownKind)(entry, uid, { manifests });
      expect({ text, gap, found: check(entry, uid, answer) }).toEqual({ text, gap, found: expected });
    };
    // What is wrong in the beginning teaches nothing.
    for (const text of texts) told(text, 0);
    for (let gap = 0; gap < right.length; gap++) for (const text of [right[gap] as string, ...texts]) told(text, gap);
  });

  it('are looked at twice', () => {
    const [[, template, right]] = templates as [(typeof templates)[number]];
    const make = makerOf(template, right);
    const look = jest.fn(checkKnownKind);
    const check = createAnswerCheck(look);
    for (const name of ['a', 'b', 'c', 'd']) {
      const answer = make([name, ...right.slice(1)]);
      expect(answer && check(entry, uid, answer)).toEqual({ problems: [], warnings: [] });
    }
    expect(look).toHaveBeenCalledTimes(1);
  });
});
