import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProject, type Project } from './run-executable';

const SEED = '5d0c1b2a39485766f5e4d3c2b1a09788';
const own = `- uri: template://own/looking
  type: looking
  outputs: |
    env: {{ env "SCORE_K8S_SEED" | quote }}
    expanded: {{ expandenv "\${SCORE_K8S_SEED}" | quote }}
    day: {{ now | date "2006-01-02T15:04" | quote }}
- uri: cmd://./look.sh
  type: commanded
`;
// The environment with its names and values, as the command has it.
const look = `#!/bin/sh
cat >/dev/null
if env | grep -q -e SCORE_K8S_SEED -e ${SEED}; then seen=yes; else seen=no; fi
echo "{\\"resource_outputs\\": {\\"seen\\": \\"$seen\\"}}"
`;
const score = `apiVersion: score.dev/v1b1
metadata: {name: web}
containers:
  main:
    image: nginx
    variables:
      URL: \${resources.db.url}
      SEEN: \${resources.commanded.seen}[\${resources.looking.env}\${resources.looking.expanded}]
      DAY: \${resources.looking.day}
service: {ports: {web: {port: 80}, admin: {port: 81}, probe: {port: 82}}}
resources:
  db: {type: postgres}
  cache: {type: redis}
  looking: {type: looking}
  commanded: {type: commanded}
`;
const pipeline = { SCORE_K8S_SEED: SEED, SOURCE_DATE_EPOCH: '1700000000', CI: 'true' };

let project: Project;
beforeEach(() => {
  project = createProject({ 'score.yaml': score, 'own.yaml': own, 'look.sh': look });
  chmodSync(join(project.directory, 'look.sh'), 0o755);
});
afterEach(() => project.remove());

/** As a pipeline does it, from nothing but what is committed. */
async function freshCheckout(environment: Record<string, string>, ...flags: readonly string[]) {
  rmSync(join(project.directory, '.score-k8s'), { recursive: true, force: true });
  rmSync(join(project.directory, 'manifests.yaml'), { force: true });
  mkdirSync(join(project.directory, '.score-k8s'), { mode: 0o700 });
  writeFileSync(join(project.directory, '.score-k8s', 'project.yaml'), 'project: acme/shop\n');
  const init = await project.run(['init', '-vv', '--no-sample', '--provisioners', 'own.yaml'], { environment });
  expect([init.status, init.stdout]).toEqual([0, '']);
  const run = await project.run(['generate', '-vv', 'score.yaml', ...flags], { environment });
  return { ...run, logs: init.stderr + run.stderr };
}

const text = (path: string) => readFileSync(join(project.directory, path), 'utf8');

describe('a fresh checkout in a pipeline', () => {
  it('with a seed and an epoch gives the same bytes, passwords and all, every time', async () => {
    const runs: string[] = [];
    for (const _ of [1, 2]) {
      const { status, logs } = await freshCheckout(pipeline, '--reproducible');
      expect(status).toBe(0);
      expect(logs).not.toContain('WARN');
      runs.push([text('manifests.yaml'), text('.score-k8s/state.yaml'), logs].join('\n'));
    }
    expect(runs[1]).toBe(runs[0]);
    expect(text('manifests.yaml')).toMatch(/^ {2}password: [A-Za-z0-9+/=]{32}$/m);
    expect(text('manifests.yaml')).toContain('value: 2023-11-14T22:13');
  });

  it('shows the seed to nobody', async () => {
    const { status, logs, stdout } = await freshCheckout(pipeline);
    expect(status).toBe(0);
    expect(text('manifests.yaml')).toContain('value: no[]');
    const everything = [
      logs,
      stdout,
      text('manifests.yaml'),
      text('.score-k8s/state.yaml'),
      text('.score-k8s/project.yaml'),
    ];
    expect(everything.join('\n')).not.toContain(SEED);
  });

  it('without a seed has other passwords, warns of it, and is refused with --reproducible', async () => {
    const { SCORE_K8S_SEED: _, ...unseeded } = pipeline;
    const one = await freshCheckout(unseeded);
    expect(one.status).toBe(0);
    expect(one.stderr).toContain(
      "WARN: new values were drawn for resource 'postgres.default#web.db', resource 'redis.default#web.cache': ",
    );
    const before = text('manifests.yaml');
    await freshCheckout(unseeded);
    expect(text('manifests.yaml')).not.toBe(before);
    const refused = await freshCheckout(unseeded, '--reproducible');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('draws with randAlphaNum, and there is no seed');
    expect(() => text('manifests.yaml')).toThrow('ENOENT');
  });
});
