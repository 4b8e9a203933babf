import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packTar, type TarEntry } from 'modern-tar';
import { fetchUri } from '../../src/fetcher/fetch-uri';
import { fromBytes } from '../../src/util/utf8';
import { itWith } from '../e2e/program-on-path';
import { createMemoryHost } from '../memory-host';
import { makeZip, type ZipMember } from './make-zip';

async function unpack(archive: Uint8Array, uri = './p.zip'): Promise<string[][]> {
  const memory = createMemoryHost({ files: { 'p.zip': archive, 'p.tar': archive } });
  const host = { ...memory, home: undefined, readInput: () => new Uint8Array() };
  const wanted = (path: string) => path.endsWith('.provisioners.yaml');
  const files = await fetchUri({ uri, wanted, wantedName: '*.provisioners.yaml' }, host);
  return files.map((file) => [file.uri, fromBytes(file.bytes)]);
}

const wanted = (body: string | Uint8Array = '[]', more: Partial<ZipMember> = {}): ZipMember => ({
  name: 'a.provisioners.yaml',
  body,
  ...more,
});

const GIBIBYTE = 1024 ** 3;

describe('a zip archive', () => {
  it('gives the wanted files at any depth, sorted', async () => {
    const archive = makeZip(
      wanted('z', { name: 'z.provisioners.yaml' }),
      { name: 'README.md', body: '#' },
      { name: 'deep/', mode: 0o040755 },
      wanted('ä', { name: './deep/ä.provisioners.yaml' }),
      wanted('w', { name: 'win\\w.provisioners.yaml' }),
    );
    expect(await unpack(archive)).toEqual([
      ['./p.zip!deep/ä.provisioners.yaml', 'ä'],
      ['./p.zip!win/w.provisioners.yaml', 'w'],
      ['./p.zip!z.provisioners.yaml', 'z'],
    ]);
  });

  it('is known by its content, whatever it is called', async () => {
    expect(await unpack(makeZip(wanted()), './p.tar')).toEqual([['./p.tar!a.provisioners.yaml', '[]']]);
  });

  it.each<[string, readonly ZipMember[], string]>([
    ['a path that climbs', [{ name: '../x' }], './p.zip holds "../x", a path that leaves the archive: refused'],
    ['a path that climbs later', [{ name: 'a/../../x' }], '"a/../../x", a path that leaves the archive: refused'],
    ['a path that climbs by backslashes', [{ name: '..\\x' }], '"../x", a path that leaves the archive: refused'],
    ['a name of two lines', [{ name: 'a\nb' }], '"a\\nb", with a control character in its name: refused'],
    ['an absolute path', [{ name: '/etc/passwd' }], '"/etc/passwd", an absolute path: refused'],
    ['a drive', [{ name: 'C:x' }], '"C:x", an absolute path: refused'],
    ['a link', [wanted('/etc/passwd', { mode: 0o120777 })], '"a.provisioners.yaml", a link: refused'],
    ['a device', [{ name: 'd', mode: 0o020644 }], '"d", a device or pipe: refused'],
    ['a pipe', [{ name: 'p', mode: 0o010644 }], '"p", a device or pipe: refused'],
    ['an encrypted member', [wanted('x', { encrypted: true })], '"a.provisioners.yaml", which is encrypted: refused'],
    ['nothing wanted', [{ name: 'README.md' }], './p.zip holds no file named *.provisioners.yaml'],
    [
      'more than it says',
      [wanted('x'.repeat(100_000), { claimedSize: 10 })],
      'is no sound archive (.tar.gz, .tar, .zip): ',
    ],
    [
      'more than the limit',
      [1, 2].map((n) => wanted('x', { name: `${n}.provisioners.yaml`, claimedSize: GIBIBYTE })),
      `unpacks to more than the limit of ${GIBIBYTE} bytes`,
    ],
    [
      'too many members',
      Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}` })),
      './p.zip holds more than 10000 members',
    ],
  ])('is refused with %s', async (_, members, message) => {
    await expect(unpack(makeZip(...members))).rejects.toThrow(message);
  });

  it('that is damaged is refused', async () => {
    const archive = Buffer.from(makeZip(wanted('- uri: x')));
    const place = archive.indexOf('PK\x01\x02') + 16;
    archive[place] = (archive[place] ?? 0) ^ 1;
    await expect(unpack(archive)).rejects.toThrow(
      './p.zip is no sound archive (.tar.gz, .tar, .zip): the content of "a.provisioners.yaml" is damaged (CRC-32)',
    );
  });

  it('gives one file for one path, however it is written, and nothing that macOS lays beside', async () => {
    const member = (name: string, body: string) => wanted(body, { name });
    const archive = makeZip(
      member('x/a.provisioners.yaml', 'first'),
      member('./x/.//a.provisioners.yaml', 'last'),
      member('__MACOSX/x/._a.provisioners.yaml', '\0'),
    );
    expect(await unpack(archive)).toEqual([['./p.zip!x/a.provisioners.yaml', 'last']]);
  });

  it('that is cut off is refused', async () => {
    await expect(unpack(makeZip(wanted()).slice(0, -30))).rejects.toThrow('./p.zip is no sound archive');
  });

  itWith('zip')('is read as the program zip makes it', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'zip-'));
    mkdirSync(join(directory, 'lib'));
    writeFileSync(join(directory, 'lib/a.provisioners.yaml'), 'a'.repeat(10_000));
    execFileSync('zip', ['-q', '-r', 'p.zip', 'lib'], { cwd: directory });
    const archive = readFileSync(join(directory, 'p.zip'));
    rmSync(directory, { recursive: true });
    expect(await unpack(archive)).toEqual([['./p.zip!lib/a.provisioners.yaml', 'a'.repeat(10_000)]]);
  });
});

it.each<[string, TarEntry['header'], string]>([
  ['a device', { name: 'd', size: 0, type: 'character-device' }, '"d", a device or pipe: refused'],
  ['a pipe', { name: 'p', size: 0, type: 'fifo' }, '"p", a device or pipe: refused'],
  ['a backslash', { name: 'a\\b', size: 0 }, '"a\\\\b", a path with a backslash: refused'],
  ['a path that climbs by an extended header', { name: 'x', size: 0, pax: { path: '../x' } }, '"../x", a path that'],
  ['a hard link', { name: 'h', size: 0, type: 'link', linkname: 'x' }, '"h", a link: refused'],
])('a tar archive is refused with %s', async (_, header, message) => {
  await expect(unpack(await packTar([{ header }]), './p.tar')).rejects.toThrow(message);
});
