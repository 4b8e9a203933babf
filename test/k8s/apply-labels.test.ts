import { applyLabels } from '../../src/k8s/apply-labels';
import { checkSelectedLabels } from '../../src/k8s/check-selected-labels';
import type { Manifest } from '../../src/k8s/manifest';
import { decodeYaml } from '../../src/yaml/decode-yaml';

const manifest = (text: string) => decodeYaml(text) as Manifest;
const team = { labels: new Map([['team', 'core']]) };
const acme = { labels: new Map<string, string>(), managedBy: 'acme' };

describe('applyLabels', () => {
  it.each([
    [
      'an object without labels',
      '{kind: A, metadata: {name: a}}',
      '{kind: A, metadata: {name: a, labels: {team: core}}}',
    ],
    ['one with null labels', '{kind: A, metadata: {labels: null}}', '{kind: A, metadata: {labels: {team: core}}}'],
    [
      'one that has the label already',
      '{kind: A, metadata: {labels: {team: shop, x: y}}}',
      '{kind: A, metadata: {labels: {team: core, x: y}}}',
    ],
    ['one without metadata', '{kind: A}', '{kind: A, metadata: {labels: {team: core}}}'],
    [
      'pod templates, not selectors, not claim templates',
      '{kind: StatefulSet, spec: {selector: {matchLabels: {a: b}}, template: {spec: {containers: []}}, volumeClaimTemplates: [{metadata: {name: d}}]}}',
      '{kind: StatefulSet, metadata: {labels: {team: core}}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {team: core}}, spec: {containers: []}}, volumeClaimTemplates: [{metadata: {name: d}}]}}',
    ],
    [
      'the templates of a CronJob',
      '{kind: CronJob, spec: {jobTemplate: {spec: {template: {metadata: {labels: {a: b}}, spec: {containers: []}}}}}}',
      '{kind: CronJob, metadata: {labels: {team: core}}, spec: {jobTemplate: {metadata: {labels: {team: core}}, spec: {template: {metadata: {labels: {a: b, team: core}}, spec: {containers: []}}}}}}',
    ],
    [
      'other templates not',
      '{kind: ExternalSecret, spec: {template: {data: {a: b}}}}',
      '{kind: ExternalSecret, metadata: {labels: {team: core}}, spec: {template: {data: {a: b}}}}',
    ],
    [
      'the items of a list',
      '{apiVersion: v1, kind: List, items: [{kind: A}, 5]}',
      '{apiVersion: v1, kind: List, metadata: {labels: {team: core}}, items: [{kind: A, metadata: {labels: {team: core}}}, 5]}',
    ],
  ])('labels %s', (_, before, after) => {
    expect(applyLabels([manifest(before)], team)).toEqual([manifest(after)]);
  });

  it.each([
    ['ours', 'managed-by: score-k8s', 'managed-by: acme'],
    ["another program's", 'managed-by: Helm', 'managed-by: Helm'],
    ['nobody', 'name: score-k8s', 'name: score-k8s'],
  ])('names another manager where the manager is %s', (_, before, after) => {
    const labelled = (label: string) => `{kind: A, metadata: {labels: {app.kubernetes.io/${label}}}}`;
    expect(applyLabels([manifest(labelled(before))], acme)).toEqual([manifest(labelled(after))]);
  });

  it('leaves objects without labels alone when only the manager changes', () => {
    expect(applyLabels([manifest('{kind: A}')], acme)).toEqual([manifest('{kind: A}')]);
  });
});

describe('checkSelectedLabels', () => {
  const told = (text: string, labelling: Parameters<typeof checkSelectedLabels>[1]) =>
    checkSelectedLabels([manifest(text)], labelling).map(({ message }) => message);

  it.each([
    ['spec: {selector: {team: shop}}', 'team=shop'],
    ['spec: {selector: {matchLabels: {team: shop}}}', 'team=shop'],
    ['spec: {selector: {matchExpressions: [{key: team, operator: In, values: [a, b]}]}}', 'team In (a, b)'],
    ['spec: {selector: {matchExpressions: [{key: team, operator: DoesNotExist}]}}', 'team DoesNotExist'],
    ['spec: {template: {spec: {affinity: {podAffinity: {x: [{labelSelector: {matchLabels: {team: a}}}]}}}}}', 'team=a'],
  ])('refuses what %s wants otherwise', (spec, shown) => {
    expect(told(`{apiVersion: v1, kind: Service, metadata: {name: web}, ${spec}}`, team)).toEqual([
      `the label team=core cannot be put on every object: Service 'web' (v1) selects by ${shown}`,
    ]);
  });

  it.each([
    '{kind: Service, spec: {selector: {team: core, app: x}}}',
    '{kind: A, spec: {selector: {matchExpressions: [{key: team, operator: Exists}, {key: team, operator: In, values: [x, core]}, {key: team, operator: NotIn, values: [x]}]}}}',
    '{kind: Pod, spec: {nodeSelector: {team: x}, affinity: {nodeAffinity: {r: {nodeSelectorTerms: [{matchExpressions: [{key: team, operator: In, values: [x]}]}]}}}}}',
    '{kind: CustomResourceDefinition, spec: {schema: {matchLabels: {team: x}}}}',
  ])('lets %s pass', (text) => expect(told(text, team)).toEqual([]));

  it.each([
    '{kind: A, spec: {podSelector: {matchLabels: {app.kubernetes.io/managed-by: score-k8s}}}}',
    '{kind: A, spec: {s: {matchExpressions: [{key: app.kubernetes.io/managed-by, operator: In, values: [x, score-k8s]}]}}}',
  ])('sees that a new manager is not selected by %s', (text) => {
    expect(told(text, acme)).toEqual([expect.stringContaining('app.kubernetes.io/managed-by=acme cannot be put')]);
  });
});
