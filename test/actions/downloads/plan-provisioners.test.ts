import { createHash } from 'node:crypto';
import type { FetchedSource } from '../../../src/actions/downloads/fetched-source';
import { hashOfText } from '../../../src/actions/downloads/hash-of-text';
import { planProvisioners } from '../../../src/actions/downloads/plan-provisioners';
import type { ProvisionersLock } from '../../../src/actions/downloads/provisioners-lock';
import { sourceHash } from '../../../src/actions/downloads/saved-name';
import { sourceUri } from '../../../src/fetcher/source-uri';
import { createMemoryHost } from '../../memory-host';

const time = '2026-01-02T03:04:05Z';
const hash = { a: sourceHash('https://host/a.yaml'), b: sourceHash('./b.yaml') };
const path = (number: string, of: string) => `.score-k8s/${number}.${of}.provisioners.yaml`;
const heading = (uri: string) => `# Downloaded from ${uri} at ${time}\n`;
/** As Go prints a time. */
const peersHeading = (uri: string) => `# Downloaded from ${uri} at 2026-01-02 03:04:05.123 +0200 CEST m=+0.041\n`;

/** A source as it is given, and the texts of its members; of a single file, that under the empty name. */
type Given = readonly [uri: string, files: Readonly<Record<string, string>>];

function source([uri, files]: Given): FetchedSource {
  const texts = Object.entries(files).map(([member, text]) => ({
    ...(member === '' ? {} : { member }),
    name: member,
    text,
    sha256: hashOfText(text),
  }));
  return { uri: sourceUri(uri), kind: 'provisioners', files: texts };
}

function plan(disk: Readonly<Record<string, string>>, given: readonly Given[], lock: ProvisionersLock = []) {
  const { files } = createMemoryHost({ files: disk });
  const givenUris = given.map(([uri]) => uri);
  const { changes, saved } = planProvisioners({ sources: given.map(source), givenUris, lock, time }, files);
  return {
    saved: saved.flatMap((each) => each.files.map((file) => file.saved)),
    changes: changes.map((change) =>
      change.kind === 'write' ? `write ${change.path}: ${JSON.stringify(change.content)}` : `remove ${change.path}`,
    ),
  };
}

