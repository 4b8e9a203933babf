import { prepareStage, type Stage } from './stage';
import { runWorkflow } from './workflow';

let stage: Stage;

beforeEach(async () => {
  stage = await prepareStage();
});

afterEach(() => stage.close());

const [first, second] = ['a', 'b'].map((digit) => digit.repeat(40)) as [string, string];
const atStage = () => ({ GITOPS_REPOSITORY: stage.gitops });
const deploy = (commit: string) => runWorkflow('deploy.yaml', stage, { commit, variables: atStage() });
const preview = (commit: string) => runWorkflow('preview.yaml', stage, { commit, variables: atStage() });

describe('the workflows for GitHub Actions', () => {
  it('build, generate and push; the same commit again changes nothing, another one the image', async () => {
    await deploy(first);
    expect(stage.dockerCalls()).toEqual([
      `docker build --tag ghcr.io/acme-engineering/payments-api:${first} .`,
      `docker push ghcr.io/acme-engineering/payments-api:${first}`,
    ]);
    expect(await stage.deployed()).toEqual([`payments-api: ${first}`, 'change']);
    const before = await stage.manifests();
    expect(Object.keys(before)).toEqual([
      'kustomization.yaml',
      'namespace_payments.yaml',
      'payments_deployment_payments-api.yaml',
      'payments_httproute_route-payments-api-route-7e7c1330.yaml',
      'payments_instance.rds.aws.upbound.io_payments-api-db-bc9b7eee.yaml',
      'payments_queue.sqs.aws.upbound.io_payments-api-queue-efc302b7.yaml',
      'payments_service_payments-api.yaml',
    ]);
    await deploy(first);
    expect(await stage.deployed()).toHaveLength(2);
    await deploy(second);
    const after = await stage.manifests();
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed).toEqual(['payments_deployment_payments-api.yaml']);
    expect(after[changed[0] ?? '']).toBe(before[changed[0] ?? '']?.replaceAll(first, second));
  });

  it('show in a pull request before the first deployment that everything is new', async () => {
    expect(await preview(first)).toMatch(/^\*\*Manifests: \d+ added\*\*\n/);
  });

  it('show in a pull request what it would change, field by field', async () => {
    await deploy(first);
    const summary = await preview(second);
    expect(summary).toContain('spec.template.spec.containers[api].image');
    expect(summary).toContain(second);
    expect(await stage.deployed()).toHaveLength(2);
  });

  it('push although another project has pushed meanwhile', async () => {
    const beforeStep = (name: string) => (name.startsWith('Push') ? stage.pushElsewhere('other') : undefined);
    await runWorkflow('deploy.yaml', stage, { commit: first, variables: atStage(), beforeStep });
    expect(await stage.deployed()).toEqual([`payments-api: ${first}`, 'change', 'change']);
  });
});
