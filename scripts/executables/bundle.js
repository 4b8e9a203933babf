// Bundles the program and compiles it into one executable. bun itself runs this file:
//   bun scripts/executables/bundle.js '{"outfile": FILE, "bun": BUN OF THE PLATFORM, "target": ITS NAME}'
// Here bun bundles the source and not what esbuild makes of it: what is loaded on demand becomes a module of its own in the executable
// (19 µs for each that a run loads), and a function of a module is made when it is first asked for. In a bundle with a function around
// each module that can be loaded on demand (7 µs for each of the 500 that `generate` loads), all are made at once.
const { readFileSync } = require('node:fs');
const { join, relative, resolve, sep } = require('node:path');
const { oclifOnDemand } = require('../oclif-on-demand');
const { moduleOf } = require('../program-parts');
const { lazyBundles, packageFile, rarePackages } = require('../rare-bundles');
const { seldom, standIn } = require('../seldom-modules');

const root = resolve(__dirname, '..', '..');
const source = join(root, 'src');

/**
 * How many times later than by default the engine compiles what runs often: small runs are short, and nearly all that it would compile
 * for them is never worth it.
 */
const JIT_POLICY = 100;

/** What every `generate` needs, though the source loads it on demand: it is no module of its own. Paths below src. */
const alwaysNeeded = new Set([
  'actions/generate',
  'actions/generated/default-entries',
  'provisioners/template/follow-stages',
  'sprig/conditions',
  'sprig/dicts',
  'sprig/encoding',
  'sprig/integer-math',
  'sprig/lists',
  'sprig/random',
  'sprig/regex',
  'sprig/strings',
  'sprig/text-functions',
  'sprig/types',
]);

const asked = new Set();

/** The text of a module with imports in place of what it would load on demand and is always needed. */
function importNeeded(text, module) {
  const imports = [];
  const imported = text.replace(/require\('(\.[^']+)'\)/g, (call, path) => {
    const wanted = join(module, '..', path).split(sep).join('/');
    if (!alwaysNeeded.has(wanted)) return call;
    asked.add(wanted);
    const name = `needed$${imports.length}`;
    imports.push(`import * as ${name} from '${path}';`);
    return name;
  });
  return imports.concat(imported).join(' ');
}

const ownModules = {
  name: 'own-modules',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) =>
      path.startsWith(source + sep)
        ? { contents: importNeeded(readFileSync(path, 'utf8'), relative(source, path)), loader: 'ts' }
        : undefined,
    );
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
    define: { __dirname: '"."' },
    plugins: [seldomLoaded, ownModules, oclifOnDemand],
  });
  const unasked = [...alwaysNeeded].filter((module) => !asked.has(module));
  if (unasked.length > 0) throw new Error(`loaded on demand by no module: ${unasked.join(', ')}`);
  for (const log of logs) process.stderr.write(`${log}\n`);
}

bundle(JSON.parse(process.argv[2]));
