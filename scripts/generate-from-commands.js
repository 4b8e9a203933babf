// Writes as modules what an ordinary run would have to ask the classes of commands for, with oclif and hundreds of functions and objects:
// the help of the program, with colour and as wide as help gets, for which all would be loaded; and what reads the command lines of those
// commands that small runs are made of.
const { mkdirSync, mkdtempSync, rmSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join, resolve } = require('node:path');
const { buildSync } = require('esbuild');
const { name, version } = require('../package.json');

const root = resolve(__dirname, '..');

/** As in src/commands/plain-commands.ts. */
const plainIds = ['generate', 'init', 'version'];

const contents = `
  import { commands } from './commands';
  import { helpWidth } from './cli/help/help-width';
  import { showHelp } from './cli/help/show-help';
  import { BaseCommand } from './cli/base-command';
  import { flagShapes, lineOf } from './cli/line-of';
  import { makePaint } from './cli/style';
  exports.width = helpWidth(undefined);
  exports.makeHelp = (packageData) => {
    let text = '';
    const host = { output: { stdout: (more) => { text += more; } } };
    showHelp('', { packageData, commands, host, style: { stdout: makePaint(true) } });
    return text;
  };
  exports.globalFlags = flagShapes(BaseCommand.baseFlags);
  exports.makeLines = (ids) => ids.map((id) => [id, lineOf(commands[id]())]);`;

/** The commands, and what describes them. */
function loadCommands() {
  const directory = mkdtempSync(join(tmpdir(), 'score-k8s-commands-'));
  try {
    const outfile = join(directory, 'commands.js');
    const external = ['./kubernetes-client', './undici-client'];
    const stdin = { contents, resolveDir: join(root, 'src') };
    buildSync({ stdin, outfile, external, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
    return require(outfile);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function writeModule(path, text) {
  const target = join(root, 'src', path);
  const whole = `// Made by scripts/generate-from-commands.js from what the commands say of themselves.\n${text}`;
  mkdirSync(dirname(target), { recursive: true });
  if (!existsSync(target) || readFileSync(target, 'utf8') !== whole) writeFileSync(target, whole);
}

const { width, globalFlags, makeHelp, makeLines } = loadCommands();
writeModule(
  'cli/help/generated/program-help.ts',
  `export const width = ${width};
export const colored: string = ${JSON.stringify(makeHelp({ name, version }))};
`,
);
writeModule(
  'cli/generated/global-flags.ts',
  `import type { LineDefinition } from '../read-command-line';

/** The flags of all commands. */
export const globalFlags = (): LineDefinition['flags'] => (${JSON.stringify(globalFlags)});
`,
);
// As functions: a run makes the objects of one of them.
const lines = makeLines(plainIds).map(([id, line]) => `  ${id}: (): LineDefinition => (${JSON.stringify(line)}),`);
writeModule(
  'commands/generated/lines.ts',
  `import type { LineDefinition } from '../../cli/read-command-line';

export const lines = {
${lines.join('\n')}
};
`,
);
