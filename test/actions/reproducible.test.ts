import { createMemoryHost } from '../memory-host';
import { emptyState, generateAgain, generateIn, provisionersFile, score, stateFile } from './generate-project';

const storing = `- uri: template://own/storing
  type: storing
  init: |
    password: {{ randAlphaNum 12 }}
    key: {{ genPrivateKey "ed25519" | quote }}
    since: {{ now | unixEpoch | quote }}
  state: |
    password: {{ dig "password" .Init.password .State }}
    key: {{ dig "key" .Init.key .State | quote }}
    since: {{ dig "since" .Init.since .State | quote }}
  info_logs: |
    - {{ randAlpha 4 }}
`;
const drawing = `- uri: template://own/drawing
  type: drawing
  init: |
    unused: {{ randAlphaNum 12 }}
  outputs: |
    port: {{ randInt 1024 65536 }}
  manifests: |
    - {apiVersion: v1, kind: ConfigMap, metadata: {name: drawing, annotations: {made: {{ now | quote }}}}}
`;
const counting = `- uri: template://own/counting
  type: counting
  init: |
    unused: {{ randAlphaNum 12 }}
  shared: |
    count: {{ dig "count" 0 .Shared | add 1 }}
    {{ .Id }}: {{ uuidv4 | trunc 0 | quote }}
  outputs: |
    count: {{ .Shared.count }}
`;
const commanding = '- uri: cmd://own\n  type: commanding\n';
const steady = '- uri: template://own/steady\n  type: steady\n  outputs: |\n    a: {{ .Guid | sha256sum | quote }}\n';

const resources = (...types: readonly string[]): string =>
  `resources:\n${types.map((type) => `  my-${type}: {type: ${type}}\n`).join('')}`;
const files = (...types: readonly string[]) => ({
  [provisionersFile]: storing + drawing + counting + commanding + steady,
  'score.yaml': score('web', types.length === 0 ? '' : resources(...types)),
});
const seed = { SCORE_K8S_SEED: '9b1c7d3e5f708192a3b4c5d6e7f80910' };
const epoch = { SOURCE_DATE_EPOCH: '1700000000' };
const patched = (text: string) => ({
  [stateFile]: `${emptyState.replace('patching_templates: []', 'patching_templates:')}  - |\n    ${text}\n`,
});
const patch = (value: string) => `[{"op": "set", "path": "0.metadata.annotations.a", "value": ${value}}]`;

/** What a failure says, problem by problem: place, and message without what is always the same. */
const told = (failure: string | undefined): readonly string[] =>
  (failure ?? '').split('\n').flatMap((line) => {
    const found = /^(.+?:\d+:\d+): (.*): this reaches the result, which another run does not give again$/.exec(line);
    return found ? [`${found[1]} ${found[2]}`] : [];
  });

describe('generate --reproducible', () => {
  it('refuses, and writes nothing, where dice, keys or the clock reach the result', async () => {
    const { host, failure } = await generateIn(files('drawing', 'storing', 'steady'), { reproducible: true });
    const own = '.score-k8s/10-own.provisioners.yaml';
    expect(told(failure)).toEqual([
      `${own}:18:14 resource 'drawing.default#web.my-drawing': the outputs template of template://own/drawing draws with randInt, and there is no seed`,
      `${own}:20:90 resource 'drawing.default#web.my-drawing': the manifests template of template://own/drawing looks at the clock with now`,
      `${own}:5:13 resource 'storing.default#web.my-storing': the init template of template://own/storing calls genPrivateKey, whose keys and salts are new in every run`,
    ]);
    expect(failure).toMatch(/^Set SCORE_K8S_SEED, or keep .score-k8s.state\.yaml and let/m);
    expect(failure).toMatch(/^Set SOURCE_DATE_EPOCH\.$/m);
    expect(failure).toMatch(/^Keys and salts are never derived from a seed: keep /m);
    expect(host.text('manifests.yaml')).toBeUndefined();
    expect(host.text(stateFile)).toBe(emptyState);
  });

  it.each<[string, string[], Record<string, string>]>([
    ['nothing of it is there', ['steady'], {}],
    ['seed and epoch are set', ['drawing', 'steady', 'counting'], { ...seed, ...epoch }],
    ['nothing of it reaches the result', ['counting'], {}],
  ])('lets a result through where %s', async (_, types, environment) => {
    const { failure } = await generateIn(files(...types), { reproducible: true }, { environment });
    expect(failure).toBeUndefined();
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['a seed', seed, ['looks at the clock with now']],
    ['an epoch', epoch, ['draws with randInt, and there is no seed']],
  ])('with %s looks at the rest', async (_, environment, doings) => {
    const { failure } = await generateIn(files('drawing'), { reproducible: true }, { environment });
    expect(told(failure).map((line) => line.replace(/^.*own\/drawing /, ''))).toEqual(doings);
  });

  it('lets through what is stored from an earlier run', async () => {
    const { host } = await generateIn(files('storing'));
    const before = host.text('manifests.yaml');
    const { failure } = await generateAgain(host, { reproducible: true });
    expect(failure).toBeUndefined();
    expect(host.text('manifests.yaml')).toBe(before);
  });

  it('looks into patch templates', async () => {
    const refused = async (value: string, environment: Record<string, string> = {}) => {
      const given = { ...files(), ...patched(patch(value)) };
      const { failure } = await generateIn(given, { reproducible: true }, { environment });
      // Nothing that is stored is within their reach.
      expect(failure ?? '').not.toMatch(/state\.yaml/);
      return told(failure);
    };
    expect(await refused('"{{ uuidv4 }}"')).toEqual([
      'patching template 1:1:65 patching template 1 draws with uuidv4, and there is no seed',
    ]);
    expect(await refused('"{{ uuidv4 }}"', seed)).toEqual([]);
    expect(await refused('"{{ now }}"', seed)).toHaveLength(1);
    expect(await refused('"{{ now }}"', epoch)).toEqual([]);
    expect(await refused('"{{ len uuidv4 }}"')).toEqual([]);
  });

  it('looks into patch templates in nunjucks', async () => {
    const njk = '.score-k8s/patches/01-drawn.njk';
    const refused = async (value: string, environment: Record<string, string> = {}) => {
      const given = { ...files(), [njk]: `\n${patch(value)}` };
      return told((await generateIn(given, { reproducible: true }, { environment })).failure);
    };
    expect(await refused('"{{ ["a", "b"] | random }}"')).toEqual([
      `${njk}:2:78 ${njk} draws with random, and there is no seed`,
    ]);
    expect(await refused('"{{ ["a", "b"] | random }}"', seed)).toEqual([]);
    expect(await refused('"{{ sprig.uuidv4() }}"')).toHaveLength(1);
    expect(await refused('"{{ [1, 2] | random | string | length }}"')).toEqual([]);
  });

  it('says of commands that they are not looked into', async () => {
    const run = () => ({ status: 0, stdout: Buffer.from('{"resource_outputs":{}}') });
    const { lines, failure } = await generateIn(files('commanding'), { reproducible: true }, { run });
    expect(failure).toBeUndefined();
    expect(lines).toContain(
      "note: resource 'commanding.default#web.my-commanding' is provided by a command: whether it answers the same every time is not known",
    );
  });
});

