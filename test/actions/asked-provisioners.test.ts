import { loadAskedProvisioners } from '../../src/actions/asked-provisioners';
import { addDefaultInfoLogs } from '../../src/actions/default-info-logs';
import { defaultProvisioners } from '../../src/actions/generated/assets';
import { loadProvisioners } from '../../src/actions/provisioners-files';
import { describeEntry, entryPosition } from '../../src/provisioners/provisioner-entry';
import { createMemoryHost } from '../memory-host';

const DEFAULTS = '.score-k8s/zz-default.provisioners.yaml';
const own = '- uri: template://own/dns\n  type: dns\n  outputs: |\n    host: here\n';

function load(texts: Readonly<Record<string, string>>) {
  const { files } = createMemoryHost({ files: texts });
  const { entries, completeEntry } = loadAskedProvisioners(files);
  return {
    heads: entries,
    whole: entries.map(completeEntry),
    expected: loadProvisioners(files).map(addDefaultInfoLogs),
  };
}

/** An entry without its source, whose tree is a function. */
const dataOf = ({ source: { file, text }, ...entry }: ReturnType<typeof load>['expected'][number]) => ({
  file,
  text,
  ...entry,
});

describe('loadAskedProvisioners', () => {
  it.each([
    ['the default provisioners', { [DEFAULTS]: defaultProvisioners }],
    ['own ones before them', { '.score-k8s/10-own.provisioners.yaml': own, [DEFAULTS]: defaultProvisioners }],
    ['changed default provisioners', { [DEFAULTS]: defaultProvisioners.replace('type: dns', 'type: names') }],
    ['default provisioners with something behind them', { [DEFAULTS]: `${defaultProvisioners}${own}` }],
    ['the same text under another name', { '.score-k8s/00.provisioners.yaml': defaultProvisioners }],
  ])('gives the very same entries as reading all of %s', (_, texts) => {
    const { heads, whole, expected } = load(texts);
    expect(whole.map(dataOf)).toStrictEqual(expected.map(dataOf));
    expect(heads.map(({ uri, type, class: className, id }) => [uri, type, className, id])).toEqual(
      expected.map(({ uri, type, class: className, id }) => [uri, type, className, id]),
    );
  });

  it('knows where everything stands in the file', () => {
    const { heads, whole, expected } = load({ [DEFAULTS]: defaultProvisioners });
    expect(heads.map(describeEntry)).toEqual(expected.map(describeEntry));
    const places = (entry: (typeof expected)[number]) =>
      ['uri', 'type', 'outputs', 'manifests'].map((key) => entryPosition(entry, [key]));
    expect(whole.map(places)).toEqual(expected.map(places));
  });

  it('reads of the unchanged file only what is asked for', () => {
    const { files } = createMemoryHost({ files: { [DEFAULTS]: defaultProvisioners } });
    const { entries } = loadAskedProvisioners(files);
    expect(entries.filter((entry) => 'templates' in entry)).toEqual([]);
  });

  it('tells what is wrong with a changed file', () => {
    expect(() => load({ [DEFAULTS]: `${defaultProvisioners}- uri: nowhere\n` })).toThrow(
      "the uri 'nowhere' has no scheme",
    );
  });
});
