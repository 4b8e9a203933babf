// Writes the texts that the program carries as modules: what init writes (default provisioners, sample, hashes of known
// releases), and apart from it, since every run needs them, the lines that default provisioners have for the user.
const { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { load } = require('js-yaml');

const root = resolve(__dirname, '..');
const source = join(root, 'default-provisioners');
const target = join(root, 'src', 'actions', 'generated');

const read = (name) => readFileSync(join(source, name), 'utf8').replaceAll('\r\n', '\n');
const parts = readdirSync(source)
  .filter((name) => name.endsWith('.provisioners.yaml'))
  .sort()
  .map(read);

const assets = `// Made by scripts/generate-assets.js from default-provisioners/.
export const defaultProvisioners: string = ${JSON.stringify(parts.join(''))};
export const sampleScoreFile: string = ${JSON.stringify(read('sample.score.yaml'))};
/** Releases by the SHA-256 of the default provisioners that they write. */
export const knownReleases: Readonly<Record<string, string>> = ${read('known-releases.json').trim()};
`;

const infoLogs = `// Made by scripts/generate-assets.js from default-provisioners/.
/** What the default provisioners tell the user: templates of the stage info_logs by uri. */
export const infoLogs: Readonly<Record<string, string>> = ${JSON.stringify(load(read('info-logs.yaml')))};
`;

mkdirSync(target, { recursive: true });
for (const [name, text] of Object.entries({ 'assets.ts': assets, 'info-logs.ts': infoLogs })) {
  const path = join(target, name);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
