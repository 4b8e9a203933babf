// Writes docs/reference (Markdown) and docs/man (manual pages) from the command tree, as the built program tells of it, and the
// schemas that are made from the program's own rules. What is
// there already and the same is left alone; pages of commands that are gone are removed. With --check nothing is written: the
// exit status tells whether something would be.
const { execFileSync } = require('node:child_process');
const { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { markdownPages } = require('./reference/markdown');
const { loadTypeScript } = require('./generate-validators');
const { manualPages } = require('./reference/man');
const { schemaFiles } = require('./reference/schemas');

const root = resolve(__dirname, '..');
const { name, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const checkOnly = process.argv.includes('--check');

// Variables of the user's would change what the defaults are.
const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('SCORE_K8S_')));
const told = execFileSync(process.execPath, [join(root, 'bin', 'run.js'), 'commands', '--format', 'json'], { env });
const { commands } = JSON.parse(told.toString());

const { SCORE_SCHEMA } = loadTypeScript(join(root, 'src/score/schema.ts'));
const stale = [
  ...stalePages('docs/reference', markdownPages(commands, name), { whole: true }),
  ...stalePages('docs/man', manualPages(commands, name, description), { whole: true }),
  ...stalePages('docs/schemas', schemaFiles(SCORE_SCHEMA), { whole: false }),
];
if (checkOnly && stale.length > 0) {
  process.stderr.write(`Not what the command tree gives, run npm run docs: ${stale.join(', ')}\n`);
  process.exitCode = 1;
}

/** Brings a folder in line with its pages, or only names those that are not; where they are the whole of it, others go. */
function stalePages(folder, pages, { whole }) {
  const directory = join(root, folder);
  mkdirSync(directory, { recursive: true });
  const gone = whole ? readdirSync(directory).filter((file) => !Object.hasOwn(pages, file)) : [];
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
