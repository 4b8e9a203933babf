import type { Comparison } from './cli-case';
import { compareAs } from './compare-as';
import { hideRandomParts } from './random-parts';

interface Row {
  readonly what: string;
  readonly as: Comparison;
  readonly one: string;
  readonly other: string;
  readonly given?: { readonly exact?: boolean; readonly unordered?: boolean };
}

const workload = (containerParts: string, podParts = '') => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: w, annotations: {k8s.score.dev/workload-name: w}}
spec: {template: {metadata: {annotations: {a: b}}, spec: {containers: [{name: main${containerParts}}]${podParts}}}}
`;
const configMap = (content: string) => `---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, ${content}}\n`;
const mounted = (mount: string, volume: string) =>
  workload(`, volumeMounts: [{name: v, ${mount}}]`, `, volumes: [{name: v, ${volume}}]`);
const items = '{name: c, items: [{key: k, path: a.txt, mode: 420}]}';
const projected = `projected: {sources: [{configMap: ${items}}]}`;

const same: readonly Row[] = [
  { what: 'spaces at the ends of lines', as: 'text', one: 'a  \nb\n', other: 'a\nb\n' },
  { what: 'the order of keys', as: 'json', one: '{"a":1,"b":2}', other: '{"b":2,"a":1}' },
  {
    what: 'service_name besides',
    as: 'json',
    one: '{"ServiceName":"x"}',
    other: '{"ServiceName":"x","service_name":"x"}',
  },
  { what: 'numbers by value', as: 'yaml', one: 'a: [1, 1e3]', other: 'a: [1.0, 1000]' },
  { what: 'what holds nothing', as: 'manifests', one: 'status: {a: {}}\nstrategy: {}\nb: 1', other: 'b: 1' },
  { what: 'null creation times', as: 'manifests', one: 'a: {creationTimestamp: null}', other: 'a: {}' },
  {
    what: 'ports where none are recorded',
    as: 'manifests',
    one: workload(''),
    other: workload(', ports: [{containerPort: 1}]'),
  },
  {
    what: 'order, where it was not fixed',
    as: 'manifests',
    one: 'kind: A\n---\nkind: B',
    other: 'kind: B\n---\nkind: A',
    given: { unordered: true },
  },
  {
    what: 'ports of services, where the order was not fixed',
    as: 'manifests',
    one: '{kind: Service, spec: {ports: [{port: 1}, {port: 2}]}}',
    other: '{kind: Service, spec: {ports: [{port: 2}, {port: 1}]}}',
    given: { unordered: true },
  },
  {
    what: 'one file as text or bytes, by a directory or a single mount',
    as: 'manifests',
    one: mounted('mountPath: /etc', `configMap: ${items}`) + configMap('data: {k: hi}'),
    other: mounted('mountPath: /etc/a.txt, subPath: a.txt', projected) + configMap('binaryData: {k: aGk=}'),
  },
  {
    what: 'names of volumes',
    as: 'manifests',
    one: mounted('mountPath: /x', 'emptyDir: {}'),
    other: mounted('mountPath: /x', 'emptyDir: {}').replaceAll('name: v,', 'name: other,'),
  },
  {
    what: 'lines that say nothing',
    as: 'manifests',
    one: 'a: 1\nstatus: {}\n',
    other: 'a: 1\n',
    given: { exact: true },
  },
  {
    what: 'absent, null and empty parts',
    as: 'state',
    one: 'workloads: {w: {spec: {containers: {m: {args: [], files: null}}, resources: {}}}}\nresources: {r: {params: null}}',
    other: 'workloads: {w: {spec: {containers: {m: {}}}}}\nresources: {r: {state: {}}}\nshared_state: {}',
  },
];

const different: readonly Row[] = [
  { what: 'another line', as: 'text', one: 'a\nb\n', other: 'a\nc\n' },
  { what: 'spaces', as: 'exact', one: 'a \n', other: 'a\n' },
  { what: 'text and number', as: 'yaml', one: 'a: 5', other: 'a: "5"' },
  { what: 'date and text', as: 'yaml', one: 'a: 2024-01-01', other: 'a: "2024-01-01"' },
  { what: 'list and map', as: 'yaml', one: 'a: []', other: 'a: {}' },
  { what: 'another order of a list', as: 'json', one: '[1,2]', other: '[2,1]' },
  { what: 'large numbers', as: 'json', one: '9007199254740993', other: '9007199254740992' },
  { what: 'one document more', as: 'manifests', one: 'kind: A', other: 'kind: A\n---\nkind: B' },
  { what: 'order', as: 'manifests', one: 'kind: A\n---\nkind: B', other: 'kind: B\n---\nkind: A' },
  { what: 'a status', as: 'manifests', one: 'status: {a: 1}', other: '{}' },
  {
    what: 'ports that are recorded',
    as: 'manifests',
    one: workload(', ports: [{containerPort: 1}]'),
    other: workload(''),
  },
  {
    what: 'the content of a file',
    as: 'manifests',
    one: mounted('mountPath: /etc', projected) + configMap('data: {k: hi}'),
    other: mounted('mountPath: /etc', projected) + configMap('data: {k: ho}'),
  },
  {
    what: 'the mode of a file',
    as: 'manifests',
    one: mounted('mountPath: /etc', projected) + configMap('data: {k: hi}'),
    other: mounted('mountPath: /etc', projected.replace('420', '384')) + configMap('data: {k: hi}'),
  },
  {
    what: 'the path of a file',
    as: 'manifests',
    one: mounted('mountPath: /etc', projected) + configMap('data: {k: hi}'),
    other: mounted('mountPath: /opt', projected) + configMap('data: {k: hi}'),
  },
  {
    what: 'what a volume is',
    as: 'manifests',
    one: mounted('mountPath: /x', 'emptyDir: {}'),
    other: mounted('mountPath: /x', 'emptyDir: {medium: Memory}'),
  },
  { what: 'quotes', as: 'manifests', one: 'a: b\n', other: 'a: "b"\n', given: { exact: true } },
  { what: 'a guid', as: 'state', one: 'resources: {r: {guid: a}}', other: 'resources: {r: {guid: b}}' },
  { what: 'an output', as: 'state', one: 'resources: {r: {outputs: {a: 1}}}', other: 'resources: {r: {}}' },
];

describe('compareAs', () => {
  it.each(same)('$as: $what: no difference', ({ as, one, other, given = {} }) => {
    expect(compareAs(as, one, other, given)).toEqual([]);
  });

  it.each(different)('$as: $what: a difference', ({ as, one, other, given = {} }) => {
    expect(compareAs(as, one, other, given)).not.toEqual([]);
  });
});

describe('hideRandomParts', () => {
  const guid = '01234567-89ab-4cde-8f01-23456789abcd';

  it.each([
    ['guids and suffixes', { suffix: '-0123456789', guid }, `-<suffix of w> <guid of t#r> rest`],
    ['a malformed suffix', { suffix: '-xyz', guid }, `-<suffix of w>(malformed) <guid of t#r> rest`],
  ])('%s', (_, drawn, expected) => {
    const state = `workloads: {w: {instance_suffix: "${drawn.suffix}"}}\nresources: {"t#r": {guid: ${drawn.guid}}}`;
    expect(hideRandomParts(state)(`${drawn.suffix} ${drawn.guid} rest`)).toBe(expected);
  });
});
