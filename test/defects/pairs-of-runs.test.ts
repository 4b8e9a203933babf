import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { createProject } from '../e2e/run-executable';
import { at, EMPTY_STATE, entry, PROVISIONERS, STATE, score } from './project';

/** By hand: PAIRS_OF_RUNS=1000 npx jest test/defects/pairs-of-runs.test.ts */
const PAIRS = Number(process.env['PAIRS_OF_RUNS'] ?? 10);
const MILLISECONDS_EACH = 30_000;

const names = ['first', 'second'] as const;

describe('N02: two runs at once', () => {
  const project = createProject({
    [PROVISIONERS]: entry('thing', {
      init: 'password: {{ .State.password | default (randAlphaNum 16) | quote }}',
      state: 'password: {{ .Init.password | quote }}',
      shared: '{{ .Id | quote }}: {{ .Init.password | quote }}',
      manifests: '- {apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {p: {{ .Init.password | quote }}}}',
    }),
    ...Object.fromEntries(names.map((name) => [`${name}.yaml`, score({ name, resources: { it: { type: 'thing' } } })])),
  });
  afterAll(() => project.remove());

  it(
    `lose no resource's state, in ${PAIRS} pairs`,
    async () => {
      for (let pair = 1; pair <= PAIRS; pair++) {
        writeFileSync(join(project.directory, STATE), EMPTY_STATE);
        const runs = names.map((name) => project.run(['generate', `${name}.yaml`, '--only-given', '-o', '-']));
        const written = (await Promise.all(runs)).map(({ stdout }) => /^ {2}p: (\w{16})$/m.exec(stdout)?.[1]);
        const state = decodeYaml(readFileSync(join(project.directory, STATE), 'utf8'));
        const saved = names.map((name) => at(state, 'resources', `thing.default#${name}.it`, 'state', 'password'));
        expect([pair, saved]).toEqual([pair, written]);
        expect(written).toEqual([expect.any(String), expect.any(String)]);
        expect(at(state, 'shared_state')).toEqual({ 'first.it': written[0], 'second.it': written[1] });
        expect(readdirSync(join(project.directory, '.score-k8s')).sort()).toEqual([
          '10-test.provisioners.yaml',
          'state.yaml',
        ]);
      }
    },
    PAIRS * MILLISECONDS_EACH,
  );
});
