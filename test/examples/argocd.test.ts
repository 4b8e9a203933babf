import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeYaml, decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import { examples, prepareStage, type Stage } from './stage';
import { runWorkflow } from './workflow';

// biome-ignore lint/suspicious/noExplicitAny: the files are looked into by path
const read = (file: string): any => decodeYaml(readFileSync(join(examples, 'argocd', file), 'utf8'));

let stage: Stage;

beforeEach(async () => {
  stage = await prepareStage();
});

afterEach(() => stage.close());

describe('an application of Argo CD', () => {
  it('looks where the workflow puts the manifests', async () => {
    await runWorkflow('deploy.yaml', stage, { commit: 'e'.repeat(40), variables: { GITOPS_REPOSITORY: stage.gitops } });
    expect(read('application.yaml').spec.source.path).toBe('apps/payments-api');
    expect(Object.keys(await stage.manifests())).toContain('kustomization.yaml');
  });
});

describe('the config management plugin for Argo CD', () => {
  const quote = (words: readonly string[]): string =>
    words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const { init, generate } = read('plugin.yaml').spec;
  const { plugin } = read('plugin-application.yaml').spec.source;
  const variables = {
    ARGOCD_APP_NAMESPACE: 'payments',
    SCORE_K8S_SEED: 'a seed that is long enough',
    ...Object.fromEntries(plugin.env.map(({ name, value }: Record<string, string>) => [`ARGOCD_ENV_${name}`, value])),
  };

  /** Runs the plugin in a fresh checkout, without a home. */
  async function runPlugin(): Promise<string> {
    const directory = await stage.checkout();
    const command = ({ command: words, args = [] }: { command: string[]; args?: string[] }) =>
      quote([...words, ...args]);
    return stage.run(`unset HOME\n${command(init)}\n${command(generate)}`, directory, variables);
  }

  it('gives the manifests, the same each time, in the order in which they are to be applied', async () => {
    const manifests = await runPlugin();
    expect(await runPlugin()).toBe(manifests);
    // biome-ignore lint/suspicious/noExplicitAny: manifests of many kinds
    const waves = decodeYamlDocuments(manifests).map(({ kind, metadata }: any) => {
      return [kind, metadata.namespace, Number(metadata.annotations['argocd.argoproj.io/sync-wave'])];
    });
    expect(waves.map(([kind, namespace]) => `${kind} in ${namespace}`).sort()).toEqual([
      'Deployment in payments',
      'HTTPRoute in payments',
      'Instance in payments',
      'Queue in payments',
      'Service in payments',
    ]);
    const waveOf = (kind: string) => Number(waves.find(([name]) => name === kind)?.[2] ?? 0);
    expect(waveOf('Instance')).toBeLessThan(waveOf('Deployment'));
    expect(waveOf('Queue')).toBeLessThan(waveOf('Deployment'));
    expect(manifests).toContain(`image: ${variables['ARGOCD_ENV_IMAGE' as keyof typeof variables]}\n`);
  });

  it('is named in the application as Argo CD names it', () => {
    const { metadata, spec } = read('plugin.yaml');
    expect(plugin.name).toBe(`${metadata.name}-${spec.version}`);
  });

  it('has all that its container mounts', () => {
    const { containers, volumes } = read('repo-server.yaml').spec.template.spec;
    const mounted = containers[0].volumeMounts.map(({ name }: { name: string }) => name);
    // These two are the repo server's own.
    const there = [...volumes.map(({ name }: { name: string }) => name), 'var-files', 'plugins'];
    expect(mounted.filter((name: string) => !there.includes(name))).toEqual([]);
  });
});
