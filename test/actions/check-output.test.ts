import { checkOutput, generateWithDiff } from '../../src/actions/check-output';
import type { GenerateOptions } from '../../src/actions/generate';
import { type DiffReport, differs } from '../../src/diff/diff-report';
import { renderDiff } from '../../src/diff/render-diff';
import { plainPaint } from '../diff/plain-paint';
import { createMemoryLog, type MemoryHost } from '../memory-host';
import { generateAgain, generateDefaults, generateIn, provisionersFile, score, stateFile } from './generate-project';

/** Checks, and shows what came of it. */
async function check(host: MemoryHost, options: Partial<GenerateOptions> = {}) {
  const log = createMemoryLog();
  try {
    const report = await checkOutput({ ...generateDefaults, ...options }, host, log);
    return { report, differs: differs(report), shown: renderDiff(report, 'text', plainPaint), lines: log.lines };
  } catch (error) {
    return { failure: (error as Error).message, lines: log.lines };
  }
}

const snapshot = (host: MemoryHost) => host.paths().map((path) => [path, host.text(path)]);

const drawing = `- uri: template://acme/db
  type: db
  state: |
    password: {{ dig "password" (randAlphaNum 20) .State }}
  outputs: |
    host: db
    password: {{ encodeSecretRef .Id "password" }}
  manifests: |
    - apiVersion: v1
      kind: Secret
      metadata: {name: {{ .Id }}}
      stringData: {password: {{ .State.password }}}
`;
const withDb = score('web', '    variables: {P: "${resources.db.password}"}\nresources:\n  db: {type: db}\n');

describe('generate --check', () => {
  it('finds no difference behind a generate, and writes nothing', async () => {
    const { host } = await generateIn({ 'score.yaml': withDb, [provisionersFile]: drawing });
    const before = snapshot(host);
    const locks = host.lockLog.length;
    expect(await check(host)).toMatchObject({ differs: false, shown: '' });
    expect([snapshot(host), host.lockLog.length]).toEqual([before, locks]);
  });

  it('names the path of an image that changed', async () => {
    const { host } = await generateIn({ 'score.yaml': score('web') });
    host.files.write('score.yaml', score('web', '', 'nginx:2'));
    const before = snapshot(host);
    const { shown, report, lines } = await check(host);
    expect(shown).toBe(`~ Deployment 'web' (apps/v1)
  ~ spec.template.spec.containers[main].image: nginx -> nginx:2

1 changed
manifests.yaml differs from what would be written
`);
    expect(report?.onlyDrawn).toBe(false);
    expect(lines).toContain('info: .score-k8s/state.yaml would change, too; it is no part of the check');
    expect(snapshot(host)).toEqual(before);
  });

  it('says that a file is not there', async () => {
    const { host } = await generateIn({ 'score.yaml': score('web') });
    host.files.remove('manifests.yaml');
    const { report, shown } = await check(host);
    expect(report?.comparison.changes.map(({ kind }) => kind)).toEqual(['added']);
    expect(shown).toMatch(/\nmanifests\.yaml is not there yet\n$/);
  });

  it('says that only the form differs', async () => {
    const { host } = await generateIn({ 'score.yaml': score('web') });
    host.files.write('manifests.yaml', `# by hand\n${host.text('manifests.yaml')}`);
    expect(await check(host)).toMatchObject({
      differs: true,
      shown:
        'manifests.yaml differs from what would be written\nThe objects are the same: only formatting, comments or the order of objects differ.\n',
    });
  });

  it('takes a file that is no YAML, such as one with the marks of a merge, for different', async () => {
    const { host } = await generateIn({ 'score.yaml': score('web') });
    host.files.write('manifests.yaml', '<<<<<<< HEAD\nkey: s3cr3t: x\n=======\n');
    const { report, shown } = await check(host);
    expect(report?.comparison.changes).toHaveLength(1);
    expect(shown).toMatch(
      /manifests\.yaml cannot be read as manifests \(line \d: .*\); its objects count as missing\.\n/,
    );
    expect(shown).not.toContain('s3cr3t');
  });

  it('compares directories file by file, and counts modes of files for nothing', async () => {
    const options = { output: 'deploy/', secretsOutput: 'secrets.yaml' };
    const { host } = await generateIn({ 'score.yaml': withDb, [provisionersFile]: drawing }, options);
    host.files.write('secrets.yaml', host.text('secrets.yaml') ?? '', { forceMode: 0o644 });
    expect(await check(host, options)).toMatchObject({ differs: false });
    host.files.write('score.yaml', withDb.replace('name: web', 'name: shop'));
    const { report } = await check(host, options);
    const kinds = report?.files?.map(({ path, kind }) => `${kind} ${path}`);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'changed secrets.yaml',
        'added deploy/deployment_shop.yaml',
        'changed deploy/kustomization.yaml',
      ]),
    );
    expect(report?.comparison.changes.map(({ id }) => id.kind)).not.toContain('Kustomization');
  });

  it('shows no secret, neither the one on disk nor the new one', async () => {
    const { host } = await generateIn({ 'score.yaml': withDb, [provisionersFile]: drawing });
    const old = /password: (\w{20})/.exec(host.text('manifests.yaml') ?? '')?.[1] ?? 'nothing was drawn';
    host.files.write(stateFile, (host.text(stateFile) ?? '').replaceAll(old, 'another-password'));
    const { report, shown, lines } = await check(host);
    expect(shown).toContain('~ stringData.password: *** (differs in what is secret)\n');
    expect(JSON.stringify(report) + lines.join()).not.toMatch(new RegExp(`${old}|another-password`));
  });
});

