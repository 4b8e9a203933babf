import { decodeState } from '../../src/state/decode-state';
import { emptyState } from '../../src/state/empty-state';
import { encodeState } from '../../src/state/encode-state';
import { primeResources } from '../../src/state/prime-resources';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { nowhere, stateOf } from './state-of';

const long = 'a'.repeat(63);

/** In the look of the peer: what is read is written byte for byte. */
const whole = `workloads:
  "123":
    spec:
      apiVersion: score.dev/v1b1
      containers:
        main:
          args:
            - serve
          image: nginx
          livenessProbe:
            exec:
              command:
                - "true"
          variables:
            TEXT: |
              one

              two
      metadata:
        extra:
          a:
            - 1
            - 2.5
            - null
          a9: x
          a10: "1"
        name: "123"
    file: services/orders.yaml
    instance_suffix: "-1234567890"
  web:
    spec:
      apiVersion: score.dev/v1b1
      containers: {}
      metadata:
        name: web
    instance_suffix: -12e4567890
resources:
  ${long}.${long}#web.db:
    guid: 0f1e2d3c-4b5a-4678-9abc-def012345678
    type: ${long}
    class: ${long}
    id: web.db
    metadata:
      tier: gold
    params:
      size: large
    source_workload: web
    provisioner: template://project/database
    state:
      count: 7
    outputs:
      host: |-
        a
          b
      port: 5432
  database.default#web.db:
    guid: 0f1e2d3c-4b5a-4678-9abc-def012345678
    type: database
    class: default
    id: web.db
    metadata: {}
    params: {}
    source_workload: web
    provisioner: ""
    state: {}
shared_state:
  k:
    v: 1
patching_templates:
  - |
    {{ range .Manifests }}
    - op: set
    {{ end }}
  - '{{ list }}'
`.replace(`  ${long}.${long}#web.db:\n    guid`, `  ? ${long}.${long}#web.db\n  : guid`);

describe('encodeState', () => {
  it('writes an empty state', () => {
    expect(encodeState(emptyState())).toBe('workloads: {}\nresources: {}\nshared_state: {}\npatching_templates: []\n');
  });

  it('writes what it read, byte for byte', () => {
    expect(encodeState(decodeState(whole, 'state.yaml'))).toBe(whole);
  });

  it('writes a primed state that reads back as it was', () => {
    const resources = { db: { type: 'db', params: { x: [1, { y: null }] } }, q: { type: 'q', metadata: { m: 1 } } };
    const state = primeResources(stateOf({ web: resources, api: {} }), nowhere);
    expect(encodeState(decodeState(encodeState(state), 's'))).toBe(encodeState(state));
  });
});

describe('times', () => {
  const time = (text: string): unknown => decodeYaml(text);
  const date = '2024-01-02T03:04:05.6+01:00';

  test('keep their text in workloads, and are written as Go writes them elsewhere', () => {
    const metadata = {
      name: 'web',
      annotations: { since: time('2024-01-02') },
      list: [time(date), { at: time(date) }],
    };
    const spec = {
      apiVersion: 'score.dev/v1b1',
      metadata,
      containers: {},
      resources: { r: { type: 'x', params: { d: time('2024-01-02') } } },
    };
    const workloads = { web: { spec: spec as never, file: 'score.yaml', instanceSuffix: '-1' } };
    const text = encodeState({ ...emptyState(), workloads, sharedState: { d: time('2024-01-02') } });
    expect(text).toContain('since: 2024-01-02\n');
    expect(text).toContain(`- ${date}\n          - at: ${date}\n`);
    expect(text).toContain('d: 2024-01-02\n');
    expect(text).toContain('shared_state:\n  d: 2024-01-02T00:00:00Z\n');
    expect(encodeState(decodeState(text, 'state.yaml'))).toBe(text);
  });
});

test('the state that init writes is read as one without anything', () => {
  const text = encodeState(emptyState());
  expect(decodeState(text, 'state.yaml')).toEqual(decodeState(`# as it was\n${text}`, 'state.yaml'));
});
