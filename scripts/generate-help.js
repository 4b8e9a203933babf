// Writes the help of the program as a module, with colour and as wide as help gets: to make it, a run would load all commands.
const { mkdirSync, mkdtempSync, rmSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join, resolve } = require('node:path');
const { buildSync } = require('esbuild');
const { name, version } = require('../package.json');

const root = resolve(__dirname, '..');
const target = join(root, 'src', 'cli', 'help', 'generated', 'program-help.ts');

const contents = `
  import { commands } from './commands';
  import { helpWidth } from './cli/help/help-width';
  import { showHelp } from './cli/help/show-help';
  import { makePaint } from './cli/style';
  exports.width = helpWidth(undefined);
  exports.make = (packageData) => {
    let text = '';
    const host = { output: { stdout: (more) => { text += more; } } };
    showHelp('', { packageData, commands, host, style: { stdout: makePaint(true) } });
    return text;
  };`;

function makeModule() {
  const directory = mkdtempSync(join(tmpdir(), 'score-k8s-help-'));
  try {
    const outfile = join(directory, 'help.js');
    const external = ['./kubernetes-client', './undici-client'];
    const stdin = { contents, resolveDir: join(root, 'src') };
    buildSync({ stdin, outfile, external, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
    const { make, width } = require(outfile);
    return `// Made by scripts/generate-help.js from what the commands say of themselves.
export const width = ${width};
export const colored: string = ${JSON.stringify(make({ name, version }))};
`;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const text = makeModule();
mkdirSync(dirname(target), { recursive: true });
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
