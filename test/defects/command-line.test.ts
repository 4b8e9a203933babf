import { runMain } from '../cli/run-main';
import { createProject, type Project } from '../e2e/run-executable';
import { EMPTY_STATE, entry, makeProject, PROVISIONERS, STATE, score } from './project';

let project: Project;
beforeAll(() => {
  project = createProject({
    'score.yaml': score(),
    [STATE]: EMPTY_STATE,
    [PROVISIONERS]: entry('db', { outputs: 'a: 1' }),
  });
});
afterAll(() => project.remove());

describe('N48: resources get-outputs with a template', () => {
  const uid = 'db.default#web.db';
  const rendered = async (template: string) => {
    const memory = makeProject({
      'score.yaml': score({ resources: { db: { type: 'db' } } }),
      [PROVISIONERS]: entry('db', { outputs: 'host: h\nempty: null' }),
    });
    await memory.generate();
    const files = { [STATE]: memory.host.text(STATE) ?? '' };
    const { status, stdout, stderr } = await runMain(['resources', 'get-outputs', uid, '-f', template], { files });
    return { status, stdout, stderr };
  };

  it.each(['{{ .nosuch }}', 'x{{ .host.nosuch }}', '{{ .empty }}', '{{ printf "%s" .host }} {{ .hos }}'])(
    'fails where it prints a key that is not there: %s',
    async (template) => {
      expect((await rendered(template)).status).toBe(1);
    },
  );

  it('names the keys that there are', async () => {
    expect((await rendered('{{ .nosuch }}')).stderr).toContain('An entry has the keys empty, host.');
  });

  it('prints one that is there', async () => {
    const { status, stdout } = await rendered('{{ .host }} {{ .nosuch | default "x" }}');
    expect([status, stdout]).toEqual([0, 'h x\n']);
  });

  it('has printed what stands before a failure, as 0.15 does', async () => {
    const { status, stdout } = await rendered('{{ .host }}{{ fail "no" }}');
    expect([status, stdout]).toEqual([1, 'h']);
  });
});

describe('lists', () => {
  it.each([['resources'], ['provisioners']])(
    'N50: %s list with a format that there is not is an error',
    async (topic) => {
      const { status, stdout, stderr } = await project.run([topic, 'list', '--format', 'bogus']);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain('bogus');
      expect(stderr).toMatch(/table.*json/);
    },
  );

  it('N49: resources list -f json with none is an empty list', async () => {
    const { status, stdout } = await project.run(['resources', 'list', '-f', 'json']);
    expect([status, JSON.parse(stdout)]).toEqual([0, []]);
  });
});

describe('help and log', () => {
  it('N51: every flag that the help of generate shows is taken', async () => {
    const { stdout } = await project.run(['generate', '--help']);
    // Other commands may be spoken of above.
    const shown = stdout.slice(stdout.indexOf('\nFLAGS\n'));
    const flags = [...new Set(shown.match(/--[a-z][a-z-]+/g))].filter((flag) => flag !== '--help');
    expect(flags).toEqual(expect.arrayContaining(['--output', '--image', '--override-property', '--namespace']));
    const runs = await Promise.all(flags.map((flag) => project.run(['generate', `${flag}=1`, '--nosuch'])));
    const refused = flags.filter((flag, index) => runs[index]?.stderr.includes(`unknown flag: ${flag}`));
    expect(refused).toEqual([]);
  });

  it('N52: a further -v never takes lines away', async () => {
    const lines = async (...flags: readonly string[]) => {
      const { stderr, status } = await project.run(['generate', 'score.yaml', '-o', '-', ...flags]);
      expect(status).toBe(0);
      return stderr.split('\n');
    };
    const [one, two, three] = [await lines('-v'), await lines('-vv'), await lines('-v', '-v', '-v')];
    expect(two).toEqual(expect.arrayContaining(one));
    expect(three).toEqual(expect.arrayContaining(two));
    expect(one.some((line) => line.startsWith('DEBUG: '))).toBe(true);
  });
});
