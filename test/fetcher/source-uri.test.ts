import { sourceIdentity } from '../../src/fetcher/shown-uri';
import { exactUri, fileNameOf, isLocal, sourceUri } from '../../src/fetcher/source-uri';

const pin = `#sha256=${'a'.repeat(64)}`;
const digest = `sha256:${'b'.repeat(64)}`;
const commit = 'c'.repeat(40);

describe('the URI that a source is stored with, and that a committed lock leads to', () => {
  it.each([
    ['-', 'from-stdin', 'from-stdin'],
    [`./lib///${pin}`, './lib', './lib'],
    ['/', '/', '/'],
    ['./odd?x', './odd?x', './odd?x'],
    ['file:///a%20b/', 'file:///a%20b', 'file:///a%20b'],
    [`https://me:pw@host/a/?token=x${pin}`, 'https://host/a/', 'https://host/a/'],
    ['git-https://me:pw@host/r.git/lib/?ref=v1', 'git-https://host/r.git/lib?ref=v1', 'git-https://host/r.git/lib'],
    ['git-ssh://git@host/r.git/lib/?ref=v1', 'git-ssh://git@host/r.git/lib?ref=v1', 'git-ssh://host/r.git/lib'],
    ['git-ssh://alice@host/r.git/lib', 'git-ssh://host/r.git/lib', 'git-ssh://host/r.git/lib'],
    [
      `oci://host:5000/r:v1#a.yaml&sha256=${'a'.repeat(64)}`,
      'oci://host:5000/r:v1#a.yaml',
      'oci://host:5000/r:v1#a.yaml',
    ],
  ])('%s', (given, stored, identity) => {
    expect(sourceUri(given)).toBe(stored);
    expect(sourceIdentity(stored)).toBe(identity);
  });
});

describe('the URI of exactly what was fetched', () => {
  it.each([
    ['https://host/a.yaml?token=x', {}, 'https://host/a.yaml?token=x'],
    ['git-https://me:pw@host/r.git/a?ref=v1', { commit }, `git-https://me:pw@host/r.git/a?ref=${commit}`],
    ['git+file:///r/a', { commit }, `git+file:///r/a?ref=${commit}`],
    ['oci://r', { digest }, `oci://r@${digest}`],
    ['oci://r:v1#f:1.yaml', { digest }, `oci://r@${digest}#f:1.yaml`],
    ['oci://host:5000/a/r', { digest }, `oci://host:5000/a/r@${digest}`],
    ['oci://host:5000/a/r:v1', { digest }, `oci://host:5000/a/r@${digest}`],
    [`oci://host/r:v1@sha256:${'0'.repeat(64)}#f`, { digest }, `oci://host/r@${digest}#f`],
  ])('%s', (uri, resolved, exact) => {
    expect(exactUri(uri, resolved)).toBe(exact);
  });
});

it.each([
  ['./a', true],
  ['-', true],
  ['file:///a', true],
  ['git+file:///a', true],
  ['https://host/a', false],
  ['git-https://host/a.git', false],
  ['oci://host/a', false],
])('knows what takes no network: %s', (uri, local) => {
  expect(isLocal(uri)).toBe(local);
});

it.each([
  ['a file', { uri: './x/a#b?.njk' }, 'a#b?.njk'],
  ['a file from a server', { uri: 'https://host/x/a.njk#part' }, 'a.njk'],
  ['a file of a commit', { uri: 'git-https://host/r.git/x/a.njk?ref=release/1.0' }, 'a.njk'],
  ['a member', { uri: 'https://host/x.tar!p/a.njk', member: 'p/a.njk' }, 'a.njk'],
  ['an artifact', { uri: 'oci://host/r:v1', title: 'a.njk' }, 'a.njk'],
])('names %s', (_, file, name) => {
  expect(fileNameOf(file)).toBe(name);
});
