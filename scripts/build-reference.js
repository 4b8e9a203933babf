// Writes docs/reference (Markdown) and docs/man (manual pages) from the command tree, as the built program tells of it. What is
// there already and the same is left alone; pages of commands that are gone are removed. With --check nothing is written: the
// exit status tells whether something would be.
const { execFileSync } = require('node:child_process');
const { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { markdownPages } = require('./reference/markdown');
const { manualPages } = require('./reference/man');

const root = resolve(__dirname, '..');
const { name, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const checkOnly = process.argv.includes('--check');

// Variables of the user's would change what the defaults are.
const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('SCORE_K8S_')));
const told = execFileSync(process.execPath, [join(root, 'bin', 'run.js'), 'commands', '--format', 'json'], { env });
const { commands } = JSON.parse(told.toString());

const stale = [
  ...stalePages('docs/reference', markdownPages(commands, name)),
  ...stalePages('docs/man', manualPages(commands, name, description)),
];
if (checkOnly && stale.length > 0) {
  process.stderr.write(`Not what the command tree gives, run npm run docs: ${stale.join(', ')}\n`);
  process.exitCode = 1;
}

/** Brings a folder in line with its pages, or only names those that are not. */
function stalePages(folder, pages) {
  const directory = join(root, folder);
  mkdirSync(directory, { recursive: true });
  const gone = readdirSync(directory).filter((file) => !Object.hasOwn(pages, file));
  const changed = Object.keys(pages).filter((file) => {
    const path = join(directory, file);
    return !existsSync(path) || readFileSync(path, 'utf8').replaceAll('\r\n', '\n') !== pages[file];
  });
  if (!checkOnly) {
    for (const file of gone) rmSync(join(directory, file));
    for (const file of changed) writeFileSync(join(directory, file), pages[file]);
  }
  return [...gone, ...changed].map((file) => `${folder}/${file}`);
}
