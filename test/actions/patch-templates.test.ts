import { generateIn, score, stateFile } from './generate-project';
import { initIn } from './init-project';

const state = (...templates: string[]) =>
  `workloads: {}\nresources: {}\nshared_state: {}\npatching_templates: ${JSON.stringify(templates)}\n`;
const first = '.score-k8s/patches/01-a.njk';
const second = '.score-k8s/patches/02-b.njk';
const label = (value: string) => `- {op: set, path: 0.metadata.labels.x, value: ${value}}\n`;

describe('patch templates in nunjucks', () => {
  const files = { 'score.yaml': score('web', '    variables: {NAME: "${metadata.name}"}\n') };

  it('see manifests, workloads and the namespace, and can substitute placeholders', async () => {
    const template = `{% for m in manifests %}{% if m.kind == "Deployment" %}
- op: set
  path: {{ loop.index0 }}.metadata.annotations
  value:
    image: {{ m.spec.template.spec.containers[0].image }}
    spec: {{ workloads.web.containers.main.image }}
    namespace: {{ namespace | upper | sprig.quote }}
    of: {{ substituteValue("web", "\${metadata.name}!") | quote }}
    count: {{ manifests | length | string | quote }}
  description: told by {{ m.metadata.name }}
{% endif %}{% endfor %}`;
    const { host, failure, lines } = await generateIn({ ...files, [first]: template }, { namespace: 'prod' });
    expect(failure).toBeUndefined();
    const text = host.text('manifests.yaml') ?? '';
    for (const line of ['image: nginx', 'spec: nginx', 'namespace: PROD', 'of: web!', 'count: "1"']) {
      expect(text).toContain(`    ${line}\n`);
    }
    expect(lines).toContain('info: Patch set 0.metadata.annotations: told by web');
  });

  it.each([
    ['the workload has one', 'since: 2001-02-03', 'plain', ['2001', 'plain', 'plain']],
    ['an operation brings one', 'since: x', '2001-02-03', ['x', '2001', '2001']],
    ['nothing has one', 'since: x', 'plain', ['x', 'plain', 'plain']],
  ])('of Go see times as such, however many there are: %s', async (_, metadata, value, [since, second, third]) => {
    const show = (text: string) => `{{ if kindIs "string" ${text} }}{{ ${text} }}{{ else }}{{ ${text}.Year }}{{ end }}`;
    const set = (key: string, text: string) => `- {op: set, path: 0.spec.${key}, value: ${text}}\n`;
    const spec = '(index .Manifests 0).spec';
    const templates = state(
      set('since', `"${show('.Workloads.web.metadata.since')}"`) + set('given', value),
      set('second', `"${show(`${spec}.given`)}"`),
      set('third', `"${show(`${spec}.given`)}"`) + set('again', `"${show('.Workloads.web.metadata.since')}"`),
    );
    const text = score('web').replace('{name: web}', `{name: web, ${metadata}}`);
    const { host, failure } = await generateIn({ 'score.yaml': text, [stateFile]: templates });
    expect(failure).toBeUndefined();
    const lines = (host.text('manifests.yaml') ?? '')
      .split('\n')
      .filter((line) => /^ {2}(since|second|third|again):/.test(line));
    expect(lines.map((line) => line.trim().replaceAll('"', ''))).toEqual([
      `again: ${since}`,
      `second: ${second}`,
      `since: ${since}`,
      `third: ${third}`,
    ]);
  });

  it('come after those of the state, by name, each on the result of the one before', async () => {
    const seen = `- {op: set, path: 0.metadata.labels.x, value: "{{ manifests[0].metadata.labels.x }}+"}\n`;
    const templates = { [stateFile]: state(label('go')), [second]: `${seen}`, [first]: seen };
    const { host } = await generateIn({ ...files, ...templates });
    expect(host.text('manifests.yaml')).toContain('x: go++\n');
  });

  it.each([
    [
      'a value that is missing',
      '\n- {op: delete, path: "{{ manifests[0].nosuch }}"}',
      `${first}:2:39: failed at <manifests[0].nosuch>`,
      '> 2 |',
    ],
    ['an unknown filter', '- {{ 1 | frob }}', `${first}:1:10: cannot be parsed`, 'frob'],
    [
      'an unknown workload',
      '{{ substituteValue("nosuch", "x") }}',
      `${first}:1:4: failed at`,
      'there is no workload "nosuch"',
    ],
    ['an operation that is none', '- {op: {{ "move" }}, path: x}', first, 'must be set or delete'],
  ])('tell their place: %s', async (_, template, place, fact) => {
    const { host, failure } = await generateIn({ ...files, [first]: template });
    expect(failure).toContain(place);
    expect(failure).toContain(fact);
    expect(host.text('manifests.yaml')).toBeUndefined();
  });
});

describe('init --patch-templates', () => {
  async function init(patchTemplates: readonly string[], files: Readonly<Record<string, string>>, stdin = '') {
    const { host, failure } = await initIn({ patchTemplates }, { files, stdin });
    return { host, failure, patches: host.paths().filter((path) => path.startsWith('.score-k8s/patches/')) };
  }

  it('saves what ends in .njk by number and name, and all else in the state', async () => {
    const files = { 'lib/b c.njk': '', 'lib/a.tpl': '[]', 'lib/--.njk': '', 'x.njk': label('x') };
    const { host, failure, patches } = await init(['./x.njk', './lib', '-'], files, '# piped\n');
    expect([failure, patches]).toEqual([
      undefined,
      ['.score-k8s/patches/01-x.njk', '.score-k8s/patches/02-patch.njk', '.score-k8s/patches/03-b-c.njk'],
    ]);
    expect(host.text('.score-k8s/patches/01-x.njk')).toBe(label('x'));
    expect(host.text(stateFile)).toContain("patching_templates:\n  - '[]'\n  - |\n    # piped\n");
  });

  it.each([
    ['./x.njk', ['.score-k8s/patches/01-x.njk'], 'patching_templates: []\n'],
    ['./x.tpl', [], "patching_templates:\n  - '[]'\n"],
  ])('replaces both kinds by %s', async (uri, patches, templates) => {
    const files = { [first]: '', [second]: '', [stateFile]: state('old'), 'x.njk': '', 'x.tpl': '[]' };
    const found = await init([uri], files);
    expect([found.patches, found.host.text(stateFile)]).toEqual([patches, expect.stringContaining(templates)]);
  });

  it('keeps names sorted where there are many', async () => {
    const uris = Array.from({ length: 101 }, (_, index) => `./${index}.njk`);
    const { patches } = await init(uris, Object.fromEntries(uris.map((uri) => [uri, ''])));
    expect([patches[0], patches[100]]).toEqual(['.score-k8s/patches/001-0.njk', '.score-k8s/patches/101-100.njk']);
  });

  it.each([
    ['syntax', '\n{% if %}', './x.njk:2:'],
    ['an unknown function', '{{ sprig.frob(1) }}', './x.njk:1:'],
    ['fixed text that is no patch', 'a: 1', './x.njk: must yield a list of operations'],
    ['a web page', '<html>{{ login }}', './x.njk: is a web page'],
  ])('refuses %s', async (_, text, place) => {
    const files = { 'x.njk': text, [stateFile]: state('old') };
    const { host, failure } = await init(['./x.njk'], files);
    expect([failure, host.paths()]).toEqual([expect.stringContaining(place), Object.keys(files).sort()]);
  });
});
