import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { GenerateOptions } from '../../src/actions/generate';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { generateIn, provisionersFile, score, stateFile } from './generate-project';

const directory = resolve(__dirname, '../../default-provisioners');
const environment = readFileSync(`${directory}/environment.provisioners.yaml`, 'utf8');
const own = `
- uri: template://acme/own
  type: own
  outputs: |
    one: {{ env "ONE" | quote }}
    both: {{ expandenv "\${ONE}-$TWO" | quote }}
`;
const asking = (outputs: readonly string[], params: string, type = 'environment') =>
  score(
    'web',
    `    variables: {${outputs.map((name) => `"V_${name}": "\${resources.settings.${name}}"`).join(', ')}}\nresources:\n  settings: {type: ${type}, params: ${params}}\n`,
  );

async function variables(
  outputs: readonly string[],
  params: string,
  file?: string,
  options: Partial<GenerateOptions> = {},
  type?: string,
) {
  const files = {
    [provisionersFile]: environment + own,
    'score.yaml': asking(outputs, params, type),
    ...(file === undefined ? {} : { '.env': file }),
  };
  const memory = { environment: { ONE: 'process', TWO: 'process', EMPTY: '' } };
  const { host, failure } = await generateIn(
    files,
    { ...(file === undefined ? {} : { envFile: '.env' }), ...options },
    memory,
  );
  const state = decodeYaml(host.text(stateFile) ?? '') as { resources: Record<string, { outputs: object }> };
  const [provided] = Object.values(state.resources);
  return { failure, host, values: provided?.outputs };
}

describe('a resource of type environment', () => {
  it.each<[string, string[], string, string | undefined, Record<string, string>]>([
    ['gives all variables of the file', ['A', 'B'], '{}', 'A=1\nB=two\nC=\n', { A: '1', B: 'two', C: '' }],
    ['gives one that is empty in the file', ['C'], '{}', 'C=\n', { C: '' }],
    [
      'gives variables of the process that its params list',
      ['ONE', 'TWO'],
      '{variables: [ONE, TWO]}',
      undefined,
      { ONE: 'process', TWO: 'process' },
    ],
    [
      'gives them under names of their own',
      ['url', 'ONE'],
      '{url: TWO, ONE: null}',
      undefined,
      { url: 'process', ONE: 'process' },
    ],
    ['prefers the file', ['ONE', 'TWO'], '{variables: [ONE, TWO]}', 'ONE=file\n', { ONE: 'file', TWO: 'process' }],
    ['gives any text as it is', ['A'], '{}', 'A=\'- {x: "y"} # \\ z\'\n', { A: '- {x: "y"} # \\ z' }],
  ])('%s', async (_, outputs, params, file, expected) => {
    const { failure, values } = await variables(outputs, params, file);
    expect([failure, values]).toEqual([undefined, expected]);
  });

  it.each([
    [
      '{variables: [ONE, NOSUCH, EMPTY]}',
      undefined,
      'no value for EMPTY, NOSUCH: set it in the environment, or in the file given with --env-file',
    ],
    ['{url: NOSUCH}', 'A=1', 'no value for NOSUCH'],
    ['{}', 'A=1', "key 'ONE' not found"],
    ['{}', 'what is this', '.env:1: is no line of the form NAME=VALUE'],
  ])('with %s and the file %j is an error', async (params, file, message) => {
    const { failure, host } = await variables(['ONE'], params, file);
    expect(failure).toContain(message);
    expect(host.text(stateFile)).toContain('workloads: {}');
  });

  it('fails when there is no such file', async () => {
    expect((await variables(['A'], '{}', undefined, { envFile: 'nosuch' })).failure).toContain('cannot read nosuch');
  });
});

describe('--env-file', () => {
  it('lies over what env and expandenv see', async () => {
    expect((await variables(['one', 'both'], '{}', 'ONE=file\n', {}, 'own')).values).toEqual({
      one: 'file',
      both: 'file-process',
    });
    expect((await variables(['one'], '{}', undefined, {}, 'own')).values).toEqual({
      one: 'process',
      both: 'process-process',
    });
  });

  it('is seen by patch templates', async () => {
    const patch = '- {op: set, path: "0.metadata.labels.one", value: {{ env "ONE" }}}';
    const state = `workloads: {}\nresources: {}\nshared_state: {}\npatching_templates: [${JSON.stringify(patch)}]\n`;
    const { host } = await generateIn(
      { [stateFile]: state, 'score.yaml': score('web'), '.env': 'ONE=file' },
      { envFile: '.env' },
    );
    expect(host.text('manifests.yaml')).toContain('one: file\n');
  });
});
