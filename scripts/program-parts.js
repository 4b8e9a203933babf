// Parts of the program: bundles that hold what one kind of command line needs. A start reads and sets up the whole of the bundle that
// it runs, so the common kinds have small ones. What is left out of a part throws when it is asked for; the entry then runs the whole
// program instead (src/node-host/code-cache/start.ts), which is safe because it is asked for before anything has happened.
const { relative, resolve, sep } = require('node:path');

const source = resolve(__dirname, '..', 'src');

/** The commands in each part, by their files. */
const commandsOf = {
  version: ['version'],
  init: ['init'],
  generate: ['generate'],
  resources: ['resources/list', 'resources/get-outputs', 'resources/info'],
  provisioners: ['provisioners/list'],
};

/** Help describes all commands and runs none. */
const HELP = 'help';

const LEFT_OUT = "throw Object.assign(new Error('not in this part of the program'), { isLeftOut: true });";

/** Is a module, which another loads on demand, in a part? Both are paths below src without an ending. */
function isIn(part, module, importer) {
  if (importer === 'commands/index') {
    return part === HELP ? module !== 'commands/complete' : commandsOf[part].includes(module.replace('commands/', ''));
  }
  if (importer === 'cli/main' && ['cli/help/show-help', 'cli/plugins'].includes(module)) {
    return part === HELP && module === 'cli/help/show-help';
  }
  return part !== HELP || !importer.startsWith('commands/');
}

/** The names of all parts; each is also the kind of the command lines that it is for. */
exports.partNames = [HELP, ...Object.keys(commandsOf)];

/** What the entry runs is a function of what a module sees: a part is written as one, so that nothing has to be put together at start. */
const HEAD = '(function(exports,require,module,__filename,__dirname){';
const FOOT = '})';
exports.asFunction = { banner: { js: HEAD }, footer: { js: FOOT } };

/** The esbuild plugin that leaves out of a bundle what is not in a part. */
exports.onlyPart = (part) => ({
  name: 'only-part',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, kind, importer, resolveDir }) => {
      if (kind !== 'require-call') return undefined;
      const [module, from] = [resolve(resolveDir, path), importer].map((file) =>
        relative(source, file).replace(/\.ts$/, '').split(sep).join('/'),
      );
      return from.startsWith('..') || isIn(part, module, from) ? undefined : { path: module, namespace: 'left-out' };
    });
    build.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: LEFT_OUT, loader: 'js' }));
  },
});
