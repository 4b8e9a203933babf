import { createHash } from 'node:crypto';
import type { InitOptions } from '../../src/actions/init';
import type { HttpResponse } from '../../src/host/host';
import { toBytes } from '../../src/util/utf8';
import type { MemoryHost } from '../memory-host';
import { initIn } from './init-project';

const LOCK = '.score-k8s/provisioners.lock.yaml';
const entry = (type: string) => `- uri: template://acme/${type}\n  type: ${type}\n`;
const njk = '{% for m in manifests %}{% endfor %}';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const answers = (bodies: Readonly<Record<string, string>>): Record<string, HttpResponse> =>
  Object.fromEntries(
    Object.entries(bodies).map(([url, text]) => [url, { status: 200, body: toBytes(text), headers: {} }]),
  );

const A = 'https://host/a.yaml';
const B = './b.yaml';
const P = 'https://host/p.njk';
const Q = 'https://host/q.tpl';
const remote = { [A]: entry('a'), [P]: njk, [Q]: '[]\n' };
const local = { 'b.yaml': entry('b') };

/** A project with two sources of each kind. */
async function made(): Promise<MemoryHost> {
  const more = { provisioners: [A, B], patchTemplates: [P, Q] };
  const { host, failure } = await initIn(more, { files: local, responses: answers(remote) });
  expect(failure).toBeUndefined();
  return host;
}

type Contents = Readonly<Record<string, string>>;

const contents = (host: MemoryHost): Contents =>
  Object.fromEntries(host.paths().map((path) => [path, host.text(path) ?? '']));

/** What a fresh checkout has: what is committed. */
const checkedOut = (all: Contents): Contents =>
  Object.fromEntries(Object.entries(all).filter(([path]) => path === LOCK || !path.startsWith('.score-k8s/')));

const without = (all: Contents, pattern: RegExp): Contents =>
  Object.fromEntries(Object.entries(all).filter(([path]) => !pattern.test(path)));

describe('the lock', () => {
  it('says what each source gave, in the order given, without secrets', async () => {
    const more = {
      provisioners: [`https://me:s3cret@host/a.yaml?token=s3cret#sha256=${sha256(remote[A])}`, B],
      patchTemplates: [P, Q],
    };
    const responses = answers({ ...remote, 'https://host/a.yaml?token=s3cret': remote[A] });
    const { host, lines } = await initIn(more, { files: local, responses });
    const saved = host.paths().filter((path) => path.includes('/Y'));
    expect(
      host.text(LOCK),
    ).toBe(`# What "score-k8s init" fetched, source by source. Commit this file: "score-k8s init --locked" fetches exactly this again.
version: 1
sources:
  - uri: https://host/a.yaml
    kind: provisioners
    sha256: ${sha256(remote[A])}
    files:
      - saved: ${saved[0]?.replace('.score-k8s/', '')}
        sha256: ${sha256(remote[A])}
  - uri: ./b.yaml
    kind: provisioners
    sha256: ${sha256(entry('b'))}
    files:
      - saved: ${saved[1]?.replace('.score-k8s/', '')}
        sha256: ${sha256(entry('b'))}
  - uri: https://host/p.njk
    kind: patch-templates
    sha256: ${sha256(njk)}
    files:
      - saved: patches/01-p.njk
        sha256: ${sha256(njk)}
  - uri: https://host/q.tpl
    kind: patch-templates
    sha256: ${sha256('[]\n')}
    files:
      - saved: state.yaml
        sha256: ${sha256('[]\n')}
`);
    expect(JSON.stringify([contents(host), lines])).not.toContain('s3cret');
  });

  it('is not made where nothing is fetched', async () => {
    const { host } = await initIn({}, {});
    expect(host.paths()).toEqual(['.score-k8s/.gitignore', '.score-k8s/state.yaml']);
  });

  it('puts what is given now before what was given earlier, and replaces patch templates', async () => {
    const files = contents(await made());
    const more = { provisioners: [B], patchTemplates: [Q] };
    const { host } = await initIn(more, { files, responses: answers(remote) });
    const uris = host.text(LOCK)?.match(/(?<=uri: ).*/g);
    expect(uris).toEqual([B, A, Q]);
    expect(host.paths().filter((path) => path.includes('patches/'))).toEqual([]);
    expect(host.text('.score-k8s/state.yaml')).toContain('patching_templates:\n  - |\n    []\n');
  });

  it('does not change when a token does', async () => {
    const files = contents(await made());
    const given = 'https://new:token@host/a.yaml?x=1';
    const { host } = await initIn(
      { provisioners: [given] },
      { files, responses: answers({ 'https://host/a.yaml?x=1': remote[A] }) },
    );
    expect(contents(host)).toEqual(files);
  });
});

