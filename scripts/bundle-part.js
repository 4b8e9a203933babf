// Bundles a part of the program as two files. The first has what common runs of it execute, as one flat scope: modules that are loaded on
// demand are imported there like all others, since each that is not costs every module that it imports a wrapper, an initialiser and a
// getter for all that it exports, in every run. The second, `-rest`, has what few runs load, and asks the first for the modules that
// both need: no module is in both, so that state and classes stay single.
const { existsSync, readFileSync } = require('node:fs');
const { dirname, resolve } = require('node:path');
const { build } = require('esbuild');
const { setTextsApart } = require('./part-texts');
const { asFunction, LEFT_OUT, moduleOf, placeOf, runsLater } = require('./program-parts');
const { runLater } = require('./run-later');
const { seldom, standIn } = require('./seldom-modules');

const root = resolve(__dirname, '..');
const source = resolve(root, 'src');

const loading = /\brequire\('(\.[^']+)'\)/g;
const type = /typeof import\('[^']+'\)/.source;
const taking = new RegExp(
  `const \\{([\\w\\s,]+)\\}(?:: ${type})?\\s*=\\s*(require\\('\\.[^']+'\\))(?:\\s+as ${type})?;`,
  'g',
);

/** Takes what a statement takes out of a module one by one: else the module would need an object of all that it exports, with getters. */
function takeSingly(text) {
  return text.replace(taking, (statement, names, module) => {
    const taken = names.match(/\w+/g).map((name) => `${name} = ${module}.${name}`);
    return `const ${taken.join(', ')};${'\n'.repeat(statement.split('\n').length - 1)}`;
  });
}

/** Turns what a module loads on demand into imports, calls for what is set aside, and a failure for what the part has not. */
function rewrite(part, text, file) {
  const imports = [];
  const asked = new Set();
  const code = takeSingly(text).replace(loading, (call, path) => {
    const { module, place } = placeOf(part, path, file);
    if (place === 'nowhere') return 'leftOut$()';
    if (place === 'aside') {
      asked.add(module);
      return `setAside$('${module}')`;
    }
    if (place === 'later') {
      imports.push(`import { load$ as later${imports.length}$ } from '${path}';`);
      return `later${imports.length - 1}$()`;
    }
    // A module in JavaScript is wrapped anyway.
    if (!existsSync(resolve(dirname(file), `${path}.ts`))) return call;
    imports.push(`import * as early${imports.length}$ from '${path}';`);
    return `early${imports.length - 1}$`;
  });
  const linked = code.includes('leftOut$()') || asked.size > 0;
  if (linked) imports.unshift("import { leftOut$, setAside$ } from 'part:links';");
  // On one line with the first, so that lines keep their numbers.
  return { asked, contents: `${imports.join(' ')}${code}` };
}

/** The module that links the bundles of a part. What the rest needs is asked for by name, and was set up when the first was. */
function links(part, shared) {
  const imports = shared.map(
    ({ file, names }, at) =>
      `import { ${names.map((name) => `${name} as ${name}${at}$`)} } from ${JSON.stringify(file)};`,
  );
  const cases = shared.map(
    ({ module, names }, at) =>
      `case '${module}': return { __esModule: true, ${names.map((name) => `${name}: ${name}${at}$`)} };`,
  );
  return `${imports.join('\n')}
let load;
export function setAside$(module) {
  load ??= require('./parts/${part}-rest.js').connect(share);
  return load(module);
}
function share(module) {
  switch (module) { ${cases.join('\n')} }
}
export function leftOut$() { ${LEFT_OUT} }`;
}

/** The esbuild plugin for the first bundle; notes in `asked` what is set aside. */
const flat = (part, shared, asked) => ({
  name: 'flat',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^part:links$/ }, ({ path }) => ({ path, namespace: 'links' }));
    onResolve({ filter: /^\.\/parts\// }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'links' }, () => ({
      contents: links(part, shared),
      loader: 'js',
      resolveDir: root,
    }));
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const module = moduleOf(path);
      if (module === undefined) return undefined;
      if (seldom.has(module)) {
        asked.add(module);
        return { contents: `import { setAside$ } from 'part:links'; ${standIn(path, `setAside$('${module}')`)}` };
      }
      const text = readFileSync(path, 'utf8');
      const rewritten = rewrite(part, runsLater(module) ? runLater(text, module) : text, path);
      for (const module of rewritten.asked) asked.add(module);
      const isGenerated = module.includes('/generated/');
      return { contents: isGenerated ? setTextsApart(rewritten.contents, module) : rewritten.contents, loader: 'ts' };
    });
  },
});

/** The esbuild plugin for the second bundle: what the first has is asked for there; notes in `needed` what that is. */
const beside = (part, first, needed) => ({
  name: 'beside',
  setup(build) {
    build.onResolve({ filter: /^\./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === 'resolved') return undefined;
      if (kind === 'require-call' && placeOf(part, path, importer).place === 'nowhere') {
        return { path, namespace: 'left-out' };
      }
      const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: 'resolved' });
      if (!first.has(found.path) || moduleOf(found.path) === undefined) return found;
      needed.add(found.path);
      return { path: moduleOf(found.path), namespace: 'shared' };
    });
    build.onLoad({ filter: /./, namespace: 'shared' }, ({ path }) => ({
      contents: `module.exports = share$('${path}');`,
    }));
    build.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: LEFT_OUT }));
  },
});

/** The files of ours that a first bundle has itself. */
const filesOf = ({ metafile }) =>
  Object.keys(metafile.inputs)
    .map((path) => resolve(root, path))
    .filter((file) => !seldom.has(moduleOf(file)));

/** Files with the names that each exports. */
async function withExports(files) {
  if (files.length === 0) return [];
  const options = { outdir: root, format: 'esm', write: false, metafile: true, logLevel: 'error' };
  const { metafile } = await build({ entryPoints: files, absWorkingDir: root, ...options });
  const byEntry = new Map(
    Object.values(metafile.outputs).map(({ entryPoint, exports }) => [resolve(root, entryPoint), exports]),
  );
  return files.map((file) => ({ file, module: moduleOf(file), names: byEntry.get(file) }));
}

/** Bundles the second file of a part; gives the files that the first has to share with it. */
async function bundleRest(part, modules, first, bundle, plugins) {
  const needed = new Set();
  const entries = [...modules].sort().map((module) => `'${module}': () => require('./${module}')`);
  const contents = `const modules = { ${entries.join(', ')} };
    exports.connect = (share) => { share$ = share; return (module) => modules[module](); };`;
  const banner = { js: `${asFunction.banner.js}var share$;` };
  await bundle(undefined, `parts/${part}-rest.js`, {
    ...asFunction,
    banner,
    entryPoints: undefined,
    stdin: { contents, resolveDir: source },
    plugins: [beside(part, first, needed), ...plugins],
  });
  return [...needed].sort();
}

/** Bundles a part by `bundle(entry, name, options)` of esbuild with more plugins. */
exports.bundlePart = async (part, entry, bundle, plugins) => {
  const first = (shared, asked, more) =>
    bundle(entry, `parts/${part}.js`, { ...asFunction, plugins: [flat(part, shared, asked), ...plugins], ...more });
  const modules = new Set();
  const files = new Set(filesOf(await first([], modules, { write: false })));
  if (modules.size === 0) {
    await first([], modules);
    return;
  }
  const needed = await bundleRest(part, modules, files, bundle, plugins);
  await first(await withExports(needed), modules);
};
