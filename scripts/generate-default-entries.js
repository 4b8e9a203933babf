// Writes what the program knows of the default provisioners without reading them: by what they are matched, their fields, and what
// parsing makes of their templates. One text each, of which a run takes the parts that it needs. Needs what scripts/generate-assets.js
// writes.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join, resolve } = require('node:path');
const { buildSync } = require('esbuild');

const root = resolve(__dirname, '..');

/** What a module of TypeScript exports, with all that it imports. */
function loadTypeScript(path) {
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    external: ['re2js', 'bcryptjs'],
  });
  const loaded = new Module(path);
  loaded._compile(outputFiles[0].text, path);
  return loaded.exports;
}

const generated = join(root, 'src', 'actions', 'generated');
const { defaultProvisioners } = loadTypeScript(join(generated, 'assets.ts'));
const { infoLogs } = loadTypeScript(join(generated, 'info-logs.ts'));
const { describeEntries } = loadTypeScript(join(__dirname, 'default-entries', 'describe-entries.ts'));
const { heads, details } = describeEntries(defaultProvisioners, infoLogs);

const MADE = '// Made by scripts/generate-default-entries.js from default-provisioners/.';
const texts = {
  'default-heads.ts': `${MADE}
/** JSON: a list of the entries' heads, each with where its part of the details begins and ends. */
export const defaultHeads: string = ${JSON.stringify(heads)};
`,
  'default-details.ts': `${MADE}
/** JSON: what else is stored of the entries, one behind the other. */
export const defaultDetails: string = ${JSON.stringify(details)};
`,
};
for (const [name, text] of Object.entries(texts)) {
  const path = join(generated, name);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
