// Gets bun for a platform from the npm registry, once: the packages of bun's own npm package, 40 MB each. They are no dependencies of
// this package, so that nobody who installs or tests it waits for them; version and integrity are pinned in platforms.js instead.
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { join, resolve } = require('node:path');
const { gunzipSync } = require('node:zlib');
const { version } = require('./platforms');

const cache = resolve(__dirname, '..', '..', 'node_modules', '.cache', 'bun', version);

/** The path of bun's executable for a platform. */
exports.getBun = async ({ bun, integrity }) => {
  const file = join(cache, bun, bun.startsWith('windows') ? 'bun.exe' : 'bun');
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const directory = mkdtempSync(join(cache, 'download-'));
  try {
    const archive = download(`@oven/bun-${bun}@${version}`, directory);
    const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
    if (found !== integrity)
      throw new Error(`@oven/bun-${bun}@${version}: expected ${integrity}, the registry gave ${found}`);
    const { unpackTar } = await import('modern-tar');
    const members = await unpackTar(gunzipSync(archive));
    const executable = members.find(({ header }) => /^package\/bin\/bun(\.exe)?$/.test(header.name));
    const unpacked = join(directory, 'bun');
    writeFileSync(unpacked, executable.data);
    chmodSync(unpacked, 0o755);
    mkdirSync(join(cache, bun), { recursive: true });
    renameSync(unpacked, file);
    return file;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

function download(specifier, directory) {
  const isWindows = process.platform === 'win32';
  const args = ['pack', specifier, '--pack-destination', directory, '--json', '--loglevel=error'];
  const [{ filename }] = JSON.parse(
    execFileSync(isWindows ? 'npm.cmd' : 'npm', args, { encoding: 'utf8', shell: isWindows, cwd: directory }),
  );
  return readFileSync(join(directory, filename.replace('@', '').replace('/', '-')));
}
