import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Packed {
  readonly shasum: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/** Packs the package as npm publish would. */
function pack(directory: string): Packed {
  const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', `--pack-destination=${directory}`];
  const told = execFileSync('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const parsed = JSON.parse(told.toString());
  return Array.isArray(parsed) ? parsed[0] : (Object.values(parsed)[0] as Packed);
}

describe('the package', () => {
  const directory = mkdtempSync(join(tmpdir(), 'score-k8s-pack-'));
  const packed = pack(directory);

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('holds what runs, what explains it, and nothing else', () => {
    const folders = new Set(packed.files.map(({ path }) => path.split('/').slice(0, -1).join('/')));
    expect([...folders].sort()).toEqual([
      '',
      'bin',
      'default-provisioners',
      'dist',
      'dist/packages',
      'dist/parts',
      'docs/man',
      'docs/schemas',
    ]);
    const own = packed.files.map(({ path }) => path).filter((path) => !path.includes('/'));
    expect(own.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
    expect(packed.files.map(({ path }) => path)).not.toContain('dist/template-adapter.js');
  });

  it('needs no other package to run', () => {
    const { dependencies, optionalDependencies, peerDependencies, scripts } = JSON.parse(read('package.json'));
    expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined]);
    expect(Object.keys(scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
  });

  it('has the same bytes when it is packed again', () => {
    expect(pack(directory).shasum).toBe(packed.shasum);
  });
});

describe('the bill of materials', () => {
  const { packages, relationships, documentDescribes } = JSON.parse(read('dist/sbom.spdx.json'));
  const contained: readonly { name: string; versionInfo: string; SPDXID: string }[] = packages.slice(1);

  it('lists every package whose licence comes with the program', () => {
    const licensed = [...read('dist/THIRD-PARTY-LICENCES.txt').matchAll(/^(@?[\w./-]+) (\d[\w.-]*) \(/gm)];
    const names = licensed.map(([, name, version]) => `${name} ${version}`);
    expect(names.length).toBeGreaterThan(20);
    expect(contained.map(({ name, versionInfo }) => `${name} ${versionInfo}`).sort()).toEqual(names.sort());
  });

  it('names each once, as contained in the program', () => {
    const ids = packages.map(({ SPDXID }: { SPDXID: string }) => SPDXID);
    expect(new Set(ids).size).toBe(ids.length);
    expect(relationships).toHaveLength(packages.length);
    expect(documentDescribes).toEqual([ids[0]]);
  });

  it('has the checksum that the lock file pins', () => {
    const lock = JSON.parse(read('package-lock.json')).packages['node_modules/re2js'];
    const { checksums } = packages.find(({ name }: { name: string }) => name === 're2js');
    const digest = Buffer.from(lock.integrity.replace('sha512-', ''), 'base64').toString('hex');
    expect(checksums).toEqual([{ algorithm: 'SHA512', checksumValue: digest }]);
  });
});
