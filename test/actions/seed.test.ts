import { initProject } from '../../src/actions/init';
import { resourceInfo } from '../../src/actions/resource-info';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { createMemoryHost, createMemoryLog } from '../memory-host';
import { emptyState, generateAgain, generateIn, provisionersFile, score, stateFile } from './generate-project';

const SEED = '9b1c7d3e5f708192a3b4c5d6e7f80910';
const seeded = { environment: { SCORE_K8S_SEED: SEED } };

const every = `- uri: template://own/every
  type: every
  init: |
    alphanum: {{ randAlphaNum 12 }}
    alpha: {{ randAlpha 12 }}
    numeric: {{ randNumeric 12 | quote }}
    ascii: {{ randAscii 12 | b64enc }}
    int: {{ randInt 0 1000000000 }}
    bytes: {{ randBytes 12 }}
    uuid: {{ uuidv4 }}
    shuffled: {{ shuffle "abcdefghijklmnopqrstuvwxyz" }}
  state: |
    {{- range $name, $value := .Init }}
    {{ $name }}: {{ $value | quote }}
    {{- end }}
    again: {{ randAlphaNum 12 }}
  outputs: "{}"
- uri: nunjucks://own/picked
  type: picked
  state: |
    picked: {{ "abcdefghijklmnopqrstuvwxyz0123456789" | random }}{{ sprig.randAlpha(12) }}
`;
const keys = `- uri: template://own/keys
  type: keys
  state: |
    hash: {{ bcrypt "x" }}
    login: {{ htpasswd "u" "x" }}
    cipher: {{ encryptAES "k" "x" }}
    key: {{ genPrivateKey "ed25519" | quote }}
    certificate: {{ (genCAWithKey "a" 1 (genPrivateKey "ecdsa")).Cert | quote }}
`;

const resources = (...entries: readonly string[]): string =>
  `resources:\n${entries.map((each) => `  ${each}\n`).join('')}`;

/** The states of the resources by uid that a fresh checkout ends with. */
async function states(provisioners: string, rest: string, environment: Record<string, string> = seeded.environment) {
  const { host, failure } = await generateIn(
    { [provisionersFile]: provisioners, 'score.yaml': score('web', rest) },
    {},
    { environment },
  );
  expect(failure).toBeUndefined();
  const state = decodeYaml(host.text(stateFile) ?? '') as {
    resources: Record<string, { state: Record<string, unknown> }>;
  };
  return new Map(Object.entries(state.resources).map(([uid, entry]) => [uid, entry.state]));
}

