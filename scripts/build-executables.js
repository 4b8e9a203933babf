// Makes single-file executables with bun, an archive of each, and checksums of the archives, in dist/executables/.
// Usage: node scripts/build-executables.js [--platform NAME,...|own]    (all platforms without it)
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join, relative, resolve } = require('node:path');
const { parseArgs } = require('node:util');
const { constants, gzipSync } = require('node:zlib');
const { build } = require('esbuild');
const { getBun } = require('./executables/get-bun');
const { ownPlatform, platforms, version: bunVersion } = require('./executables/platforms');
const { asModule, partNames } = require('./program-parts');
const { name, version } = require('../package.json');

const root = resolve(__dirname, '..');
const output = join(root, 'dist', 'executables');

/**
 * How many times later than by default the engine compiles what runs often: our runs are short, and most of what it would compile is
 * never worth it. Measured with one workload (half of the CPU time) and with hundreds (a tenth less).
 */
const JIT_POLICY = 20;

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

/** Compiles the bundle for a platform; gives the file's name. Paths are relative, so that no path of this machine gets into it. */
async function compile(platform) {
  const directory = join(output, platform.name);
  const file = platform.name.startsWith('windows') ? `${name}.exe` : name;
  mkdirSync(directory, { recursive: true });
  const args = [
    'build',
    'executable.js',
    '--compile',
    `--target=bun-${platform.bun.replace('aarch64', 'arm64')}`,
    `--compile-executable-path=${await getBun(platform)}`,
    '--minify',
    '--bytecode',
    `--compile-jit-policy=${JIT_POLICY}`,
    '--no-compile-autoload-dotenv',
    '--no-compile-autoload-bunfig',
    '--no-compile-autoload-tsconfig',
    '--no-compile-autoload-package-json',
    '--define=__dirname="."',
    `--outfile=${relative(join(root, 'dist'), join(directory, file))}`,
  ];
  // Compiling for another system needs no program of it, only its bun as the file that ours is added to.
  execFileSync(await getBun(ownPlatform()), args, { cwd: join(root, 'dist'), stdio: ['ignore', 'ignore', 'inherit'] });
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

/** The parts of the program as modules, and what runs the one that a command line needs. */
async function writeEntry() {
  const dist = join(root, 'dist');
  for (const part of partNames) {
    writeFileSync(
      join(dist, `executable-${part}.js`),
      asModule(readFileSync(join(dist, 'parts', `${part}.js`), 'latin1')),
    );
  }
  const modules = partNames.map((part) => `${JSON.stringify(part)}: () => require('./executable-${part}.js')`);
  const contents = `import { runPart } from './src/node-host/code-cache/run-part';
    const parts = { ${modules.join(', ')} };
    runPart(process.argv.slice(2), (kind) => parts[kind]?.(), () => require('./score-k8s.js')).then((status) => {
      process.exitCode = status;
    });`;
  await build({
    stdin: { contents, resolveDir: root },
    outfile: join(dist, 'executable.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
    external: [...partNames.map((part) => `./executable-${part}.js`), './score-k8s.js'],
  });
}

async function buildExecutables() {
  const chosen = choosePlatforms();
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  await writeEntry();
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
