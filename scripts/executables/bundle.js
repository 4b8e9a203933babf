// Bundles the program and compiles it into one executable. bun itself runs this file:
//   bun scripts/executables/bundle.js '{"outfile": FILE, "bun": BUN OF THE PLATFORM, "target": ITS NAME}'
// Common commands run as the parts that esbuild has made of them (decision 15), each a module of its own. Of all else bun bundles the
// source: what is loaded on demand becomes a module (19 µs for each that a run loads), and so does what only some of those share: with
// `generate` among them a run of it loaded 92 modules. In these a function is made when it is first asked for, in a part all are made at
// once: parts pay for commands that run much of theirs.
const { readFileSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');
const { buildId } = require('../build-id');
const { oclifOnDemand } = require('../oclif-on-demand');
const { asFunction, moduleOf } = require('../program-parts');
const { lazyBundles, packageFile, rarePackages } = require('../rare-bundles');
const { seldom, standIn } = require('../seldom-modules');

const root = resolve(__dirname, '..', '..');
const source = join(root, 'src');
const parts = join(root, 'dist', 'parts');

/**
 * How many times later than by default the engine compiles what runs often: small runs are short, and nearly all that it would compile
 * for them is never worth it.
 */
const JIT_POLICY = 100;

/** A part is written as a function of what a module sees (scripts/program-parts.js); here it is a module that calls it. */
function asModule(part, name) {
  const { banner, footer } = asFunction;
  const end = part.lastIndexOf(footer.js);
  if (!part.startsWith(banner.js) || end < 0) throw new Error(`${name} is not written as a function`);
  const body = part.slice(banner.js.length, end);
  const exported = name.endsWith('-rest.js')
    ? 'connect'
    : name.endsWith('repeat.js')
      ? 'keepRun, markRun, repeatRun'
      : 'run';
  return `const part$ = { exports: {} };
    (function (exports, module) {${body}})(part$.exports, part$);
    export const { ${exported} } = part$.exports;`;
}

/** The parts, and what they load: that lies beside their directory. Their long texts stay texts of their own (scripts/part-texts.js). */
const partModules = {
  name: 'part-modules',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/.*\.(js|txt)$/ }, ({ path, importer }) =>
      dirname(importer) === parts ? { path: join(parts, '..', path) } : undefined,
    );
    onLoad({ filter: /[\\/]parts[\\/][^\\/]+\.txt$/ }, ({ path }) => ({
      contents: `module.exports = ${JSON.stringify(readFileSync(path, 'latin1'))};`,
      loader: 'js',
    }));
    onLoad({ filter: /[\\/]parts[\\/][^\\/]+\.js$/ }, ({ path }) =>
      dirname(path) === parts ? { contents: asModule(readFileSync(path, 'utf8'), path), loader: 'js' } : undefined,
    );
  },
};

const bundledBefore = {
  name: 'bundled-before',
  setup({ onResolve }) {
    // As esbuild has bundled them: bun takes modules of its own for some packages.
    onResolve({ filter: new RegExp(`^(${rarePackages.join('|')})$`) }, ({ path }) => ({
      path: join(root, 'dist', packageFile(path)),
    }));
    onResolve({ filter: new RegExp(`^\\./(${lazyBundles.join('|')})$`) }, ({ path }) => ({
      path: join(root, 'dist', `${path}.js`),
    }));
  },
};

/** Who imports a module that is seldom called gets functions that load it. */
const seldomLoaded = {
  name: 'seldom-loaded',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, kind, importer }) => {
      const file = `${resolve(importer, '..', path)}.ts`;
      const isWanted = kind === 'import-statement' && seldom.has(moduleOf(file)) && !seldom.has(moduleOf(importer));
      return isWanted ? { path: `${moduleOf(file)}.stand-in`, namespace: 'stand-in' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => {
      const file = join(source, path.replace(/stand-in$/, 'ts'));
      return { contents: standIn(file, `require(${JSON.stringify(file)})`), loader: 'js' };
    });
  },
};

async function bundle({ outfile, bun, target }) {
  const { logs } = await Bun.build({
    entrypoints: [join(__dirname, 'entry.ts')],
    root,
    compile: {
      target,
      outfile,
      executablePath: bun,
      jitPolicy: JIT_POLICY,
      autoloadDotenv: false,
      autoloadBunfig: false,
      autoloadTsconfig: false,
      autoloadPackageJson: false,
    },
    target: 'bun',
    format: 'esm',
    splitting: true,
    minify: true,
    bytecode: true,
    // Else packages would get the path of their files on the machine that builds.
    define: { __dirname: '"."', BUILD: JSON.stringify(`${buildId()}-bun-${Bun.version}-${target}`) },
    plugins: [partModules, seldomLoaded, bundledBefore, oclifOnDemand],
  });
  for (const log of logs) process.stderr.write(`${log}\n`);
}

bundle(JSON.parse(process.argv[2]));
