import type { SecretsPolicy } from '../../src/actions/secrets-policy';
import { generateIn, provisionersFile, score, stateFile } from './generate-project';

const made = (type: string, manifest: string) =>
  `- uri: template://acme/${type}\n  type: ${type}\n  manifests: |\n    - ${manifest}\n`;
const secret = (name: string, values = 'data: {password: aHVudGVyMg==}') =>
  `{apiVersion: v1, kind: Secret, metadata: {name: ${name}}, ${values}}`;
const asking = score('web', 'resources: {aa: {type: aa}, bb: {type: bb}}\n');
const patching = (template: string) =>
  `workloads: {}\nresources: {}\nshared_state: {}\npatching_templates: [${JSON.stringify(template)}]\n`;
const harmless = made('bb', '{apiVersion: v1, kind: ConfigMap, metadata: {name: cc}, data: {a: b}}');

const generateWith = (provisioners: string, secrets: SecretsPolicy, more: Readonly<Record<string, string>> = {}) =>
  generateIn({ 'score.yaml': asking, [provisionersFile]: provisioners, ...more }, { secrets });

describe('generate --secrets deny', () => {
  it('refuses all Secrets that have values at once, each with who made it, and shows no value', async () => {
    const provisioners =
      made('aa', secret('one')) +
      made('bb', `{apiVersion: v1, kind: List, items: [${secret('two', 'stringData: {token: hunter2}')}]}`);
    const { failure, host, lines } = await generateWith(provisioners, 'deny');
    expect(failure).toBe(
      "Secret 'one' (v1) of resource 'aa.default#web.aa' (template://acme/aa) would be in the output with its values, which --secrets deny forbids\n" +
        "Secret 'two' (v1) of resource 'bb.default#web.bb' (template://acme/bb) would be in the output with its values, which --secrets deny forbids\n" +
        'Write Secrets to a place of their own with --secrets-output FILE, or have the provisioner promise them (an ExternalSecret, for instance).',
    );
    expect([failure, ...lines].join('\n')).not.toMatch(/hunter2|aHVudGVyMg/);
    expect(host.paths()).toEqual([provisionersFile, stateFile, 'score.yaml']);
    expect(host.text(stateFile)).not.toContain('web');
  });

  it.each([
    ['has no values', made('aa', secret('one', 'data: {}, stringData: {}')) + harmless, {}],
    ['is of another group', made('aa', secret('one').replace('v1', 'acme.io/v1')) + harmless, {}],
    [
      'is emptied by a patch template',
      made('aa', secret('one')) + harmless,
      { [stateFile]: patching('- {op: delete, path: 0.data}') },
    ],
  ])('lets pass a Secret that %s', async (_, provisioners, more) => {
    const { failure, host } = await generateWith(provisioners, 'deny', more);
    expect([failure, host.text('manifests.yaml')]).toEqual([undefined, expect.stringContaining('kind: Secret')]);
  });

  it('lets pass Secrets that go to a place of their own', async () => {
    const provisioners =
      made('aa', secret('one')) + made('bb', `{apiVersion: v1, kind: List, items: [${secret('two')}]}`);
    const files = { 'score.yaml': asking, [provisionersFile]: provisioners };
    const { failure, host } = await generateIn(files, { secrets: 'deny', secretsOutput: 'secrets.yaml' });
    expect(failure).toBeUndefined();
    expect(host.text('manifests.yaml')).not.toContain('kind: Secret');
    expect(host.text('secrets.yaml')?.match(/^kind: Secret$/gm)).toHaveLength(2);
  });

  it('names the patch templates for a Secret that they brought', async () => {
    const patch = patching(`- {op: set, path: "-1", value: ${secret('late')}}`);
    const { failure } = await generateWith(made('aa', secret('one', 'data: {}')) + harmless, 'deny', {
      [stateFile]: patch,
    });
    expect(failure).toContain("Secret 'late' (v1) of the patch templates would be in the output");
  });

  it('names who made a Secret also in a namespace', async () => {
    const files = { 'score.yaml': asking, [provisionersFile]: made('aa', secret('one')) + harmless };
    const { failure } = await generateIn(files, { secrets: 'deny', namespace: 'prod' });
    expect(failure).toContain("Secret 'one' (v1) in namespace 'prod' of resource 'aa.default#web.aa'");
  });

  it('is told together with what --reproducible refuses', async () => {
    const drawing = made(
      'bb',
      '{apiVersion: v1, kind: ConfigMap, metadata: {name: cc}, data: {a: {{ randAlphaNum 8 | quote }}}}',
    );
    const files = { 'score.yaml': asking, [provisionersFile]: made('aa', secret('one')) + drawing };
    const { failure } = await generateIn(files, { secrets: 'deny', reproducible: true });
    expect(failure).toMatch(/randAlphaNum(.|\n)*Secret 'one'/);
  });

  it('keeps the state of what commands have acted on', async () => {
    const answer = `{"resource_state": {"id": "made"}, "manifests": [{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "one"}, "stringData": {"a": "b"}}]}`;
    const run = () => ({ status: 0, stdout: Buffer.from(answer) });
    const files = { 'score.yaml': asking, [provisionersFile]: `- {uri: cmd://tool, type: aa}\n${harmless}` };
    const { failure, host } = await generateIn(files, { secrets: 'deny' }, { run });
    expect(failure).toContain("Secret 'one' (v1) of resource 'aa.default#web.aa' (cmd://tool)");
    expect(host.text(stateFile)).toContain('id: made');
    expect(host.text('manifests.yaml')).toBeUndefined();
  });
});

describe('generate --secrets', () => {
  const provisioners = made('aa', secret('one')) + harmless;

  it('warn warns and writes, and is an error with --strict', async () => {
    const { failure, lines, host } = await generateWith(provisioners, 'warn');
    expect(failure).toBeUndefined();
    expect(lines).toContainEqual(
      expect.stringMatching(/^warn: Secret 'one' \(v1\) of .* is in the output with its values\n/),
    );
    expect(host.text('manifests.yaml')).toContain('kind: Secret');
    const files = { 'score.yaml': asking, [provisionersFile]: provisioners };
    expect((await generateIn(files, { secrets: 'warn', strict: true })).failure).toContain("Secret 'one'");
  });

  it('allow, or nothing, is silent', async () => {
    const { lines } = await generateWith(provisioners, 'allow');
    const files = { 'score.yaml': asking, [provisionersFile]: provisioners };
    expect((await generateIn(files)).lines).toEqual(lines);
    expect(lines.filter((line) => line.startsWith('warn: '))).toEqual([]);
  });
});
