// Bundles the program, and the tools that tests run, into dist/, with the licences and the bill of materials of what the program contains.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { build } = require('esbuild');
const { billOfMaterials, bundledPackages, licenceTexts } = require('./bundled-packages');
const { oclifOnDemand } = require('./oclif-on-demand');
const { onlyPart, partNames } = require('./program-parts');

const root = resolve(__dirname, '..');

/** What is too heavy to stand in the program's own bundle: each is one of its own, loaded when it is asked for. */
const lazyBundles = ['kubernetes-client', 'undici-client'];

/** What the entry runs is a function of what a module sees: a part is written as one, so that nothing has to be put together at start. */
const asFunction = {
  banner: { js: '(function(exports,require,module,__filename,__dirname){' },
  footer: { js: '})' },
};

function bundle(entry, name, more = {}) {
  return build({
    entryPoints: [join(root, entry)],
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

async function bundleAll() {
  const program = await bundle('src/commands/main.ts', 'score-k8s.js', { plugins: [oclifOnDemand] });
  const clients = await Promise.all(lazyBundles.map((lazy) => bundle(`src/node-host/${lazy}.ts`, `${lazy}.js`)));
  await Promise.all(
    partNames.map((part) =>
      bundle('src/commands/main.ts', partFile(part), { ...asFunction, plugins: [onlyPart(part), oclifOnDemand] }),
    ),
  );
  const define = { BUNDLE_ID: JSON.stringify(buildId()), PARTS: JSON.stringify(partNames) };
  await bundle('src/node-host/code-cache/start.ts', 'start.js', { define });
  const inputs = Object.assign({}, ...[program, ...clients].map(({ metafile }) => metafile.inputs));
  const packages = bundledPackages(inputs);
  writeFileSync(join(root, 'dist', 'THIRD-PARTY-LICENCES.txt'), licenceTexts(packages));
  writeFileSync(join(root, 'dist', 'sbom.spdx.json'), billOfMaterials('score-k8s', packages));
  if (existsSync(join(root, 'scripts', 'template-adapter'))) {
    await bundle('scripts/template-adapter/entry.ts', 'template-adapter.js');
  }
}

const partFile = (part) => join('parts', `${part}.js`);

/** Stands for the content of all that the entry runs. */
function buildId() {
  const hash = createHash('sha256');
  for (const name of ['score-k8s.js', ...partNames.map(partFile)]) hash.update(readFileSync(join(root, 'dist', name)));
  return hash.digest('hex').slice(0, 16);
}

bundleAll();