describe('planProvisioners', () => {
  it('saves the first sources in their order, with where they came from', () => {
    const given: Given[] = [
      ['https://me:secret@host/a.yaml?token=secret', { '': '[]\n' }],
      ['./b.yaml', { '': '[]\n' }],
    ];
    expect(plan({}, given)).toEqual({
      saved: [`Y99999998.${hash.a}.provisioners.yaml`, `Y99999999.${hash.b}.provisioners.yaml`],
      changes: [
        `write ${path('Y99999998', hash.a)}: "# Downloaded from https://host/a.yaml at ${time}\\n[]\\n"`,
        `write ${path('Y99999999', hash.b)}: "# Downloaded from ./b.yaml at ${time}\\n[]\\n"`,
      ],
    });
  });

  it('puts new sources before earlier ones and takes the old file of a source away', () => {
    const disk = {
      [path('Y99999998', hash.a)]: `${heading('https://host/a.yaml')}old\n`,
      [path('Y99999999', hash.b)]: `${heading('./b.yaml')}old\n`,
      '.score-k8s/10-own.provisioners.yaml': '[]',
    };
    expect(plan(disk, [['./b.yaml', { '': 'new\n' }]]).changes).toEqual([
      `write ${path('Y99999997', hash.b)}: "# Downloaded from ./b.yaml at ${time}\\nnew\\n"`,
      `remove ${path('Y99999999', hash.b)}`,
    ]);
  });

  it.each<[string, Given[]]>([
    ['one', [['https://host/a.yaml', { '': 'same\n' }]]],
    ['one, with another token', [['https://host/a.yaml?token=new', { '': 'same\n' }]]],
    [
      'both, in their order',
      [
        ['https://host/a.yaml', { '': 'same\n' }],
        ['./b.yaml', { '': 'same\n' }],
      ],
    ],
  ])('leaves sources alone that stand first with the same text: %s', (_, given) => {
    const disk = {
      [path('Y00000004', hash.a)]: `${heading('https://host/a.yaml')}same\n`,
      [path('Y00000005', hash.b)]: `${heading('./b.yaml')}same\n`,
    };
    const names = [`Y00000004.${hash.a}.provisioners.yaml`, `Y00000005.${hash.b}.provisioners.yaml`];
    expect(plan(disk, given)).toEqual({ changes: [], saved: names.slice(0, given.length) });
  });

  it.each([
    ['the same URI', hash.a, 'https://host/a.yaml', 'https://host/a.yaml'],
    ['the same URI with credentials', sourceHash('https://me:pw@host/a.yaml'), '?', 'https://me:pw@host/a.yaml'],
    [
      'credentials that are no longer used',
      'AAAAAAAAAAAAAAAAAAAAAA',
      'https://me:old@host/a.yaml',
      'https://me:new@host/a.yaml',
    ],
    ['the same URI, now pinned', hash.a, 'https://host/a.yaml', `https://host/a.yaml#sha256=${'0'.repeat(64)}`],
  ])('replaces what the peer saved from %s', (_, peerHash, peerUri, uri) => {
    const disk = { [path('ZyFGpPvC5zE', peerHash)]: `${peersHeading(peerUri)}same\n` };
    expect(plan(disk, [[uri, { '': 'same\n' }]]).changes).toEqual([
      `write ${path('Y99999999', hash.a)}: "# Downloaded from https://host/a.yaml at ${time}\\nsame\\n"`,
      `remove ${path('ZyFGpPvC5zE', peerHash)}`,
    ]);
  });

  it('replaces what the peer saved from a pipe', () => {
    const peerHash = createHash('sha256').update('from-stdin.provisioners.yaml').digest().subarray(0, 16);
    const old = path('ZyFGpPvC5zE', peerHash.toString('base64url'));
    const disk = { [old]: `${peersHeading('from-stdin.provisioners.yaml')}same\n` };
    expect(plan(disk, [['-', { '': 'same\n' }]]).changes).toEqual([
      `write ${old.replace('ZyFGpPvC5zE', 'Y99999999')}: "# Downloaded from from-stdin at ${time}\\nsame\\n"`,
      `remove ${old}`,
    ]);
  });

  const member = sourceHash('./p.tgz!new.provisioners.yaml');
  it.each<[string, string, string, ProvisionersLock]>([
    ['a member, by its heading', './p.tgz!gone.provisioners.yaml', heading('./p.tgz!gone.provisioners.yaml'), []],
    ['what was a file then', './p.tgz', heading('./p.tgz'), []],
    [
      'a member, by the lock',
      './p.tgz!gone.provisioners.yaml',
      '',
      [
        {
          uri: './p.tgz',
          kind: 'provisioners',
          files: [
            {
              member: 'gone.provisioners.yaml',
              saved: `Y99999999.${sourceHash('./p.tgz!gone.provisioners.yaml')}.provisioners.yaml`,
              sha256: '0',
            },
          ],
        },
      ],
    ],
  ])('takes away what an archive no longer has: %s', (_, uri, head, lock) => {
    const old = path('Y99999999', sourceHash(uri));
    const { changes } = plan({ [old]: `${head}[]\n` }, [['./p.tgz', { 'new.provisioners.yaml': '[]\n' }]], lock);
    expect(changes).toEqual([expect.stringContaining(`write ${path('Y99999999', member)}`), `remove ${old}`]);
  });

  it('leaves members alone that are as before when one between them is gone', () => {
    const saved = ['a', 'b', 'c'].map((member, index) => {
      const uri = `./p.tgz!${member}`;
      return [path(`Y9999999${index}`, sourceHash(uri)), `${heading(uri)}${member}\n`] as const;
    });
    const { changes } = plan(Object.fromEntries(saved), [['./p.tgz', { a: 'a\n', c: 'c\n' }]]);
    expect(changes).toEqual([`remove ${saved[1]?.[0]}`]);
  });

  it('takes nothing away that another source with a ! in its path gave', () => {
    const uri = './p.tgz!x.yaml';
    const name = `Y99999999.${sourceHash(uri)}.provisioners.yaml`;
    const lock: ProvisionersLock = [{ uri, kind: 'provisioners', files: [{ saved: name, sha256: '0' }] }];
    const { changes } = plan({ [`.score-k8s/${name}`]: `${heading(uri)}[]\n` }, [['./p.tgz', { a: '[]\n' }]], lock);
    expect(changes).toEqual([expect.stringContaining('write .score-k8s/Y99999998.')]);
  });

  it.each([
    ['one source twice', './b.yaml', './b.yaml'],
    ['two that only their tokens tell apart', 'https://host/b.yaml?token=1', 'https://host/b.yaml?token=2'],
    ['two refs of one file', 'git-https://host/r.git/b.yaml?ref=v1', 'git-https://host/r.git/b.yaml?ref=v2'],
  ])('refuses %s', (_, one, two) => {
    const given: Given[] = [
      [one, { '': '' }],
      [two, { '': '' }],
    ];
    expect(() => plan({}, given)).toThrow(`--provisioners names ${sourceUri(two)} twice`);
  });

  it('says so when no number is left', () => {
    const disk = { [path('Y00000000', hash.a)]: `${heading('https://host/a.yaml')}[]\n` };
    expect(() => plan(disk, [['./b.yaml', { '': '' }]])).toThrow('no number is left before Y00000000.');
  });
});