describe('init --locked', () => {
  it.each<[string, Partial<InitOptions>]>([
    ['without sources', {}],
    ['with those of the lock', { provisioners: [A, B], patchTemplates: [P, Q] }],
    ['with provisioners alone', { provisioners: [A, B] }],
    ['with a token', { provisioners: ['https://me:s3cret@host/a.yaml?token=s3cret', B] }],
  ])('brings all back in a fresh checkout: %s', async (_, more) => {
    const all = contents(await made());
    const responses = answers({ ...remote, 'https://host/a.yaml?token=s3cret': remote[A] });
    const { host, failure } = await initIn(
      { locked: true, sample: true, ...more },
      { files: checkedOut(all), responses },
    );
    expect(failure).toBeUndefined();
    expect(contents(host)).toEqual(without(all, /gitignore/));
  });

  it('leaves a project alone that is as the lock says', async () => {
    const files = contents(await made());
    const { host, lines } = await initIn({ locked: true }, { files, responses: answers(remote) });
    expect(contents(host)).toEqual(files);
    expect(lines.filter((line) => /Wrote|Removed/.test(line))).toEqual([]);
  });

  it('takes away saved files that the lock does not list, but for those of other sources that the peer saved', async () => {
    const files = contents(await made());
    const peers = '.score-k8s/ZyFGpPvC5zE.AAAAAAAAAAAAAAAAAAAAAA.provisioners.yaml';
    const old = {
      '.score-k8s/Y00000001.AAAAAAAAAAAAAAAAAAAAAA.provisioners.yaml': '[]',
      '.score-k8s/patches/07-old.njk': '[]',
    };
    const { host } = await initIn(
      { locked: true },
      { files: { ...files, ...old, [peers]: '[]' }, responses: answers(remote) },
    );
    expect(contents(host)).toEqual({ ...files, [peers]: '[]' });
  });

  it('mends saved files that were changed', async () => {
    const files = contents(await made());
    const saved = Object.keys(files).find((path) => path.includes('/Y9999')) ?? '';
    const changed = { ...files, [saved]: '[]', '.score-k8s/patches/01-p.njk': 'x' };
    const { host } = await initIn({ locked: true }, { files: changed, responses: answers(remote) });
    expect(contents(host)).toEqual(files);
  });

  it.each<[string, Partial<InitOptions>, Record<string, string>, Contents, string[]]>([
    [
      'a source that has changed, and another that is gone',
      {},
      { [A]: entry('z'), [P]: njk },
      local,
      [`cannot fetch ${Q}: the server answered 404`],
    ],
    [
      'sources that have changed',
      {},
      { ...remote, [A]: entry('z') },
      { 'b.yaml': entry('y') },
      [
        `${A} now has SHA-256 ${sha256(entry('z'))}; the lock says ${sha256(remote[A])}`,
        `${B} now has SHA-256`,
        'without --locked',
      ],
    ],
    [
      'a source that is not in the lock, and one that is not given',
      { provisioners: [A, 'https://host/c.yaml'] },
      remote,
      local,
      [
        `--provisioners https://host/c.yaml is not in ${LOCK}`,
        `${LOCK} lists ${B}, which --provisioners does not name`,
      ],
    ],
    ['another order', { provisioners: [B, A] }, remote, local, ['in another order', `${A}, ${B}`]],
    [
      'a pin that is not the lock’s',
      { provisioners: [`${A}#sha256=${'0'.repeat(64)}`, B] },
      remote,
      local,
      [`should be sha256:${'0'.repeat(64)}`],
    ],
  ])('fails and changes nothing: %s', async (_, more, bodies, files, facts) => {
    const before = { ...checkedOut(contents(await made())), ...files };
    const { host, failure } = await initIn({ locked: true, ...more }, { files: before, responses: answers(bodies) });
    for (const fact of facts) expect(failure).toContain(fact);
    expect(contents(host)).toEqual(before);
  });

  it('fails without a lock', async () => {
    const { host, failure } = await initIn({ locked: true }, {});
    expect(failure).toContain(`there is no ${LOCK}`);
    expect(host.paths()).toEqual([]);
  });

  it('takes what was piped in then from the saved file, or from a pipe', async () => {
    const { host: first } = await initIn({ provisioners: ['-'] }, { stdin: entry('piped') });
    const all = contents(first);
    const kept = without(all, /state/);
    expect(contents((await initIn({ locked: true }, { files: kept })).host)).toEqual(all);
    const piped = await initIn(
      { locked: true, provisioners: ['-'] },
      { files: checkedOut(all), stdin: entry('piped') },
    );
    expect(contents(piped.host)).toEqual(without(all, /gitignore/));
    const { failure } = await initIn({ locked: true }, { files: checkedOut(all) });
    expect(failure).toMatch(/from-stdin is not saved: .*\nPipe it in again, with --provisioners -$/);
  });
});

