import { parseTemplate, renderTemplate } from '../../src/gotemplate';
import { Renderings } from '../../src/provisioners/template/renderings';
import type { ResourceUid } from '../../src/state/state';
import { plainMapFrom } from '../../src/util/plain-map';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { emptyContext } from '../gotemplate/render';
import { provision, workload } from './provision';

/** Renders the template for one text after another; tells for which the meaning was known, and sees to it that it is right. */
function known(text: string, values: readonly string[]): readonly string[] {
  const template = parseTemplate({ name: 't', text, functions: {} });
  const renderings = new Renderings();
  return values.filter((value) => {
    const rendered = renderings.read((trace) =>
      renderTemplate(template, plainMapFrom([['v', value]]), emptyContext(), { trace }),
    );
    if (rendered.value === undefined) return false;
    expect(rendered.value).toStrictEqual(decodeYaml(rendered.text));
    return true;
  });
}

/** The first renderings of a process are not traced. */
function renderOthers(): void {
  known('x', Array(200).fill(''));
}

describe('renderings of a template', () => {
  beforeAll(renderOthers);

  it('are read from the third on that comes the same way', () => {
    expect(known('a: {{ .v }}\n', ['x1', 'x2', 'x3', '4'])).toEqual(['x3', '4']);
  });

  it('are read by the way that they come', () => {
    const text = '{{ if eq .v "o" }}a: 1\nb: {{ .v }}\n{{ else }}- {{ .v }}\n{{ end }}';
    expect(known(text, ['o', 'x1', 'o', 'x2', 'o', 'x3'])).toEqual(['o', 'x3']);
  });

  it('are left to the parser where they have something unusual', () => {
    expect(known('a: {{ .v }}\n', ['x1', 'x2', 'x\nb: 1', '', '"q"', '{"c":"d"}', '# no', '5'])).toEqual([
      '"q"',
      '{"c":"d"}',
      '5',
    ]);
  });

  it('are left to the parser where there is nothing to be known', () => {
    expect(known('{{ .v }}', ['a: 1', 'a: 2', 'a: 3', 'a: 4'])).toEqual([]);
  });
});

const provisioners = `
- uri: template://x/y
  type: thing
  init: |
    name: {{ .Id | replace "." "-" }}
    n: {{ .Params.n }}
  state: |
    name: {{ .Init.name | quote }}
    list: [{{ .Init.n }}, {name: {{ .Init.name }}}]
  outputs: |
    name: {{ .State.name }}
    {{ if .Params.odd }}odd: {{ .Params.text | quote }}{{ end }}
    text: |
      of {{ .State.name }}
      {{ .Params.n }}
  manifests: |
    - apiVersion: v1
      kind: ConfigMap
      metadata:
        name: {{ .State.name }}
        labels: {{ dict "a" .State.name "b" "c" | toJson }}
      data: {n: "{{ .Params.n }}", text: {{ .Params.text | toJson }}}
`;

/** What all resources got, in their order. */
async function provided(count: number): Promise<readonly unknown[]> {
  const texts = ['x', 'a: b', '"q"', '1', 'true', '- x', '# c', 'é', 'a\nb', '', ' x', '{"a":"b"}', '\\', 'x y'];
  const resources = Array.from(
    { length: count },
    (_, n): [string, { type: string; params: Record<string, unknown> }] => {
      const text = texts[n % texts.length];
      return [`r${n + 100}`, { type: 'thing', params: { n, text, odd: n % 3 === 0 } }];
    },
  );
  const project = { provisioners, workloads: [workload('web', { resources: Object.fromEntries(resources) })] };
  const { state, manifests } = await provision(project);
  const found = resources.map(([name, { params }], at) => {
    const resource = state.resources[`thing.default#web.${name}` as ResourceUid];
    return { params, state: resource?.state, outputs: resource?.outputs, manifest: manifests[at]?.manifest };
  });
  return found;
}

describe('many resources of one kind', () => {
  it('get what each must get', async () => {
    const expected = (given: unknown): unknown => {
      const { params } = given as { params: { n: number; text: string; odd: boolean } };
      const name = `web-r${params.n + 100}`;
      return {
        params,
        state: { name, list: [params.n, { name }] },
        outputs: { name, ...(params.odd ? { odd: params.text } : {}), text: `of ${name}\n${params.n}` },
        manifest: {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name, labels: { a: name, b: 'c' } },
          data: { n: String(params.n), text: params.text },
        },
      };
    };
    const found = await provided(180);
    expect(found).toEqual(found.map(expected));
  });
});