describe('values that are drawn', () => {
  const forget = (host: MemoryHost) =>
    host.files.write(stateFile, 'workloads: {}\nresources: {}\nshared_state: {}\npatching_templates: []\n');

  it('are told apart where nothing else differs', async () => {
    const { host } = await generateIn({ 'score.yaml': withDb, [provisionersFile]: drawing });
    forget(host);
    const { report, shown } = await check(host);
    expect([report?.onlyDrawn, report?.comparison.changes.length]).toEqual([true, 1]);
    expect(shown).toContain("Only values that are drawn anew in each run differ: Secret 'web.db' (v1).");
  });

  it('do not hide what differs besides', async () => {
    const { host } = await generateIn({ 'score.yaml': withDb, [provisionersFile]: drawing });
    forget(host);
    const { report, shown } = await check(host, { images: [], overrideProperties: ['containers.main.image=nginx:2'] });
    expect([report?.onlyDrawn, report?.comparison.changes.length]).toEqual([false, 2]);
    expect(shown).toContain("Drawn anew in each run: Secret 'web.db' (v1).");
  });
});

describe('commands of provisioners', () => {
  const asking = score('web', '    variables: {HOST: "${resources.db.host}"}\nresources:\n  db: {type: db}\n');
  const files = { 'score.yaml': asking, [provisionersFile]: '- uri: cmd://tool\n  type: db\n' };
  const manifests = [{ apiVersion: 'acme.io/v1', kind: 'Db', metadata: { name: 'dd' } }];

  function tool(answer: object) {
    const runs: string[] = [];
    const run = ({ file }: { file: string }) => {
      runs.push(file);
      return { status: 0, stdout: Buffer.from(JSON.stringify({ resource_outputs: { host: 'h1' }, ...answer })) };
    };
    return { runs, run };
  }

  it('are not run: what the state holds of them is taken', async () => {
    const { runs, run } = tool({});
    const { host } = await generateIn(files, {}, { run });
    expect(await check(host)).toMatchObject({ differs: false });
    expect(runs).toHaveLength(1);
  });

  it('must be allowed where the state holds nothing of them', async () => {
    const { runs, run } = tool({});
    const { host } = await generateIn({ ...files, 'score.yaml': score('web') }, {}, { run });
    host.files.write('score.yaml', asking);
    expect((await check(host)).failure).toMatch(/holds no outputs of it(.|\n)*--allow-cmd/);
    expect(await check(host, { allowCommands: true })).toMatchObject({ differs: true });
    expect(runs).toHaveLength(1);
  });

  it('must be allowed where what is on disk may be theirs', async () => {
    const { runs, run } = tool({ manifests });
    const { host } = await generateIn(files, {}, { run });
    expect((await check(host)).failure).toBe(
      "the output cannot be checked: Db 'dd' (acme.io/v1) may come from a command that was not run (of 'db.default#web.db')\nWith --allow-cmd commands are run, too.",
    );
    expect(await check(host, { allowCommands: true })).toMatchObject({ differs: false });
    expect(runs).toHaveLength(2);
  });

  it('leave what is certain to be told', async () => {
    const { run } = tool({ manifests });
    const { host } = await generateIn(files, {}, { run });
    host.files.write('score.yaml', asking.replace('image: nginx', 'image: nginx:2'));
    const { report, shown } = await check(host);
    expect(report?.comparison.changes.map(({ kind, id }) => `${kind} ${id.kind}`)).toEqual(['changed Deployment']);
    expect(shown).toContain("Not compared: Db 'dd' (acme.io/v1) may come from a command that was not run");
  });

  it('must be allowed with --diff: nothing is written that may lack their manifests', async () => {
    const { run } = tool({ manifests });
    const { host } = await generateIn(files, {}, { run });
    const before = snapshot(host);
    const reports: DiffReport[] = [];
    const show = (report: DiffReport) => void reports.push(report);
    await expect(generateWithDiff(generateDefaults, host, createMemoryLog(), show)).rejects.toThrow(
      /would lack their manifests\n.*--allow-cmd/,
    );
    expect([snapshot(host), reports]).toEqual([before, []]);
    await generateWithDiff({ ...generateDefaults, allowCommands: true }, host, createMemoryLog(), show);
    expect(reports.map(differs)).toEqual([false]);
  });
});