describe('init --offline', () => {
  it.each<[string, Partial<InitOptions>]>([
    ['without sources', {}],
    ['with those that are saved', { provisioners: [A, B], patchTemplates: [P, Q] }],
    ['with a pin', { provisioners: [`${A}#sha256=${sha256(remote[A])}`, B] }],
    ['with --locked', { locked: true }],
  ])('takes what is saved: %s', async (_, more) => {
    const files = contents(await made());
    const { host, failure } = await initIn({ offline: true, ...more }, { files });
    expect([failure, contents(host)]).toEqual([undefined, files]);
  });

  it('reads what lies on this machine as ever', async () => {
    const files = { ...contents(await made()), 'c.yaml': entry('c') };
    const { host, failure } = await initIn({ offline: true, provisioners: ['./c.yaml', A] }, { files });
    expect([failure, host.text(LOCK)?.match(/(?<=uri: ).*/g)]).toEqual([undefined, ['./c.yaml', A, B, P, Q]]);
  });

  it('needs no lock when nothing is to be fetched', async () => {
    const { failure } = await initIn({ offline: true, defaultProvisioners: true }, {});
    expect(failure).toBeUndefined();
  });

  it.each<[string, Partial<InitOptions>, RegExp, string]>([
    [
      'a source that nobody fetched',
      { provisioners: ['https://x:s3cret@host/c.yaml'] },
      /$^/,
      'https://host/c.yaml is not saved',
    ],
    ['a source whose saved file is gone', { provisioners: [A] }, /\/Y99999998/, `${A} is not saved`],
    ['a file of the lock that is gone', {}, /01-p\.njk/, `was fetched from ${P}`],
    ['a patch template that the state does not hold', { patchTemplates: [Q] }, /state/, `${Q} is not saved`],
    [
      'another SHA-256',
      { provisioners: [`${A}#sha256=${'0'.repeat(64)}`] },
      /$^/,
      `${A} is saved with another SHA-256 than is asked for`,
    ],
  ])('fails and changes nothing: %s', async (_, more, gone, message) => {
    const files = without(contents(await made()), gone);
    const { host, failure } = await initIn({ offline: true, ...more }, { files, responses: answers(remote) });
    expect(failure).toContain(message);
    expect(failure).not.toContain('s3cret');
    expect(contents(host)).toEqual(files);
  });

  it.each([[{}], [{ provisioners: [A] }], [{ locked: true }]])(
    'fails on a saved file that was changed: %j',
    async (more) => {
      const files = contents(await made());
      const saved = Object.keys(files).find((path) => path.includes('/Y99999998')) ?? '';
      const { failure } = await initIn({ offline: true, ...more }, { files: { ...files, [saved]: '[]' } });
      expect(failure).toMatch(/is no longer what/);
    },
  );
});

describe('init in a fresh checkout', () => {
  it.each<[string, Partial<InitOptions>, RegExp, string[]]>([
    ['without sources', {}, /state|\/Y|njk/, [A, B, P, Q]],
    ['with some of them', { provisioners: [A] }, /state|\/Y|njk/, [B, P, Q]],
  ])('fails where the lock lists more, and names init --locked: %s', async (_, more, gone, missing) => {
    const files = without(contents(await made()), gone);
    const { host, failure } = await initIn(more, { files, responses: answers(remote) });
    expect([...(failure ?? '').matchAll(/from (\S+)$/gm)].map(([, uri]) => uri)).toEqual(missing);
    expect(failure).toContain('"score-k8s init --locked"');
    expect(contents(host)).toEqual(files);
  });

  it('takes all sources anew where they are given without --locked', async () => {
    const files = checkedOut(contents(await made()));
    const newer = { ...remote, [A]: entry('newer') };
    const more = { provisioners: [A, B], patchTemplates: [P, Q] };
    const { host, failure } = await initIn(more, { files, responses: answers(newer) });
    expect([failure, host.text(LOCK)]).toEqual([
      undefined,
      files[LOCK]?.replaceAll(sha256(remote[A]), sha256(entry('newer'))),
    ]);
  });

  it('is content with the file that the peer saved from a source of the lock, and warns where it differs', async () => {
    const files = contents(await made());
    const saved = Object.keys(files).find((path) => path.includes('/Y99999998')) ?? '';
    const peers = { ...without(files, /Y99999998/), [saved.replace('Y99999998', 'ZyFGpPvC5zE')]: files[saved] ?? '' };
    expect(await initIn({}, { files: peers })).toMatchObject({
      failure: undefined,
      lines: [expect.stringContaining('info: Kept')],
    });
    const other = { ...peers, [saved.replace('Y99999998', 'ZyFGpPvC5zE')]: entry('other') };
    expect((await initIn({}, { files: other })).lines[0]).toMatch(/^warn: .*is no longer what was fetched from/);
  });
});