describe('SCORE_K8S_SEED', () => {
  it('makes every random function draw the same in every fresh checkout', async () => {
    const rest = resources('aa: {type: every}', 'bb: {type: picked}');
    const one = await states(every, rest);
    expect([...one.keys()]).toEqual(['every.default#web.aa', 'picked.default#web.bb']);
    expect(await states(every, rest)).toEqual(one);
    const other = await states(every, rest, { SCORE_K8S_SEED: `${SEED}1` });
    const drawn = (from: typeof one) => [...from.values()].flatMap((state) => Object.entries(state).map(String));
    for (const value of drawn(other)) expect(drawn(one)).not.toContain(value);
  });

  it('gives each resource, stage and draw a stream of its own', async () => {
    const rest = resources('aa: {type: every}', 'bb: {type: every}');
    const values = [...(await states(every, rest)).values()].flatMap((state) => Object.values(state));
    expect(new Set(values).size).toBe(values.length);
  });

  it.each([
    ['a resource before', every, resources('aa: {type: every}', 'mm: {type: every}', 'pp: {type: picked}')],
    ['a resource behind', every, resources('mm: {type: every}', 'pp: {type: picked}', 'zz: {type: every}')],
    ['a longer draw', every.replace('randAlphaNum 12 }}\n    alpha', 'randAlphaNum 1200 }}\n    alpha'), undefined],
    [
      'a draw in an earlier stage',
      every.replace('  init: |\n', '  init: |\n    first: {{ randAlpha 0 }}\n'),
      undefined,
    ],
    ['another entry', `- uri: template://own/more\n  type: more\n  state: "a: {{ randAlpha 3 }}"\n${every}`, undefined],
    ['params', every, resources('mm: {type: every, params: {size: 1}}', 'pp: {type: picked}')],
  ])('%s shifts no draw of others', async (kind, provisioners, rest) => {
    const base = resources('mm: {type: every}', 'pp: {type: picked}');
    const before = await states(every, base);
    const after = await states(provisioners, rest ?? base);
    expect(after.get('picked.default#web.pp')).toEqual(before.get('picked.default#web.pp'));
    const names =
      kind === 'a draw in an earlier stage'
        ? ['again']
        : kind === 'a longer draw'
          ? ['alpha', 'uuid', 'again']
          : undefined;
    const chosen = (from: typeof before) => {
      const state = from.get('every.default#web.mm') ?? {};
      return names === undefined ? state : Object.fromEntries(names.map((name) => [name, state[name]]));
    };
    expect(chosen(after)).toEqual(chosen(before));
  });

  it('gives a resource the same among whatever others', async () => {
    const all = Array.from({ length: 12 }, (_, at) => `r${at}: {type: ${at % 3 === 0 ? 'picked' : 'every'}}`);
    const whole = await states(every, resources(...all));
    for (let mask = 1; mask < 1 << all.length; mask += 173) {
      const some = await states(every, resources(...all.filter((_, at) => mask & (1 << at)).reverse()));
      for (const [uid, state] of some) expect([uid, state]).toEqual([uid, whole.get(uid)]);
    }
  });

  it('derives no keys, certificates and salts', async () => {
    const rest = resources('kk: {type: keys}');
    // A memory host's dice always begin anew: that they give the same shows that nothing else was asked.
    const [one, other] = [await states(keys, rest), await states(keys, rest, { SCORE_K8S_SEED: `${SEED}1` })];
    const [a, b] = [one, other].map((from) => from.get('keys.default#web.kk') ?? {});
    expect([a?.['hash'], a?.['login'], a?.['cipher']]).toEqual([b?.['hash'], b?.['login'], b?.['cipher']]);
    expect(a?.['key']).not.toBe(b?.['key']);
    expect(a?.['certificate']).not.toBe(b?.['certificate']);
  });

  it('counts for patch templates, by their number, project and namespace', async () => {
    const patch = '[{"op": "set", "path": "0.metadata.annotations.drawn", "value": "{{ randAlpha 12 }}"}]';
    const drawn = async (templates: readonly string[], namespace = '', environment: Record<string, string> = {}) => {
      const state = `${emptyState.replace('patching_templates: []', 'patching_templates:')}${templates.map((each) => `  - '${each}'\n`).join('')}`;
      const { host, failure } = await generateIn(
        { [stateFile]: state, 'score.yaml': score('web') },
        { namespace },
        { environment: { ...seeded.environment, ...environment } },
      );
      expect(failure).toBeUndefined();
      return /drawn: (.*)/.exec(host.text('manifests.yaml') ?? '')?.[1];
    };
    const one = await drawn([patch]);
    expect(one).toMatch(/^[A-Za-z]{12}$/);
    expect(await drawn([patch.replace('"op"', '"description": "edited", "op"')])).toBe(one);
    const all = [
      one,
      await drawn(['[]', patch]),
      await drawn([patch], 'team'),
      await drawn([patch], '', { SCORE_K8S_PROJECT: 'x' }),
    ];
    expect(new Set(all).size).toBe(4);
  });

  it('makes the lines for the user the same again', async () => {
    const telling = '- uri: template://own/telling\n  type: telling\n  info_logs: |\n    - try {{ randAlpha 12 }}\n';
    const files = { [provisionersFile]: telling, 'score.yaml': score('web', resources('it: {type: telling}')) };
    const { host, lines } = await generateIn(files, {}, seeded);
    const uid = 'telling.default#web.it';
    const [told] = await resourceInfo({ uid, namespace: '' }, host);
    expect(told).toMatch(/^try [A-Za-z]{12}$/);
    expect(lines).toContain(`info: ${uid}: ${told}`);
  });

  it('is the same with white space around it, and nothing when there is only that', async () => {
    const rest = resources('aa: {type: picked}');
    expect(await states(every, rest, { SCORE_K8S_SEED: ` ${SEED}\n` })).toEqual(await states(every, rest));
    expect(await states(every, rest, { SCORE_K8S_SEED: ' \n' })).toEqual(await states(every, rest, {}));
  });

  it('is shown to no template, from the environment or a file', async () => {
    const looking = `- uri: template://own/looking
  type: looking
  state: |
    env: {{ env "SCORE_K8S_SEED" | quote }}
    expanded: {{ expandenv "$SCORE_K8S_SEED" | quote }}
    names: {{ env "SCORE_K8S_ENV_FILE_NAMES" | quote }}
`;
    const files = { '.env': `A=1\nSCORE_K8S_SEED=other\n`, [provisionersFile]: looking };
    const { host, lines } = await generateIn(
      { ...files, 'score.yaml': score('web', resources('aa: {type: looking}')) },
      { envFile: '.env' },
      seeded,
    );
    expect(host.text(stateFile)).toContain('    state:\n      env: ""\n      expanded: ""\n      names: A\n');
    expect(lines).toContain('note: SCORE_K8S_SEED in .env is not taken: a seed comes from the environment alone');
  });

  it('warns when it is short, without a word of it', async () => {
    const files = { 'score.yaml': score('web') };
    const warned = (lines: readonly string[]) => lines.filter((line) => line.includes('SCORE_K8S_SEED'));
    const short = await generateIn(files, {}, { environment: { SCORE_K8S_SEED: 'zebra' } });
    expect(warned(short.lines)).toEqual([expect.stringMatching(/^warn: SCORE_K8S_SEED has fewer than 16 characters/)]);
    expect(short.lines.join()).not.toContain('zebra');
    expect(warned((await generateIn(files, {}, seeded)).lines)).toEqual([]);
  });
});

describe('the same project', () => {
  it('gives the same bytes in fifty runs', async () => {
    const ports = 'service: {ports: {web: {port: 80}, admin: {port: 81}, probe: {port: 82}}}\n';
    const files = Object.fromEntries(
      ['one', 'two', 'three'].map((name) => [
        `${name}.yaml`,
        score(
          name,
          `${ports}${resources('db: {type: postgres}', 'cache: {type: redis, id: shared}', 'own: {type: every}')}`,
        ),
      ]),
    );
    const outputs = new Set<string>();
    for (let run = 0; run < 50; run++) {
      const memory = createMemoryHost({ files: { ...files, [provisionersFile]: every }, ...seeded });
      const host = { ...memory, dice: { bytes: (count: number) => new Uint8Array(count).fill(run) } };
      const init = { file: '', sample: false, defaultProvisioners: true, provisioners: [], patchTemplates: [] };
      await initProject(init, host, createMemoryLog());
      const { failure } = await generateAgain(host, { files: Object.keys(files) });
      expect(failure).toBeUndefined();
      outputs.add(`${host.text('manifests.yaml')}${host.text(stateFile)}`);
    }
    expect(outputs.size).toBe(1);
  });
});
