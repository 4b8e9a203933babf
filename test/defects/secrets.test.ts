import type { HttpResponse } from '../../src/host/host';
import { entry, generateFiles, makeProject, PROVISIONERS, STATE, score } from './project';

const mounting = (source: string) => score({ main: { files: { '/x': { source } } } });

describe('D05: a mounted file', () => {
  it.each([
    ['D05a', '/etc/passwd', '/etc/passwd is an absolute path'],
    ['D05b', './sub/../../f', "./sub/../../f lies outside the project and the Score file's directory"],
  ])('%s: %s is refused', async (_, source, message) => {
    const { failure, host } = await generateFiles({
      'score.yaml': mounting(source),
      '/f': 'secret',
      '/etc/passwd': 'x',
    });
    expect(failure).toContain(`score.yaml:11:21: containers.main.files./x.source: workload 'web': ${message}`);
    expect(host.text('manifests.yaml')).toBeUndefined();
  });
});

describe('N22: user, password and query of a URI', () => {
  const uri = 'http://user:hunter2@example.com/p.yaml?token=s3cret';
  /** Where it is asked for: the user goes into a header. */
  const address = 'http://example.com/p.yaml?token=s3cret';
  const answer = (status: number, text: string): HttpResponse => ({ status, body: Buffer.from(text), headers: {} });

  it.each<[string, Record<string, HttpResponse>, string]>([
    ['what is fetched and saved', { [address]: answer(200, entry('db')) }, ''],
    [
      'an error of the server',
      { [address]: answer(500, '') },
      'cannot fetch http://example.com/p.yaml: the server answered 500',
    ],
    ['a file that is none', { [address]: answer(200, 'a: 1') }, 'http://example.com/p.yaml:1: the file is not a list'],
    [
      'a bad template',
      { [address]: answer(200, entry('db', { outputs: '{{ nope }}' })) },
      'http://example.com/p.yaml:1:',
    ],
  ])('reach no file, log line or error: %s', async (_, responses, message) => {
    const { failure, lines, host } = await makeProject({}, { responses }).init({ provisioners: [uri] });
    expect(failure).toContain(message);
    expect(failure === '').toBe(message === '');
    const everything = [failure, ...lines, ...host.paths(), ...host.paths().map((path) => host.text(path))].join('\n');
    expect(everything).toContain('example.com/p.yaml');
    expect(everything).not.toMatch(/hunter2|s3cret|user:/);
  });
});

describe('D18: what holds passwords is for its owner alone', () => {
  it('the state gets mode 0600, also where it had another; a sample Score file 0644', async () => {
    const project = makeProject({ 'other.yaml': score({ name: 'other' }) });
    expect(project.host.disk.get(STATE)?.mode).toBe(0o644);
    await project.init({ sample: true, defaultProvisioners: true });
    await project.generate();
    const modes = ['score.yaml', STATE].map((path) => project.host.disk.get(path)?.mode);
    expect(modes).toEqual([0o644, 0o600]);
  });
});

describe('N39: the most verbose log', () => {
  const file = score({
    main: { variables: { P: '${resources.db.password}' } },
    resources: { db: { type: 'db', params: { token: 'swordfish' } } },
  });
  const answer = '{"resource_outputs": {"password": "hunter2"}, "resource_state": {"pin": "hunter2"}}';
  const run = () => ({ status: 0, stdout: Buffer.from(answer) });

  it.each([
    ['a template', entry('db', { state: 'pin: hunter2', outputs: 'password: hunter2' })],
    ['a command', '- {uri: cmd://tool, type: db}\n'],
  ])('has neither params nor outputs of %s', async (_, provisioners) => {
    const { text, lines } = await generateFiles({ 'score.yaml': file, [PROVISIONERS]: provisioners }, {}, { run });
    expect(text).toContain('value: hunter2');
    expect(lines.join('\n')).not.toMatch(/hunter2|swordfish/);
  });
});
