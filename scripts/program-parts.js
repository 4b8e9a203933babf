// Parts of the program: bundles that hold what one kind of command line needs. A start reads and sets up the whole of the bundle that
// it runs, so the common kinds have small ones. What is left out of a part throws when it is asked for; the entry then runs the whole
// program instead (src/node-host/code-cache/start.ts), which is safe because it is asked for before anything has happened. What few
// runs of a part need is set aside in a second bundle (scripts/bundle-part.js).
const { dirname, relative, resolve, sep } = require('node:path');

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

const helpModules = ['cli/help/show-help', 'cli/help/generated/program-help'];

/** What few runs load, of the modules that others load on demand. */
const rare = new Set([
  'actions/check-output',
  'actions/downloads/fetch-sources',
  'actions/resource-info',
  'chance/follow-chance',
  'cli/listing/render-each',
  'diff/diff-report',
  'diff/render-diff',
  'fetcher/archive/read-tar',
  'fetcher/archive/read-zip',
  'fetcher/git/fetch-from-git',
  'fetcher/oci/fetch-from-oci',
  'node-host/certificates',
  'node-host/load-kubeconfig',
  'node-host/repetition/record-run',
  'node-host/send-request',
  'patch/nunjucks-patches',
  'provisioners/template/nunjucks-dialect',
  'score/generated/validate-score',
  'sprig/aes',
  'sprig/certificates',
  'sprig/dates',
  'sprig/passwords',
  'sprig/semver',
  'sprig/time',
  'sprig/urls',
]);

/** What `init` needs where there is a project already, or something is brought in. */
const rareInInit = new Set([
  'actions/downloads/decode-lock',
  'actions/downloads/encode-lock',
  'patch/go-patches',
  'provisioners/parse-provisioners',
  'sprig/calendar/duration',
  'state/decode-state',
  'state/encode-state',
]);

/** What runs when it is asked for: tables of functions, since a table makes all of its functions, and long texts. */
const later = new Set([
  'actions/generated/assets',
  'actions/generated/default-details',
  'sprig/byte-functions',
  'sprig/case-functions',
  'sprig/conditions',
  'sprig/dicts',
  'sprig/encoding',
  'sprig/float-math',
  'sprig/hashes',
  'sprig/integer-math',
  'sprig/lists',
  'sprig/outside',
  'sprig/paths',
  'sprig/random',
  'sprig/ranges',
  'sprig/regex',
  'sprig/split-functions',
  'sprig/strings',
  'sprig/text-functions',
  'sprig/types',
]);

const LEFT_OUT = "throw Object.assign(new Error('not in this part of the program'), { isLeftOut: true });";

/** The module of ours that a file is: its path below src without an ending; undefined for other files. */
function moduleOf(file) {
  const path = relative(source, file).replace(/\.ts$/, '').split(sep).join('/');
  return path.startsWith('..') ? undefined : path;
}

/** Commands whose class their part seldom needs: as in src/commands/plain-commands.ts. */
const plain = ['commands/generate', 'commands/init', 'commands/version'];

/** Is a module, which another loads on demand, in a part? */
function isIn(part, module, importer) {
  if (importer === 'commands/plain-commands') {
    return part !== HELP && commandsOf[part].includes(module.replace('commands/runs/', ''));
  }
  if (importer === 'commands/index') {
    return part === HELP ? module !== 'commands/complete' : commandsOf[part].includes(module.replace('commands/', ''));
  }
  if (helpModules.includes(module)) return part === HELP;
  if (importer === 'cli/main' && module === 'cli/plugins') return false;
  if (module === 'node-host/repetition/run-remembered') return part === 'generate';
  return part !== HELP || !importer.startsWith('commands/');
}

/** Does a module of ours, which others load on demand, run when it is asked for? */
const runsLater = (module) => later.has(module);

/**
 * Where a part has a module that a file of ours loads by `require(path)`: `early` with the rest, `later` with it, but run on demand, `aside` in its second bundle, or
 * `nowhere`.
 */
function placeOf(part, path, file) {
  const [module, importer] = [moduleOf(resolve(dirname(file), path)), moduleOf(file)];
  if (importer === undefined || module === undefined) return { module, place: 'early' };
  if (!isIn(part, module, importer)) return { module, place: 'nowhere' };
  // The help that most ask for is ready: it needs no command.
  const isDescribed = part === HELP && (importer === 'commands/index' || module === 'cli/help/show-help');
  const isClass = importer === 'commands/index' && plain.includes(module);
  const isRare = rare.has(module) || (part === 'init' && rareInInit.has(module));
  const isAside = isDescribed || isClass || isRare;
  return { module, place: isAside ? 'aside' : runsLater(module) ? 'later' : 'early' };
}

/** What the entry runs is a function of what a module sees: a part is written as one, so that nothing has to be put together at start. */
const HEAD = '(function(exports,require,module,__filename,__dirname){';
const FOOT = '})';

module.exports = {
  /** The names of all parts; each is also the kind of the command lines that it is for. */
  partNames: [HELP, ...Object.keys(commandsOf)],
  LEFT_OUT,
  asFunction: { banner: { js: HEAD }, footer: { js: FOOT } },
  moduleOf,
  placeOf,
  runsLater,
};
