import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../src/k8s/manifest';
import { manifestId, manifestIdKey } from '../../src/k8s/manifest-id';
import { decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import { itWith } from '../e2e/program-on-path';
import { examples, prepareStage, type Stage } from './stage';
import { runWorkflow } from './workflow';

// biome-ignore lint/suspicious/noExplicitAny: the files are looked into by path
const documents = (text: string): any[] => decodeYamlDocuments(text);

let stage: Stage;

beforeEach(async () => {
  stage = await prepareStage();
  await runWorkflow('deploy.yaml', stage, { commit: 'f'.repeat(40), variables: { GITOPS_REPOSITORY: stage.gitops } });
});

afterEach(() => stage.close());

describe('a Kustomization of Flux', () => {
  const [repository, kustomization] = documents(readFileSync(join(examples, 'flux/payments-api.yaml'), 'utf8'));

  it('looks where the workflow puts the manifests', () => {
    expect(kustomization.spec.sourceRef.name).toBe(repository.metadata.name);
    expect(kustomization.spec.path).toBe('./apps/payments-api');
  });

  itWith('kustomize')('builds, as Flux does, the objects that were generated', async () => {
    const files = await stage.manifests();
    const directory = join(stage.temporary(), 'app');
    mkdirSync(directory);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
    const built = documents(await stage.run(`kustomize build '${directory}'`, directory));
    const generated = Object.keys(files).filter((name) => name !== 'kustomization.yaml');
    const keys = (objects: readonly Manifest[]) => objects.map((object) => manifestIdKey(manifestId(object))).sort();
    expect(keys(built)).toEqual(keys(generated.flatMap((name) => documents(files[name] ?? ''))));
  });
});