describe('in a pipeline', () => {
  const warnings = (lines: readonly string[]) => lines.filter((line) => line.startsWith('warn: new values'));
  const CI = { CI: 'true' };

  it('values that are new are told, with what keeps them', async () => {
    const { lines, failure } = await generateIn(files('drawing', 'storing', 'steady'), {}, { environment: CI });
    expect(failure).toBeUndefined();
    expect(warnings(lines)).toEqual([
      `warn: new values were drawn for resource 'drawing.default#web.my-drawing', resource 'storing.default#web.my-storing': the next run draws others unless it finds these
Keep .score-k8s/state.yaml from run to run: it holds what was drawn.
With SCORE_K8S_SEED, a long random secret, the same is drawn every time.
Keys, certificates and salts are never drawn from a seed.`,
    ]);
  });

  it.each<[string, string[], Record<string, string>, number]>([
    ['drawn and not used', ['counting', 'steady'], CI, 0],
    ['drawn from a seed', ['drawing'], { ...CI, ...seed }, 0],
    ['a key, in spite of a seed', ['storing'], { ...CI, ...seed }, 1],
    ['CI=1', ['drawing'], { CI: '1' }, 1],
    ['CI=false', ['drawing'], { CI: 'false' }, 0],
    ['no CI', ['drawing'], {}, 0],
  ])('%s: %j %j gives %d warnings', async (_, types, environment, count) => {
    expect(warnings((await generateIn(files(...types), {}, { environment })).lines)).toHaveLength(count);
  });

  it('values that were stored are none', async () => {
    const { host, lines } = await generateIn(files('storing'), {}, { environment: CI });
    expect(warnings(lines)).toHaveLength(1);
    expect(warnings((await generateAgain(host)).lines)).toEqual([]);
  });

  it('a provisioner that does not take up what is stored is told so', async () => {
    const first = await generateIn(files('drawing'), {}, { environment: CI });
    const memory = { files: Object.fromEntries(first.host.paths().map((path) => [path, first.host.text(path) ?? ''])) };
    const { lines } = await generateAgain(createMemoryHost({ ...memory, environment: CI }));
    expect(warnings(lines)).toEqual([
      `warn: new values were drawn for resource 'drawing.default#web.my-drawing': the next run draws others unless it finds these
The state has 'drawing.default#web.my-drawing' from an earlier run: let the provisioner prefer what is stored (.State).
With SCORE_K8S_SEED, a long random secret, the same is drawn every time.`,
    ]);
  });

  it('patch templates count, and only a seed helps them', async () => {
    const given = { ...files(), ...patched(patch('"{{ uuidv4 }}"')) };
    expect(warnings((await generateIn(given, {}, { environment: CI })).lines)).toEqual([
      'warn: new values were drawn for patching template 1: the next run draws others unless it finds these\nWith SCORE_K8S_SEED, a long random secret, the same is drawn every time.',
    ]);
  });

  it('watching changes nothing of the result', async () => {
    const types = ['drawing', 'counting', 'steady'];
    const [plain, watched] = [
      await generateIn(files(...types)),
      await generateIn(files(...types), {}, { environment: CI }),
    ];
    for (const path of ['manifests.yaml', stateFile]) expect(watched.host.text(path)).toBe(plain.host.text(path));
    expect(watched.host.text(stateFile)).toContain('count: 1');
  });
});