describe('a lock that cannot be read', () => {
  type Damage = [what: string, damage: (text: string) => string, facts: string[]];
  const damaged: Damage[] = [
    ['no YAML', (text) => text.replace('version: 1', 'version: [1'), [`${LOCK}:3:1`]],
    [
      'half of a merge',
      (text) => text.replace('sources:', '<<<<<<< HEAD\nsources:'),
      [`${LOCK}:3:1: git could not merge`],
    ],
    ['empty', () => '', [`${LOCK}:1:1: the file is empty`]],
    ['of a later version', (text) => text.replace('version: 1', 'version: 2'), [`${LOCK}:2:1`, 'is of version 2']],
    ['an unknown field', (text) => text.replace('    sha256', '    sha265'), [`${LOCK}:6:5`, "Did you mean 'sha256'?"]],
    [
      'two wrong hashes',
      (text) => text.replaceAll(sha256(njk), 'abc'),
      [`${LOCK}:18:5: sources.2.sha256: must be 64 hexadecimal digits`, `${LOCK}:21:9: sources.2.files.0.sha256`],
    ],
    ['a file elsewhere', (text) => text.replace('patches/01-p.njk', '../../x.njk'), [`${LOCK}:20:9`, '"../../x.njk"']],
    ['a file of another kind', (text) => text.replace(/saved: Y\S+/, 'saved: state.yaml'), [`${LOCK}:8:9`]],
    [
      'one file twice',
      (text) => text.replace(/saved: state.yaml/, 'saved: patches/01-p.njk'),
      [`${LOCK}:26:9`, 'second time'],
    ],
    [
      'an unknown kind',
      (text) => text.replace('kind: provisioners', 'kind: patches'),
      [`${LOCK}:5:5`, 'must be provisioners or'],
    ],
    ...[
      'https://me:hunter2@host/a.yaml',
      'https://host/a.yaml?token=hunter2',
      'https://host/a\\eb.yaml',
      'https://host/a\\Nb.yaml',
    ].map(
      (uri): Damage => [
        `a URI with what does not belong there, ${uri}`,
        (text) => text.replace(/uri: https:\S+/, `uri: "${uri}"`),
        [`${LOCK}:4:5: sources.0.uri: must hold no user, password, query or pin`],
      ],
    ),
    ['no text', (text) => text.replace(/uri: \.\S+/, 'uri: 1'), [`${LOCK}:10:5`, 'must be text']],
  ];
  it.each(damaged)('is one error with the places: %s', async (_, damage, facts) => {
    const all = contents(await made());
    const files = { ...all, [LOCK]: damage(all[LOCK] ?? '') };
    for (const more of [{}, { locked: true }, { offline: true }, { provisioners: [A] }]) {
      const { host, failure } = await initIn(more, { files, responses: answers(remote) });
      for (const fact of facts) expect(failure).toContain(fact);
      expect(failure).toContain('Bring the file back from version control');
      expect(failure).not.toContain('hunter2');
      expect(contents(host)).toEqual(files);
    }
  });
});

it.each([1, 2, 3, 4])('a failed init leaves the project as it was: write %i fails', async (failWrite) => {
  const files = { ...contents(await made()), 'c.yaml': entry('c') };
  const more = { provisioners: ['./c.yaml', A], patchTemplates: [Q, P, P] };
  const { host, failure } = await initIn(more, { files, responses: answers(remote), failWrite });
  expect([failure, contents(host)]).toEqual([expect.stringContaining('no space left on device'), files]);
});
