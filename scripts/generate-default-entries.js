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

const text = `// Made by scripts/generate-default-entries.js from default-provisioners/.
/** A line \`uri type class id from to\` for each entry: what it is matched by, and where its details stand. */
export const heads: string = ${JSON.stringify(heads)};
/** A \`StoredEntry\` of JSON for each. */
export const details: string = ${JSON.stringify(details)};
`;

const path = join(generated, 'default-entries.ts');
if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
