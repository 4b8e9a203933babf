import { checkShape } from '../../src/state/check-shape';
import { stateShape } from '../../src/state/state-shape';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { Float } from '../../src/yaml/values';

type Data = Record<string, unknown>;

const right = `
workloads:
  web:
    spec:
      apiVersion: score.dev/v1b1
      metadata: {name: web, annotations: {a: null}}
      service: {ports: {http: {port: 80, targetPort: 8080}}}
      containers:
        main:
          image: nginx
          command: [a, b]
          variables: {A: b}
          files: {/a: {content: x, noExpand: true}}
          livenessProbe: {httpGet: {path: /, port: 80, httpHeaders: [{name: n, value: v}]}}
      resources: {db: {type: postgres, params: {a: [1, null]}}}
    file: score.yaml
    instance_suffix: -abc
resources:
  postgres.default#web.db: {guid: g, type: postgres, metadata: {}, params: {}, state: {a: null}, outputs: {b: 1}}
shared_state: {a: {b: null}}
patching_templates: [t]
`;

const others = [null, 1, 1.5, new Float(3), 2 ** 60, 'x', true, [], [null], {}, { type: null }, new Map([[1, 2]])];

/** The state with another value in one place, for every place. */
function* changed(value: unknown, other: unknown): Generator<unknown> {
  yield other;
  if (Array.isArray(value)) {
    for (const index of value.keys())
      for (const inner of changed(value[index], other)) yield value.map((item, at) => (at === index ? inner : item));
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value))
      for (const inner of changed((value as Data)[key], other)) yield { ...value, [key]: inner };
    yield { ...value, other };
  }
}

test('a state that is right as it stands is given itself', () => {
  const value = decodeYaml(right);
  const checked = checkShape(value, stateShape());
  expect(checked.value).toBe(value);
  expect(checked.problems).toEqual([]);
});

test('whatever stands somewhere in a state, it is told and changed alike when more is wrong', () => {
  const shape = stateShape();
  let count = 0;
  for (const other of others) {
    for (const value of changed(decodeYaml(right), other)) {
      if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Map) continue;
      if (value instanceof Float) continue;
      const wrong = checkShape({ ...value, zz: 1 }, shape);
      expect(checkShape(value, shape)).toEqual({ ...wrong, problems: wrong.problems.slice(0, -1) });
      count++;
    }
  }
  expect(count).toBeGreaterThan(500);
});
