import { loadAskedProvisioners } from '../../src/actions/asked-provisioners';
import { loadEntryHeads } from '../../src/actions/entry-heads';
import { defaultProvisioners } from '../../src/actions/generated/assets';
import { problemsIn } from '../../src/errors/user-error';
import { parseTemplate } from '../../src/gotemplate';
import { createUnpacking } from '../../src/gotemplate/packed-template';
import type { DescribedHead, Stage, TemplateEntry } from '../../src/provisioners/provisioner-entry';
import type { ParsedTemplate } from '../../src/provisioners/template/dialect';
import { provisionerFunctions } from '../../src/provisioners/template/functions';
import { parseStages } from '../../src/provisioners/template/parse-stages';
import type { ReadyTemplates } from '../../src/provisioners/template/ready-templates';
import { trimmedText } from '../../src/provisioners/template/trim';
import { createMemoryHost } from '../memory-host';
import { entries, renderDefault, serviceOf, type Wanted } from './default-entries';

const DEFAULTS = '.score-k8s/zz-default.provisioners.yaml';

function load(text = defaultProvisioners, file = DEFAULTS) {
  const { files } = createMemoryHost({ files: { [file]: text } });
  const { entries: heads, completeEntry, readyOf } = loadAskedProvisioners(files);
  return heads.map(completeEntry).map((entry) => [entry, readyOf(entry)] as const);
}

const stored = load().flatMap(([entry, ready]) =>
  entry.kind === 'template' ? [[entry.uri, entry, ready] as const] : [],
);

describe.each(stored)('%s', (_, entry, ready) => {
  it('has its templates as parsing makes them', () => {
    const unpack = createUnpacking((ready as ReadyTemplates).packed);
    for (const [name, template] of Object.entries(entry.templates)) {
      const options = { name, text: trimmedText(template), functions: provisionerFunctions };
      if (options.text !== '') expect(unpack(options)).toStrictEqual(parseTemplate(options));
    }
  });
});

it('the heads of entries tell what the entries do', () => {
  const { files } = createMemoryHost({ files: { [DEFAULTS]: defaultProvisioners } });
  const told = ({ uri, type, class: className, id, description, supportedParams, expectedOutputs }: DescribedHead) => {
    return { uri, type, className, id, description, supportedParams, expectedOutputs };
  };
  expect(loadEntryHeads(files).map(told)).toStrictEqual(entries.map(told));
});

it('only the unchanged file has templates that are parsed', () => {
  const others = [...load(`${defaultProvisioners}\n`), ...load(defaultProvisioners, '.score-k8s/00.provisioners.yaml')];
  expect(others.filter(([, ready]) => ready !== undefined)).toEqual([]);
});

const parsedOf = (entry: TemplateEntry) => {
  const [, known, ready] = stored[stored.findIndex(([uri]) => uri === entry.uri)] as (typeof stored)[number];
  return parseStages(known, undefined, ready);
};

/** What a rendering yields, or says with its place. How its manifests were made is another matter. */
function outcome(render: () => ReturnType<typeof renderDefault>): unknown {
  try {
    const { filling: _, ...yielded } = render();
    return yielded;
  } catch (error) {
    return problemsIn(error);
  }
}

const params = [
  {},
  { version: 'latest' },
  {
    version: 'a b',
    hostname: 'a b',
    host: 'a b',
    path: 'x',
    port: 'none',
    name: '!',
    topic: '!',
    bucket: '!',
    retention: -1,
  },
  { host: 'www.example.com', path: '/x', port: 8080, version: 17.2, hostname: 'WWW.example.com', service: 'web' },
  { host: '10.0.0.1', port: 'www', path: '/a/../b', version: { a: 1 }, hostname: ['a'] },
];
const services = { web: serviceOf('web-svc', { www: [80, 8080], admin: [9000, 9000] }), plain: serviceOf('', {}) };
const wanted = entries.flatMap(({ type, class: className }) =>
  params.flatMap((given): readonly Wanted[] => {
    const base = { type, params: given, services, ...(className === undefined ? {} : { class: className }) };
    return [base, { ...base, class: 'ingress', workload: 'plain', namespace: 'here' }];
  }),
);

/** What of an earlier run may stand in the state, for all that templates look for there. */
const keys = [
  'bucket',
  'database',
  'instanceHostname',
  'name',
  'password',
  'queue',
  'routeName',
  'secret',
  'service',
  'topic',
];
const kept = [
  '1',
  'true',
  'a: b',
  'a #b',
  '"',
  "'",
  '{x: 1}',
  '[',
  '|',
  '- x',
  '',
  ' x',
  'x\ny: z',
  'é',
  '\ud800',
  '2024-01-01',
  '1.0',
  '\u{1f510}',
  7,
  1n,
  true,
  null,
  [1],
  { a: 'b' },
];
const changed = [...new Set(entries.map(({ type }) => type))].flatMap((type) =>
  kept.map((value): Wanted => {
    const state = Object.fromEntries([...keys, 'username', 'version', 'vhost'].map((key) => [key, value]));
    return { type, state, services, params: { host: 'www.example.com', greeting: value, port: 80 } };
  }),
);

it.each([...wanted, ...changed].map((each) => [each.type, each] as const))('%s is rendered alike', (_, each) => {
  if (!entries.some(({ type, kind }) => type === each.type && kind === 'template')) return;
  expect(outcome(() => renderDefault(each, 0, parsedOf))).toStrictEqual(outcome(() => renderDefault(each)));
});

/** The stages of which it must be read what they yield. */
function readStages(each: Wanted): readonly string[] {
  const read: string[] = [];
  renderDefault(each, 0, (entry) => {
    const { templates, problems } = parsedOf(entry);
    const noting = [...templates].map(([stage, { render }]): [Stage, ParsedTemplate] => {
      const renderAndNote: typeof render = (scene) => {
        const rendered = render(scene);
        if (rendered.value === undefined) read.push(stage);
        return rendered;
      };
      return [stage, { render: renderAndNote }];
    });
    return { templates: new Map(noting), problems };
  });
  return read;
}

describe('what templates yield is known without reading it', () => {
  const others = ['route', 'environment', 'service-port', 'volume'];
  const route = { type: 'route', params: { host: 'www.example.com' } };
  const oneService = { web: serviceOf('web', { www: [80, 8080] }) };
  it.each([
    ...entries.map(({ type }) => ({ type })).filter(({ type }) => !others.includes(type)),
    ...[80, 'www', 8080].map((port) => ({ ...route, params: { ...route.params, port }, services: oneService })),
    { ...route, class: 'ingress', params: { ...route.params, port: 80 }, services },
  ])('of %j', (each: Wanted) => {
    expect(readStages(each)).toEqual([]);
  });
});
