// Bundles the program, and the tools that tests run, into dist/. What each contains comes from the lock file.
const { readdirSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { buildSync } = require('esbuild');

const root = resolve(__dirname, '..');

function bundle(entry, name) {
  buildSync({
    entryPoints: [join(root, entry)],
    outfile: join(root, 'dist', name),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    keepNames: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
}

bundle('src/commands/main.ts', 'score-k8s.js');
if (readdirSync(join(root, 'scripts')).includes('template-adapter')) {
  bundle('scripts/template-adapter/entry.ts', 'template-adapter.js');
}
