// Bundles the program, and the tools that tests run, into dist/, with the licences of what the program contains.
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { build } = require('esbuild');
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

/** The licence texts of the packages that are in a bundle, by name. */
function licences({ inputs }) {
  const packages = new Set(
    Object.keys(inputs).flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
  );
  const texts = [...packages].sort().map((directory) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, directory, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, directory)).find((entry) => /^licen[cs]e/i.test(entry));
    const text =
      file === undefined ? 'No licence file in the package.\n' : readFileSync(join(root, directory, file), 'utf8');
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(100)}\n\n`);
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
  writeFileSync(join(root, 'dist', 'THIRD-PARTY-LICENCES.txt'), licences({ inputs }));
  if (existsSync(join(root, 'scripts', 'template-adapter'))) {
    await bundle('scripts/template-adapter/entry.ts', 'template-adapter.js');
  }
}

bundleAll();
