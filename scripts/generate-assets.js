// Writes the texts that the program carries (default provisioners, sample, hashes of known releases) as a module.
const { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { load } = require('js-yaml');

const root = resolve(__dirname, '..');
const source = join(root, 'default-provisioners');
const target = join(root, 'src', 'actions', 'generated', 'assets.ts');

const read = (name) => readFileSync(join(source, name), 'utf8').replaceAll('\r\n', '\n');
const parts = readdirSync(source)
  .filter((name) => name.endsWith('.provisioners.yaml'))
  .sort()
  .map(read);

const text = `// Made by scripts/generate-assets.js from default-provisioners/.
export const defaultProvisioners: string = ${JSON.stringify(parts.join(''))};
/** What the default provisioners tell the user: templates of the stage info_logs by uri. */
export const infoLogs: Readonly<Record<string, string>> = ${JSON.stringify(load(read('info-logs.yaml')))};
export const sampleScoreFile: string = ${JSON.stringify(read('sample.score.yaml'))};
/** Releases by the SHA-256 of the default provisioners that they write. */
export const knownReleases: Readonly<Record<string, string>> = ${read('known-releases.json').trim()};
`;

mkdirSync(join(target, '..'), { recursive: true });
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
