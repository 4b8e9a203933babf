// Bundles the program, and the tools that tests run, into dist/, with the licences and the bill of materials of what the program contains.
const { chmodSync, existsSync, rmSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { build } = require('esbuild');
const { buildId } = require('./build-id');
const { bundlePart } = require('./bundle-part');
const { billOfMaterials, bundledPackages, licenceTexts } = require('./bundled-packages');
const { oclifOnDemand } = require('./oclif-on-demand');
const { asFunction, partNames } = require('./program-parts');
const { lazyBundles, packageFile, rarePackages } = require('./rare-bundles');

const root = resolve(__dirname, '..');

const executable = 'bin/run.js';

const rareApart = {
  name: 'rare-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: new RegExp(`^(${rarePackages.join('|')})$`) }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: `./${packageFile(path)}`, external: true },
    ),
};

function bundle(entry, name, more = {}) {
  return build({
    entryPoints: [entry],
    outfile: join(root, 'dist', name),
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    external: lazyBundles.filter((lazy) => `${lazy}.js` !== name).map((lazy) => `./${lazy}`),
    ...more,
  });
}

/** As our own modules get it: by `require`, for which a package may have other files than for `import`. */
function bundlePackage(name) {
  const stdin = { contents: `module.exports = require(${JSON.stringify(name)});`, resolveDir: root };
  return bundle(undefined, packageFile(name), { entryPoints: undefined, stdin });
}

async function bundleAll() {
  const program = await bundle('src/commands/main.ts', 'score-k8s.js', { plugins: [rareApart, oclifOnDemand] });
  const packages = await Promise.all(rarePackages.map(bundlePackage));
  const clients = await Promise.all(lazyBundles.map((lazy) => bundle(`src/node-host/${lazy}.ts`, `${lazy}.js`)));
  rmSync(join(root, 'dist', 'parts'), { recursive: true, force: true });
  await Promise.all(
    partNames.map((part) => bundlePart(part, 'src/commands/main.ts', bundle, [rareApart, oclifOnDemand])),
  );
  await bundle('src/node-host/repetition/part.ts', 'parts/repeat.js', asFunction);
  const define = { BUNDLE_ID: JSON.stringify(buildId()), PARTS: JSON.stringify(partNames) };
  await bundle('bin/run.ts', join('..', executable), {
    define,
    banner: { js: '#!/usr/bin/env node' },
  });
  chmodSync(join(root, executable), 0o755);
  const inputs = Object.assign({}, ...[program, ...packages, ...clients].map(({ metafile }) => metafile.inputs));
  const contained = bundledPackages(inputs);
  writeFileSync(join(root, 'dist', 'THIRD-PARTY-LICENCES.txt'), licenceTexts(contained));
  writeFileSync(join(root, 'dist', 'sbom.spdx.json'), billOfMaterials('score-k8s', contained));
  if (existsSync(join(root, 'scripts', 'template-adapter'))) {
    await bundle('scripts/template-adapter/entry.ts', 'template-adapter.js');
  }
}

bundleAll();
