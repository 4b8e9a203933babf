// Writes the texts that the program carries as modules: what init writes (default provisioners, sample, hashes of known
// releases), and apart from it, since every run needs them, the lines that default provisioners have for the user, and the tables of
// Kubernetes' kinds and types: one text each, since Node's code cache makes an object of every text of a table, at every start.
const { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');
const { load } = require('js-yaml');

const root = resolve(__dirname, '..');
const source = join(root, 'default-provisioners');

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

const table = (name) => require(`../src/k8s/type-table/${name}.json`);

/** A line for each entry, the name before the first space, and line ends around it, by which an entry is found. */
const toText = (lines) => `\n${lines.map(([name, words]) => `${name} ${words}\n`).join('')}`;

const kinds = Object.entries(table('kinds').kinds).flatMap(([apiVersion, byScope]) =>
  Object.entries(byScope).map(([scope, words]) => [apiVersion, `${scope} ${words}`]),
);

/** As an object must have it: the name of a field first, and a colon behind it, by which it is found. */
const fieldText = (word) => {
  const [name, type = ''] = word.replace('!', '').split(':');
  return `${name}:${type}${word.startsWith('!') ? '!' : ''}`;
};
const types = Object.entries(table('types'))
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, words]) => [name, words.split(' ').filter(Boolean).map(fieldText).join(' ')]);

const typeTable = `// Made by scripts/generate-assets.js from src/k8s/type-table/.
/** Lines \`type field:type field:type! ...\`, sorted; without a type a field is text, with \`!\` required. */
export const types: string = ${JSON.stringify(toText(types))};
/** Lines \`apiVersion scope kind kind ...\`, those of an apiVersion together. */
export const kinds: string = ${JSON.stringify(toText(kinds))};
`;

const modules = {
  'actions/generated/assets.ts': assets,
  'actions/generated/info-logs.ts': infoLogs,
  'k8s/type-table/generated/type-table.ts': typeTable,
};
for (const [name, text] of Object.entries(modules)) {
  const path = join(root, 'src', name);
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
