import type { GenerateOptions } from '../../src/actions/generate';
import { generateAgain, generateIn, provisionersFile, score, stateFile } from './generate-project';

const configMap = (value: string) => `{apiVersion: v1, kind: ConfigMap, metadata: {name: cc}, data: {a: "${value}"}}`;
const making = (type: string, manifest: string) =>
  `- uri: template://acme/${type}\n  type: ${type}\n  manifests: |\n    - ${manifest}\n`;
const patching = (template: string) =>
  `workloads: {}\nresources: {}\nshared_state: {}\npatching_templates: [${JSON.stringify(template)}]\n`;
const greedy = '    resources: {requests: {cpu: "2"}, limits: {cpu: "1"}}\n';
const unclosed = '    variables: {A: "${metadata.name"}\n';

type Files = Readonly<Record<string, string>>;

const warned: readonly (readonly [string, Files, Partial<GenerateOptions>, string])[] = [
  ['an image that fits no container', { 'score.yaml': score('web') }, { images: ['other:1'] }, 'other:1'],
  ['a placeholder without its end', { 'score.yaml': score('web', unclosed) }, {}, 'score.yaml:6:'],
  ['a request above its limit', { 'score.yaml': score('web', greedy) }, {}, 'is above the limit'],
  [
    'two manifests of one identity',
    {
      'score.yaml': score('web', 'resources: {aa: {type: aa}, bb: {type: bb}}\n'),
      [provisionersFile]: making('aa', configMap('1')) + making('bb', configMap('2')),
    },
    {},
    "ConfigMap 'cc' (v1) of resource 'bb.default#web.bb' (template://acme/bb) replaces the one of resource 'aa.default#web.aa' (template://acme/aa)",
  ],
  [
    'a provisioner that prints nothing',
    {
      'score.yaml': score('web', 'resources: {aa: {type: aa}}\n'),
      [provisionersFile]: making('aa', configMap('{{ .State.nosuch }}')),
    },
    {},
    '.State.nosuch',
  ],
  [
    'a patch template that prints nothing',
    {
      'score.yaml': score('web'),
      [stateFile]: patching('- {op: set, path: "0.metadata.annotations.a", value: "{{ (dict).nosuch }}"}'),
    },
    {},
    'nosuch',
  ],
  [
    'patch templates that give two manifests one identity',
    {
      'score.yaml': score('web', 'resources: {aa: {type: aa}, bb: {type: bb}}\n'),
      [provisionersFile]: making('aa', configMap('1')) + making('bb', configMap('2').replace('cc', 'dd')),
      [stateFile]: patching('- {op: set, path: "1.metadata.name", value: cc}'),
    },
    {},
    'replaces the one of the patch templates',
  ],
];

describe('generate --strict', () => {
  it.each(warned)('fails by %s, which is a warning else', async (_, files, options, message) => {
    const lenient = await generateIn(files, options);
    expect(lenient.failure).toBeUndefined();
    expect(lenient.lines.filter((line) => line.startsWith('warn: ')).join('\n')).toContain(message);
    const strict = await generateIn(files, { ...options, strict: true });
    expect(strict.failure).toContain(message);
    expect(strict.failure).toMatch(/\n1 warning is an error because of --strict$/);
    expect(strict.lines.filter((line) => line.startsWith('warn: '))).toEqual([]);
    expect(new Set(strict.host.paths())).toEqual(new Set([stateFile, ...Object.keys(files)]));
    expect(strict.host.text(stateFile)).not.toContain('web');
  });

  it('tells all warnings of all steps in one report, each once, with what else is wrong', async () => {
    const files = {
      'score.yaml': score(
        'web',
        `${greedy}${unclosed}    files: {/f: {content: "\${resources.aa.nosuch}"}}\nresources: {aa: {type: aa}}\n`,
      ),
      [provisionersFile]: making('aa', configMap('{{ .State.nosuch }}')),
    };
    const { failure = '' } = await generateIn(files, { images: ['other:1'], strict: true });
    const lines = [
      'other:1',
      'score.yaml:7:',
      'is above the limit',
      'which has no value, as <no value>',
      "key 'nosuch' not found",
      '--strict',
    ];
    for (const line of lines) expect(failure.split(line)).toHaveLength(2);
    expect(failure).toContain('4 warnings are errors because of --strict');
  });

  it('fails a dry run, too', async () => {
    const { failure } = await generateIn({ 'score.yaml': score('web', greedy) }, { strict: true, dryRun: true });
    expect(failure).toContain('is above the limit');
  });

  it('lets pass what is only noted', async () => {
    const { host } = await generateIn({
      'score.yaml': score('web', 'resources: {aa: {type: aa}}\n'),
      [provisionersFile]: making('aa', configMap('1')),
    });
    host.files.write('other.yaml', score('other'));
    host.files.write('score.yaml', score('web'));
    const { failure, lines } = await generateAgain(host, { files: ['other.yaml'], strict: true });
    expect(failure).toBeUndefined();
    expect(lines.filter((line) => line.startsWith('note: '))).not.toEqual([]);
  });
});

describe('generate --strict with commands', () => {
  const command = '- uri: cmd://tool\n  type: zz\n';
  const asking = (rest = '') => score('web', `${rest}resources: {aa: {type: aa}, zz: {type: zz}}\n`);
  const counted = () => {
    const runs: string[] = [];
    const run = ({ file }: { file: string }) => {
      runs.push(file);
      return { status: 0, stdout: Buffer.from('{"resource_state": {"id": "made"}}') };
    };
    return { runs, run };
  };

  it.each([
    ['the Score file', asking(greedy), making('aa', configMap('1')), 'is above the limit'],
    ['a template before', asking(), making('aa', configMap('{{ .State.nosuch }}')), '.State.nosuch'],
  ])('runs none after a warning of %s', async (_, text, provisioners, message) => {
    const { runs, run } = counted();
    const files = { 'score.yaml': text, [provisionersFile]: provisioners + command };
    const { failure, host } = await generateIn(files, { strict: true }, { run });
    expect([failure, runs]).toEqual([expect.stringContaining(message), []]);
    expect(failure).toMatch(/\n1 warning is an error because of --strict$/);
    expect(host.text(stateFile)).not.toContain('zz');
  });

  it('keeps the state of what commands have acted on before the warning', async () => {
    const { runs, run } = counted();
    const provisioners = command + making('zzz', configMap('{{ .State.nosuch }}'));
    const text = score('web', 'resources: {zz: {type: zz}, zy: {type: zzz}}\n');
    const { failure, host } = await generateIn(
      { 'score.yaml': text, [provisionersFile]: provisioners },
      { strict: true },
      { run },
    );
    expect([failure, runs]).toEqual([expect.stringContaining('.State.nosuch'), ['/bin/tool']]);
    expect(host.text(stateFile)).toContain('id: made');
    expect(host.text('manifests.yaml')).toBeUndefined();
  });
});
