import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { examples, prepareStage, type Stage } from './stage';

interface Job {
  readonly extends?: string;
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
}

const pipeline = decodeYaml(
  readFileSync(join(examples, 'gitlab-ci/.gitlab-ci.yml'), 'utf8'),
  {},
) as unknown as Readonly<Record<string, Job>> & { readonly variables: Readonly<Record<string, string>> };

let stage: Stage;

beforeEach(async () => {
  stage = await prepareStage();
});

afterEach(() => stage.close());

/** Runs a job in a fresh checkout as a runner does: its lines in one shell. The tool is on PATH already. */
async function runJob(name: string, commit: string): Promise<string> {
  const job = { ...pipeline[pipeline[name]?.extends ?? ''], ...pipeline[name] };
  const lines = [...(job.before_script ?? []), ...(job.script ?? [])].filter((line) => !line.startsWith('npm install'));
  const directory = await stage.checkout();
  const predefined: Record<string, string> = {
    CI_COMMIT_SHA: commit,
    CI_REGISTRY: 'ghcr.io',
    CI_REGISTRY_IMAGE: 'ghcr.io/acme-engineering/payments-api',
    CI_REGISTRY_USER: 'ci',
    CI_REGISTRY_PASSWORD: 'password',
    GITOPS_REPOSITORY: stage.gitops,
  };
  const own = Object.entries(pipeline.variables).map(([key, value]) => {
    return [key, value.replace(/\$(\w+)/g, (_, variable: string) => predefined[variable] ?? '')];
  });
  await stage.run(lines.join('\n'), directory, { ...predefined, ...Object.fromEntries(own) });
  return directory;
}

const commit = 'c'.repeat(40);

describe('the pipeline for GitLab CI', () => {
  it('builds the image', async () => {
    await runJob('image', commit);
    expect(stage.dockerCalls().at(-1)).toBe(`docker push ghcr.io/acme-engineering/payments-api:${commit}`);
  });

  it('pushes the manifests, once for each change of them', async () => {
    await runJob('deploy', commit);
    await runJob('deploy', commit);
    expect(await stage.deployed()).toEqual([`payments-api ${commit}`, 'change']);
    expect((await stage.manifests())['payments_deployment_payments-api.yaml']).toContain(`payments-api:${commit}\n`);
  });

  it('shows in a merge request before the first deployment that everything is new', async () => {
    const shown = readFileSync(join(await runJob('preview', commit), 'diff.md'), 'utf8');
    expect(shown).toMatch(/^\*\*Manifests: \d+ added\*\*\n/);
  });

  it('shows in a merge request what it would change', async () => {
    await runJob('deploy', commit);
    const directory = await runJob('preview', 'd'.repeat(40));
    const shown = readFileSync(join(directory, 'diff.md'), 'utf8');
    expect(shown).toContain('spec.template.spec.containers[api].image');
    expect(shown).toContain('d'.repeat(40));
  });
});
