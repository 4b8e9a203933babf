import { at, EMPTY_STATE, entry, makeProject, PROVISIONERS, STATE, score } from './project';

describe('init refuses what could never work, and then changes nothing', () => {
  const html = '<!DOCTYPE html><html><body>Please {{ login }} here</body></html>';

  it.each<[string, Record<string, string>, object, string]>([
    [
      'N23: a good and a broken provisioners file',
      { 'good.yaml': entry('db'), 'bad.yaml': '- {uri: template://x}' },
      { provisioners: ['./good.yaml', './bad.yaml'] },
      './bad.yaml:1:',
    ],
    [
      'N56: a patch template that is a login page',
      { 'p.tpl': html },
      { patchTemplates: ['./p.tpl'] },
      './p.tpl: is a web page',
    ],
    [
      'N56: a patch template that is some text',
      { 'p.tpl': 'Not found: 404\n' },
      { patchTemplates: ['./p.tpl'] },
      './p.tpl: must yield a list of operations',
    ],
    ['N55: provisioners that are a login page', { 'p.yaml': html }, { provisioners: ['./p.yaml'] }, './p.yaml:1'],
    [
      'N57: a provisioner that calls an unknown function',
      { 'p.yaml': entry('db', { outputs: 'a: {{ frobnicate .Id }}' }) },
      { provisioners: ['./p.yaml'] },
      'function "frobnicate" not defined',
    ],
    [
      'N57: a patch template that calls an unknown function',
      { 'p.tpl': '{{ encodeSecretRef "a" "b" }}' },
      { patchTemplates: ['./p.tpl'] },
      'function "encodeSecretRef" not defined',
    ],
  ])('%s', async (_, files, options, message) => {
    const project = makeProject(files);
    const { failure, host } = await project.init({ defaultProvisioners: true, sample: true, ...options });
    expect(failure).toContain(message);
    expect(host.paths()).toEqual([STATE, ...Object.keys(files)].sort());
    expect(host.text(STATE)).toBe(EMPTY_STATE);
  });
});

describe('a state that cannot be read is named with its field', () => {
  const spec = `spec: {metadata: {name: web}, containers: {main: {image: nginx}}}`;

  it.each([
    ['N26: an unknown field', 'workloads: {}\nresorces: {}\n', `${STATE}:2:1: resorces: unknown field 'resorces'`],
    [
      'N26: an unknown field further in',
      `workloads:\n  web:\n    ${spec}\n    sufix: a\nresources: {}\nshared_state: {}\n`,
      `${STATE}:4:5: workloads.web.sufix: unknown field 'sufix'`,
    ],
    ['N26: nothing at all', '', `${STATE}: the state file is empty`],
    ['N26: no YAML', 'workloads: {', `${STATE}:1`],
    [
      'one that was cut off behind its workloads',
      `workloads:\n  web:\n    ${spec}\n    instance_suffix: -0123456789a\n`,
      `${STATE}: has no 'resources'`,
    ],
    [
      'one that was cut off behind its resources',
      `workloads:\n  web:\n    ${spec}\n    instance_suffix: -0123456789a\nresources: {}\n`,
      `${STATE}: has no 'shared_state'`,
    ],
  ])('%s', async (_, state, message) => {
    const { failure, host } = await makeProject({ [STATE]: state, 'score.yaml': score() }).generate();
    expect(failure).toContain(message);
    expect(failure).not.toMatch(/undefined|map\[|struct|interface/);
    expect(host.text(STATE)).toBe(state);
  });
});

describe('guids', () => {
  it('N54: have the version and the variant that RFC 9562 asks for', async () => {
    const names = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff'];
    const resources = Object.fromEntries(names.map((name) => [name, { type: 'db' }]));
    const project = makeProject({ 'score.yaml': score({ resources }), [PROVISIONERS]: entry('db', { state: 'a: 1' }) });
    await project.generate();
    const state = project.host.text(STATE) ?? '';
    const guids = [...state.matchAll(/guid: (\S+)/g)].map(([, guid]) => guid);
    expect(guids).toHaveLength(names.length);
    for (const guid of guids)
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('nothing is written that need not be', () => {
  it.each([
    ['with the mode that we gave it', 0o600],
    ['with the mode that a checkout gave it', 0o644],
  ])('generate -o - works over a state that cannot be written, %s, when nothing changes', async (_, mode) => {
    const first = makeProject({ 'score.yaml': score() });
    await first.generate();
    const state = first.host.text(STATE) ?? '';
    const project = makeProject({ 'score.yaml': score(), [STATE]: state }, { failWrite: 1 });
    project.host.disk.set(STATE, { content: Buffer.from(state), mode });
    const { failure } = await project.generate({ output: '-' });
    expect(failure).toBe('');
    expect(project.host.stdoutText()).toBe(first.host.text('manifests.yaml'));
    expect(at(project.host.disk.get(STATE), 'mode')).toBe(mode);
  });
});
