import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programInShell } from './program';
import { runBash } from './program-on-path';
import { createProject, type Project } from './run-executable';

// In the executable a large run is started again in the same process: nothing of that is to be seen, by the user or by what the run starts.
const provisioners = `- uri: cmd://./look.sh
  type: looking
`;
const look = `#!/bin/sh
cat >/dev/null
printf '{"resource_outputs": {"engine": "%s", "home": "%s", "memory": "%s"}}' \\
  "$(env | grep -c 'JSC\\|STARTED_WITH')" "$KEPT" "$(env | grep -c MIMALLOC)"
`;
const score = `apiVersion: score.dev/v1b1
metadata:
  name: app
containers:
  main:
    image: app:1
    variables:
      ENGINE: \${resources.looking.engine}
      KEPT: \${resources.looking.home}
      MEMORY: \${resources.looking.memory}
resources:
  looking:
    type: looking
`;
const sizes: readonly (readonly [string, number])[] = [
  ['small', 0],
  ['large', 80 << 10],
  ['very large', 2 << 20],
];

async function prepare(size: number): Promise<Project> {
  const comment = `# ${'x'.repeat(98)}\n`.repeat(Math.ceil(size / 100));
  const project = createProject({
    'a score.yaml': comment + score,
    'own.provisioners.yaml': provisioners,
    'look.sh': look,
  });
  chmodSync(join(project.directory, 'look.sh'), 0o755);
  expect((await project.run(['init', '--no-sample', '--provisioners', './own.provisioners.yaml'])).status).toBe(0);
  return project;
}

describe.each(sizes)('a %s run', (_, size) => {
  let project: Project;
  beforeEach(async () => {
    project = await prepare(size);
  });
  afterEach(() => project.remove());

  it('has its arguments, its environment, and nothing of the engine', async () => {
    const args = ['generate', 'a score.yaml', '--output', 'the manifests.yaml', '--namespace='];
    const run = await project.run(args, { environment: { KEPT: 'as it is\\n' } });
    expect(run).toEqual({ status: 0, stdout: '', stderr: expect.not.stringMatching(/warning|JSC/i) });
    const written = readFileSync(join(project.directory, 'the manifests.yaml'), 'utf8');
    expect(written).toContain('- name: ENGINE\n              value: "0"');
    expect(written).toContain('- name: KEPT\n              value: |\n                as it is');
    expect(written).toContain('- name: MEMORY\n              value: "0"');
  });

  it("leaves a setting of the engine's memory that is given as it is", async () => {
    const args = ['generate', 'a score.yaml', '--output', '-'];
    const run = await project.run(args, { environment: { MIMALLOC_ALLOW_THP: '0' } });
    expect(run).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('- name: MEMORY\n              value: "1"'),
    });
  });

  it('reads its standard input', () => {
    const script = `sed 's/name: app/name: piped/' 'a score.yaml' | ${programInShell} generate /dev/stdin 'a score.yaml' --output -`;
    expect(runBash(script, project.directory, { PATH: process.env['PATH'] ?? '' })).toContain('name: piped');
  });

  it('fails as any other', async () => {
    const run = await project.run(['generate', 'a score.yaml', '--strict', '--override-property', 'x']);
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toMatch(/^Error: /m);
  });
});
