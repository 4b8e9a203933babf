import type { Files } from '../host/host';
import type { Log } from '../host/log';
import { sha256 } from '../util/sha256';
import type { FileChange } from './apply-changes';
import { DEFAULT_PROVISIONERS_FILE } from './project';

/** The texts that the build puts into the program (see scripts/generate-assets.js). */
export type Assets = typeof import('./generated/assets');

function loadAssets(): Assets {
  return require('./generated/assets') as Assets;
}

/**
 * Plans the file of default provisioners: written where there is none, and in place of one that some release wrote and
 * nobody changed since; a changed one stays.
 */
export function planDefaultProvisioners(
  files: Files,
  log: Log,
  { defaultProvisioners, knownReleases }: Pick<Assets, 'defaultProvisioners' | 'knownReleases'> = loadAssets(),
): readonly FileChange[] {
  const path = DEFAULT_PROVISIONERS_FILE;
  if (files.status(path) !== undefined) {
    const bytes = files.readBytes(path);
    if (Buffer.from(defaultProvisioners).equals(bytes)) return [];
    const release = knownReleases[sha256(bytes).toString('hex')];
    if (release === undefined) {
      log.info(`Kept ${path}, which has been changed`);
      return [];
    }
    log.info(`Replacing the default provisioners of release ${release}, unchanged since`);
  }
  return [{ kind: 'write', path, content: defaultProvisioners }];
}

/** Plans the sample Score file, where no file is in its place. */
export function planSample(path: string, files: Files, log: Log): readonly FileChange[] {
  if (files.status(path) !== undefined) {
    log.info(`Kept ${path}, which exists`);
    return [];
  }
  return [{ kind: 'write', path, content: loadAssets().sampleScoreFile }];
}
