// Makes single-file executables with bun, an archive of each, and checksums of the archives, in dist/executables/.
// Usage: node scripts/build-executables.js [--platform NAME,...|own]    (all platforms without it)
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { parseArgs } = require('node:util');
const { constants, gzipSync } = require('node:zlib');
const { getBun } = require('./executables/get-bun');
const { ownPlatform, platforms, version: bunVersion } = require('./executables/platforms');
const { name, version } = require('../package.json');

const root = resolve(__dirname, '..');
const output = join(root, 'dist', 'executables');

/** When files of archives were changed, in seconds: the same for all who build the same source. */
const SECONDS_OF_1985 = 499162500;
const changed = new Date(Number(process.env.SOURCE_DATE_EPOCH || SECONDS_OF_1985) * 1000);

function choosePlatforms() {
  const { values } = parseArgs({ options: { platform: { type: 'string', multiple: true } } });
  if (values.platform === undefined) return platforms;
  return values.platform
    .flatMap((list) => list.split(','))
    .map((wanted) => {
      const found = wanted === 'own' ? ownPlatform() : platforms.find((platform) => platform.name === wanted);
      if (found === undefined) {
        throw new Error(
          `no platform ${wanted}; there are own, ${platforms.map((platform) => platform.name).join(', ')}`,
        );
      }
      return found;
    });
}

/** Compiles the program for a platform; gives the file's name. */
async function compile(platform) {
  const file = platform.name.startsWith('windows') ? `${name}.exe` : name;
  const directory = join(output, platform.name);
  mkdirSync(directory, { recursive: true });
  const wanted = {
    outfile: join(directory, file),
    target: `bun-${platform.bun.replace('aarch64', 'arm64')}`,
    bun: await getBun(platform),
  };
  // Compiling for another system needs no program of it, only its bun as the file that ours is added to.
  execFileSync(await getBun(ownPlatform()), [join(__dirname, 'executables', 'bundle.js'), JSON.stringify(wanted)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return file;
}

async function pack(platform, file) {
  const { packTar } = await import('modern-tar');
  const body = readFileSync(join(output, platform.name, file));
  const header = {
    name: file,
    size: body.length,
    mode: 0o755,
    mtime: changed,
    uid: 0,
    gid: 0,
    uname: 'root',
    gname: 'root',
  };
  const tar = await packTar([{ header, body }]);
  const packed = gzipSync(tar, { level: constants.Z_BEST_COMPRESSION });
  const archive = `${name}_${version}_${platform.name}.tar.gz`;
  writeFileSync(join(output, archive), packed);
  copyFileSync(join(output, archive), join(output, `${name}_${platform.name}.tar.gz`));
  return [archive, `${name}_${platform.name}.tar.gz`].map((each) => `${sha256(packed)}  ${each}\n`);
}

/** The bill of materials of the bundle, with bun, which every executable contains. */
function withBun(text) {
  const sbom = JSON.parse(text);
  const [program] = sbom.packages;
  const SPDXID = 'SPDXRef-Package-bun';
  const purl = `pkg:npm/bun@${bunVersion}`;
  const externalRefs = [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }];
  const bun = { ...program, SPDXID, name: 'bun', versionInfo: bunVersion, licenseDeclared: 'MIT', externalRefs };
  const contains = { spdxElementId: program.SPDXID, relationshipType: 'CONTAINS', relatedSpdxElement: SPDXID };
  const documentNamespace = `urn:sha256:${sha256(`${text}${bunVersion}`)}`;
  const packages = [...sbom.packages, bun];
  const relationships = [...sbom.relationships, contains];
  return `${JSON.stringify({ ...sbom, name: `${name}-executables`, documentNamespace, packages, relationships }, null, 2)}\n`;
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

async function buildExecutables() {
  const chosen = choosePlatforms();
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const checksums = [];
  for (const platform of chosen) {
    checksums.push(...(await pack(platform, await compile(platform))));
    process.stdout.write(`dist/executables/${name}_${version}_${platform.name}.tar.gz\n`);
  }
  writeFileSync(join(output, 'checksums.txt'), checksums.sort().join(''));
  copyFileSync(join(root, 'dist', 'THIRD-PARTY-LICENCES.txt'), join(output, 'THIRD-PARTY-LICENCES.txt'));
  writeFileSync(join(output, 'sbom.spdx.json'), withBun(readFileSync(join(root, 'dist', 'sbom.spdx.json'), 'utf8')));
}

buildExecutables().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
