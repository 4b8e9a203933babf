// Makes esbuild bundle oclif so that a run loads only what it uses of it. oclif's own command class and parser stay as they are;
// what they mention but our entry never calls (plugins, oclif's help, spinners) is left out, and the rest is loaded when first used.
const { readFileSync } = require('node:fs');
const { relative, resolve, sep } = require('node:path');

const library = resolve(__dirname, '..', 'node_modules', '@oclif', 'core', 'lib');

/** Modules that our entry never runs: loading one is a bug of ours and says so. */
const leftOut = ['config/index.js', 'help/index.js', 'ux/index.js', 'module-loader.js'];

/** Modules that stand in for one of oclif's. */
const replaced = {
  // oclif's debug output would load the package debug at each start; nothing that we run writes any.
  'logger.js': 'exports.makeDebug = () => () => undefined;',
};

const oclif = require('@oclif/core/package.json');

/** Statements in place of others, by what they match. */
const statementsReplaced = {
  'command.js': [
    // Our output goes by file descriptor: nobody else opens the stream of standard output.
    [/process\.stdout\.on\('error', [\s\S]*?\n\}\);\n/, ''],
    // Two words of oclif's package.json, for which it would be loaded as a whole.
    [/(?<=^const pjson = ).*(?=;$)/m, JSON.stringify({ name: oclif.name, version: oclif.version })],
  ],
};

/** TypeScript's way to write an import as CommonJS: `const x_1 = require("./x");`, perhaps behind a helper. */
const requirement = /^(?:const|var) (\w+) = ((?:__importDefault|__importStar)?\(?require\("[^"]+"\)\)?);$/gm;

/** Turns the imports of a module into properties that load when first read. */
function loadOnDemand(text, name) {
  const imports = [...text.matchAll(requirement)].map(([, local, load]) => ({ local, load }));
  const rest = text.replace(requirement, '');
  const getters = imports.map(({ local, load }) => `get ${local}() { return (loaded$.${local} ??= ${load}); }`);
  const code = imports.reduce((before, { local }) => {
    const uses = new RegExp(`(?<![.\\w$])${local}(?![\\w$])`, 'g');
    for (const { index } of before.matchAll(uses)) {
      if (before[index + local.length] !== '.') throw new Error(`@oclif/core/lib/${name}: ${local} is used as a whole`);
    }
    return before.replace(uses, `imports$.${local}`);
  }, rest);
  const strict = '"use strict";\n';
  return `${strict}const loaded$ = {};\nconst imports$ = { ${getters.join(', ')} };\n${code.replace(strict, '')}`;
}

function contentsOf(path) {
  const name = relative(library, path).split(sep).join('/');
  if (leftOut.includes(name))
    return `throw new Error(${JSON.stringify(`@oclif/core/${name} is not part of this program`)});`;
  if (replaced[name] !== undefined) return replaced[name];
  let text = readFileSync(path, 'utf8');
  for (const [statement, replacement] of statementsReplaced[name] ?? []) {
    if (!statement.test(text)) throw new Error(`@oclif/core/lib/${name}: ${statement} is not there`);
    text = text.replace(statement, replacement);
  }
  return loadOnDemand(text, name);
}

/** The esbuild plugin. */
exports.oclifOnDemand = {
  name: 'oclif-on-demand',
  setup(build) {
    build.onLoad({ filter: /[\\/]@oclif[\\/]core[\\/]lib[\\/].*\.js$/ }, ({ path }) => ({
      contents: contentsOf(path),
      loader: 'js',
    }));
  },
};