describe('generate --diff', () => {
  it('shows what differs, then writes', async () => {
    const { host } = await generateIn({ 'score.yaml': score('web') });
    host.files.write('score.yaml', score('web', '', 'nginx:2'));
    const shown: string[] = [];
    await generateWithDiff(generateDefaults, host, createMemoryLog(), (report) => {
      shown.push(
        renderDiff(report, 'text', plainPaint),
        host.text('manifests.yaml')?.includes('nginx:2') ? 'late' : 'first',
      );
    });
    expect(shown).toEqual([expect.stringContaining('containers[main].image: nginx -> nginx:2'), 'first']);
    expect(host.text('manifests.yaml')).toContain('image: nginx:2');
    expect(await check(host)).toMatchObject({ differs: false });
  });

  it('writes nothing in a dry run', async () => {
    const { host } = await generateIn({ 'score.yaml': score('web') });
    const before = snapshot(host);
    await generateWithDiff(
      { ...generateDefaults, dryRun: true, overrideProperties: ['containers.main.image=x'] },
      host,
      createMemoryLog(),
      () => undefined,
    );
    expect(snapshot(host)).toEqual(before);
  });
});

it.each([
  ['--output -', { output: '-' }],
  ['--secrets-output -', { secretsOutput: '-' }],
])('there is nothing to compare with %s', async (_, options) => {
  const { host } = await generateIn({ 'score.yaml': score('web') });
  expect((await check(host, options)).failure).toBe(
    '--check compares with what is on disk, but - is standard output: name a file or a directory',
  );
});

it('a check that fails says why, as generate would', async () => {
  const { host } = await generateIn({ 'score.yaml': withDb });
  expect((await check(host)).failure).toContain('is not supported by any provisioner');
  expect((await generateAgain(host)).failure).toContain('is not supported by any provisioner');
});
