import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { prepareStage, type Stage } from './stage';

const root = resolve(__dirname, '../..');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly { id?: string; run: string; env: Readonly<Record<string, string>> }[] };
}

const action = decodeYaml(readFileSync(join(root, 'action.yml'), 'utf8')) as unknown as Action;
const step = action.runs.steps.find(({ id }) => id === 'generate');

let stage: Stage;
let directory: string;

beforeEach(async () => {
  stage = await prepareStage();
  directory = await stage.checkout();
});

afterEach(() => stage.close());

/** Runs the action's step as a runner does, with the inputs that are given; gives its outputs and the summary of the job. */
async function runAction(inputs: Readonly<Record<string, string>> = {}) {
  const given = (expression: string): string => {
    const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? '';
    return inputs[name] ?? action.inputs[name]?.default ?? `no input ${expression}`;
  };
  const env = Object.entries(step?.env ?? {}).map(([name, expression]) => [name, given(expression)]);
  const place = stage.temporary();
  const runner = {
    GITHUB_ACTION_PATH: root,
    RUNNER_TEMP: place,
    GITHUB_OUTPUT: join(place, 'output'),
    GITHUB_STEP_SUMMARY: join(place, 'summary'),
  };
  const script = `touch "$GITHUB_STEP_SUMMARY"; status=0; ${step?.run} 1>&2 || status=$?; echo "status=$status"; cat "$GITHUB_OUTPUT"`;
  const told = await stage.run(script, directory, { ...Object.fromEntries(env), ...runner });
  const outputs = Object.fromEntries(
    told
      .trim()
      .split('\n')
      .map((line) => line.split('=') as [string, string]),
  );
  return { ...outputs, summary: readFileSync(join(place, 'summary'), 'utf8') } as Record<string, string>;
}

const image = (tag: string) => ({ image: `ghcr.io/acme-engineering/payments-api:${tag}` });

describe('the action for GitHub', () => {
  it('tells by its outputs whether the manifests changed, and how in the summary', async () => {
    const first = await runAction(image('1'));
    expect(first).toMatchObject({ status: '0', changed: 'true', manifests: 'manifests.yaml' });
    expect(await runAction(image('1'))).toMatchObject({ status: '0', changed: 'false', summary: '' });
    const second = await runAction({ ...image('2'), namespace: 'payments' });
    expect(second).toMatchObject({ status: '0', changed: 'true' });
    expect(second['summary']).toContain('payments-api:2');
    expect(second['summary']).toBe(readFileSync(second['diff'] ?? '', 'utf8'));
    expect(readFileSync(join(directory, 'manifests.yaml'), 'utf8')).toContain('namespace: payments');
  });

  it('only looks where it is asked to check, and fails when something differs', async () => {
    await runAction(image('1'));
    const before = readFileSync(join(directory, 'manifests.yaml'), 'utf8');
    expect(await runAction({ ...image('2'), check: 'true' })).toMatchObject({ status: '2', changed: 'true' });
    expect(readFileSync(join(directory, 'manifests.yaml'), 'utf8')).toBe(before);
    expect(await runAction({ ...image('1'), check: 'true' })).toMatchObject({ status: '0', changed: 'false' });
  });

  it('takes several lines, and writes a directory', async () => {
    const given = { output: 'deploy/', arguments: '--label\nteam=payments\n--strict\n' };
    expect(await runAction(given)).toMatchObject({ status: '0', changed: 'true', manifests: 'deploy/' });
    const deployment = readFileSync(join(directory, 'deploy/deployment_payments-api.yaml'), 'utf8');
    expect(deployment).toContain('team: payments');
  });

  it('fails as the program does', async () => {
    expect(await runAction({ files: 'nowhere.yaml' }).catch((error: Error) => error.message)).toContain('nowhere.yaml');
  });

  it('has an output for each that its script tells', () => {
    const told = Object.values(action.outputs).map(({ value }) => value);
    expect(told).toEqual(Object.keys(action.outputs).map((name) => `\${{ steps.generate.outputs.${name} }}`));
  });
});
