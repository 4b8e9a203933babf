import { encodeProvisionersLock } from '../../src/actions/downloads/encode-lock';
import { hashOfText } from '../../src/actions/downloads/hash-of-text';
import type { ProvisionersLock } from '../../src/actions/downloads/provisioners-lock';
import { sourceHash } from '../../src/actions/downloads/saved-name';
import { createMemoryHost } from '../memory-host';
import { emptyState, generateAgain, generateIn, score, stateFile } from './generate-project';

const uri = 'https://host/a.yaml';
const hash = sourceHash(uri);
const saved = `Y99999999.${hash}.provisioners.yaml`;
const text = '- {uri: "template://acme/a", type: a}\n';
const patch = '- {op: set, path: 0.metadata.labels.x, value: y}\n';
const lock: ProvisionersLock = [
  { uri, kind: 'provisioners', files: [{ saved, sha256: hashOfText(text) }] },
  { uri: './p.njk', kind: 'patch-templates', files: [{ saved: 'patches/01-p.njk', sha256: hashOfText(patch) }] },
  { uri: './q.tpl', kind: 'patch-templates', files: [{ saved: 'state.yaml', sha256: hashOfText('[]') }] },
];
const heading = `# Downloaded from ${uri} at 2026-01-02T03:04:05Z\n`;
const peersHeading = `# Downloaded from ${uri} at 2026-01-02 03:04:05.123 +0200 CEST m=+0.041\n`;
const whole: Readonly<Record<string, string>> = {
  'score.yaml': score('web'),
  '.score-k8s/provisioners.lock.yaml': encodeProvisionersLock(lock),
  [`.score-k8s/${saved}`]: `${heading}${text}`,
  '.score-k8s/patches/01-p.njk': patch,
  [stateFile]: emptyState.replace('[]', '["[]"]'),
};
const peers = `.score-k8s/ZyFGpPvC5zE.${hash}.provisioners.yaml`;
const without = (path: string) => Object.fromEntries(Object.entries(whole).filter(([each]) => each !== path));

describe('generate, held against the lock', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['a whole project', whole],
    [
      'the file that the peer saved in place of ours',
      { ...without(`.score-k8s/${saved}`), [peers]: `${peersHeading}${text}` },
    ],
    ['a project without a lock', without('.score-k8s/provisioners.lock.yaml')],
    ['own provisioners beside', { ...whole, '.score-k8s/10-own.provisioners.yaml': '[]' }],
  ])('is content with %s', async (_, files) => {
    const { failure, lines } = await generateIn(files);
    expect([failure, lines.filter((line) => /^(warn|note)/.test(line))]).toEqual([undefined, []]);
  });

  it('works with the text that was checked: a file is read once', async () => {
    const host = createMemoryHost({ files: whole });
    const read: string[] = [];
    const files: typeof host.files = {
      ...host.files,
      readText: (path, options) => {
        read.push(path);
        return host.files.readText(path, options);
      },
    };
    const { failure } = await generateAgain({ ...host, files });
    expect(failure).toBeUndefined();
    expect(read.filter((path) => path.endsWith('.provisioners.yaml'))).toEqual([`.score-k8s/${saved}`]);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['provisioners', without(`.score-k8s/${saved}`), `.score-k8s/${saved}: is missing: it was fetched from ${uri}`],
    [
      'a patch in nunjucks',
      without('.score-k8s/patches/01-p.njk'),
      '01-p.njk: is missing: it was fetched from ./p.njk',
    ],
    [
      'a patch of the state',
      { ...whole, [stateFile]: emptyState },
      `${stateFile}: does not hold the patch template from ./q.tpl`,
    ],
  ])('fails where %s are missing, and names init --locked', async (_, files, message) => {
    for (const dryRun of [false, true]) {
      const { failure, host } = await generateIn(files, { dryRun });
      expect(failure).toContain(message);
      expect(failure).toContain('"score-k8s init --locked"');
      expect(host.text('manifests.yaml')).toBeUndefined();
    }
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'provisioners',
      { [`.score-k8s/${saved}`]: `${heading}[]` },
      `${saved}: is no longer what was fetched from ${uri}`,
    ],
    ['a patch', { '.score-k8s/patches/01-p.njk': '' }, '01-p.njk: is no longer what was fetched from ./p.njk'],
    [
      'a patch of the state',
      { [stateFile]: emptyState.replace('[]', '[""]') },
      'its patch template is no longer what was fetched from ./q.tpl',
    ],
  ])('warns where %s changed', async (_, changed, message) => {
    const { failure, lines } = await generateIn({ ...whole, ...changed });
    expect([failure, lines.filter((line) => line.startsWith('warn'))]).toEqual([
      undefined,
      [expect.stringContaining(message)],
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['provisioners', { [`.score-k8s/Y00000001.${'A'.repeat(22)}.provisioners.yaml`]: '[]' }, 'Y00000001'],
    ['a patch', { '.score-k8s/patches/02-x.njk': '' }, '02-x.njk'],
    ['a patch of the state', { [stateFile]: emptyState.replace('[]', '["[]", ""]') }, stateFile],
  ])('notes %s that the lock does not list', async (_, more, name) => {
    const { failure, lines } = await generateIn({ ...whole, ...more });
    expect([failure, lines.filter((line) => /^(warn|note)/.test(line))]).toEqual([
      undefined,
      [expect.stringMatching(new RegExp(`^note: .*${name}.*not in provisioners.lock.yaml`))],
    ]);
  });

  it('refuses a lock that is damaged', async () => {
    const { failure } = await generateIn({ ...whole, '.score-k8s/provisioners.lock.yaml': 'version: 1\nsource: []\n' });
    expect(failure).toContain("provisioners.lock.yaml:2:1: source: unknown field 'source'");
  });
});
