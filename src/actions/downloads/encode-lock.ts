import { encodeYaml } from '../../yaml/encode-yaml';
import type { LockedFile, LockedSource, ProvisionersLock } from './provisioners-lock';

const HEADING = `# What "score-k8s init" fetched, source by source. Commit this file: "score-k8s init --locked" fetches exactly this again.
`;

export const LOCK_VERSION = 1;

/** Writes the lock file: fields in one fixed order, sources and files in theirs. */
export function encodeProvisionersLock(lock: ProvisionersLock): string {
  const sources = lock.length === 0 ? 'sources: []\n' : `sources:\n${lock.map(encodeSource).join('')}`;
  return `${HEADING}version: ${LOCK_VERSION}\n${sources}`;
}

function encodeSource({ uri, kind, commit, digest, sha256, files }: LockedSource): string {
  const fields = { uri, kind, commit, digest, sha256 };
  const list = files.length === 0 ? 'files: []\n' : `files:\n${files.map(encodeFile).join('')}`;
  return asItem(encodeFields(fields) + list);
}

function encodeFile({ member, saved, sha256 }: LockedFile): string {
  return asItem(encodeFields({ member, saved, sha256 }));
}

/** The encoder would sort fields by name. */
function encodeFields(fields: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(fields)
    .map(([name, value]) => (value === undefined ? '' : encodeYaml({ [name]: value })))
    .join('');
}

function asItem(fields: string): string {
  return `  - ${fields.trimEnd().replaceAll('\n', '\n    ')}\n`;
}
