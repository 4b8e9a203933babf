import { generateAgain, generateIn, provisionersFile, score, stateFile } from './generate-project';

const asking = score('web', '    variables: {HOST: "${resources.db.host}"}\nresources:\n  db: {type: db}\n');
const template = '- uri: template://acme/db\n  type: db\n  outputs: |\n    host: {{ .Id }}\n';
const command = '- uri: cmd://tool\n  type: db\n';
const answer =
  '{"resource_outputs": {"host": "h1"}, "manifests": [{"apiVersion": "acme.io/v1", "kind": "Db", "metadata": {"name": "dd"}}]}';

/** Commands that answer, and are counted. */
function counted() {
  const runs: string[] = [];
  const run = ({ file }: { file: string }) => {
    runs.push(file);
    return { status: 0, stdout: Buffer.from(answer) };
  };
  return { runs, run };
}

describe('generate --dry-run', () => {
  it('writes nothing and tells what would be written', async () => {
    const files = { 'score.yaml': asking, [provisionersFile]: template };
    const { host, failure, lines } = await generateIn(files, { dryRun: true });
    expect(failure).toBeUndefined();
    expect(host.paths()).toEqual([stateFile, provisionersFile, 'score.yaml'].sort());
    expect(host.text(stateFile)).toContain('workloads: {}');
    expect(lines.slice(-2)).toEqual([
      'info: Dry run: .score-k8s/state.yaml would be written',
      'info: Dry run: manifests.yaml would be written',
    ]);
    await generateAgain(host);
    expect((await generateAgain(host, { dryRun: true })).lines.at(-1)).toBe('info: Dry run: nothing would be written');
  });

  it('gives the manifests on standard output', async () => {
    const files = { 'score.yaml': asking, [provisionersFile]: template };
    const { host, lines } = await generateIn(files, { dryRun: true, output: '-' });
    const wet = await generateIn(files, { output: '-' });
    expect(host.stdoutText()).toBe(wet.host.stdoutText());
    expect(host.paths()).toEqual(wet.host.paths());
    expect(lines.at(-1)).toBe('info: Dry run: .score-k8s/state.yaml would be written');
  });

  it('fails as the real run would', async () => {
    const { failure } = await generateIn({ 'score.yaml': asking }, { dryRun: true });
    expect(failure).toContain('is not supported by any provisioner');
  });

  it('runs no commands, and says how they are run where nothing is stored', async () => {
    const { runs, run } = counted();
    const files = { 'score.yaml': asking, [provisionersFile]: command };
    const { failure } = await generateIn(files, { dryRun: true }, { run });
    expect([failure, runs]).toEqual([expect.stringMatching(/db\.default#web\.db(.|\n)*--allow-cmd/), []]);
  });

  it('takes what is stored of commands, and notes that their manifests are missing', async () => {
    const { runs, run } = counted();
    const { host } = await generateIn({ 'score.yaml': asking, [provisionersFile]: command }, {}, { run });
    const { failure, lines } = await generateAgain(host, { dryRun: true, output: '-' });
    expect([failure, runs.length]).toEqual([undefined, 1]);
    expect(host.stdoutText()).toContain('value: h1\n');
    expect(host.stdoutText()).not.toContain('kind: Db');
    expect(lines.join('\n')).toContain("note: resource 'db.default#web.db': its command was not run");
  });

  it('says that an output may be missing because the command was not run', async () => {
    const { run } = counted();
    const { host } = await generateIn({ 'score.yaml': asking, [provisionersFile]: command }, {}, { run });
    host.files.write('score.yaml', asking.replace('db.host', 'db.url'));
    const { failure } = await generateAgain(host, { dryRun: true });
    expect(failure).toMatch(/key 'url' not found(.|\n)*--allow-cmd/);
  });

  it('runs commands with --allow-cmd and stores nothing of them, not even on failure', async () => {
    const { runs, run } = counted();
    const files = { 'score.yaml': asking, [provisionersFile]: command };
    const { host } = await generateIn(files, { dryRun: true, allowCommands: true, output: '-' }, { run });
    expect([runs.length, host.stdoutText()]).toEqual([1, expect.stringContaining('kind: Db')]);
    const before = host.text(stateFile);
    host.files.write('score.yaml', asking.replace('db.host', 'db.nosuch'));
    const { failure } = await generateAgain(host, { dryRun: true, allowCommands: true });
    expect([failure, runs.length]).toEqual([expect.stringContaining('nosuch'), 2]);
    expect(host.text(stateFile)).toBe(before);
  });
});
