// Bundles the program, and the tools that tests run, into dist/, with the licences and the bill of materials of what the program contains.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { build } = require('esbuild');
const { billOfMaterials, bundledPackages, licenceTexts } = require('./bundled-packages');
const { oclifOnDemand } = require('./oclif-on-demand');

const root = resolve(__dirname, '..');

/** What is too heavy to stand in the program's own bundle: each is one of its own, loaded when it is asked for. */
const lazyBundles = ['kubernetes-client', 'undici-client'];

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
  const id = createHash('sha256')
    .update(readFileSync(join(root, 'dist', 'score-k8s.js')))
    .digest('hex')
    .slice(0, 16);
  await bundle('src/node-host/code-cache/start.ts', 'start.js', { define: { BUNDLE_ID: JSON.stringify(id) } });
  const inputs = Object.assign({}, ...[program, ...clients].map(({ metafile }) => metafile.inputs));
  const packages = bundledPackages(inputs);
  writeFileSync(join(root, 'dist', 'THIRD-PARTY-LICENCES.txt'), licenceTexts(packages));
  writeFileSync(join(root, 'dist', 'sbom.spdx.json'), billOfMaterials('score-k8s', packages));
  if (existsSync(join(root, 'scripts', 'template-adapter'))) {
    await bundle('scripts/template-adapter/entry.ts', 'template-adapter.js');
  }
}

bundleAll();
