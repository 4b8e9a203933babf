import { loadAskedProvisioners } from '../../src/actions/asked-provisioners';
import { defaultProvisioners } from '../../src/actions/generated/assets';
import { problemsIn } from '../../src/errors/user-error';
import { parseTemplate } from '../../src/gotemplate';
import { createUnpacking, type PackedTemplates } from '../../src/gotemplate/packed-template';
import type { TemplateEntry } from '../../src/provisioners/provisioner-entry';
import { provisionerFunctions } from '../../src/provisioners/template/functions';
import { parseStages } from '../../src/provisioners/template/parse-stages';
import { trimmedText } from '../../src/provisioners/template/trim';
import { createMemoryHost } from '../memory-host';
import { entries, renderDefault, serviceOf, type Wanted } from './default-entries';

const DEFAULTS = '.score-k8s/zz-default.provisioners.yaml';

function load(text = defaultProvisioners, file = DEFAULTS) {
  const { files } = createMemoryHost({ files: { [file]: text } });
  const { entries: heads, completeEntry, packedOf } = loadAskedProvisioners(files);
  return heads.map(completeEntry).map((entry) => [entry, packedOf(entry)] as const);
}

const stored = load().flatMap(([entry, packed]) =>
  entry.kind === 'template' ? [[entry.uri, entry, packed] as const] : [],
);

describe.each(stored)('%s', (_, entry, packed) => {
  it('has its templates as parsing makes them', () => {
    const unpack = createUnpacking(packed as PackedTemplates);
    for (const [name, template] of Object.entries(entry.templates)) {
      const options = { name, text: trimmedText(template), functions: provisionerFunctions };
      if (options.text !== '') expect(unpack(options)).toStrictEqual(parseTemplate(options));
    }
  });
});

it('only the unchanged file has templates that are parsed', () => {
  const others = [...load(`${defaultProvisioners}\n`), ...load(defaultProvisioners, '.score-k8s/00.provisioners.yaml')];
  expect(others.filter(([, packed]) => packed !== undefined)).toEqual([]);
});

const parsedOf = (entry: TemplateEntry) => {
  const [, known, packed] = stored[stored.findIndex(([uri]) => uri === entry.uri)] as (typeof stored)[number];
  return parseStages(known, undefined, packed);
};

/** What a rendering yields, or says with its place. */
function outcome(render: () => unknown): unknown {
  try {
    return render();
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

it.each(wanted.map((each) => [each.type, each] as const))('%s is rendered alike', (_, each) => {
  if (!entries.some(({ type, kind }) => type === each.type && kind === 'template')) return;
  expect(outcome(() => renderDefault(each, 0, parsedOf))).toEqual(outcome(() => renderDefault(each)));
});
