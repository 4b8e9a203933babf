import { basename, join, relative } from 'node:path';
import type { Problem } from '../../errors/problem';
import type { Files } from '../../host/host';
import type { Log } from '../../host/log';
import { prepareToHash } from '../../util/sha256';
import { loadState, PROJECT_DIRECTORY, PROVISIONERS_LOCK, STATE_FILE } from '../project';
import { noTexts, type Texts } from '../provisioners-files';
import { logNotes, logWarnings, throwProblems } from '../report-problems';
import { hashOfText } from './hash-of-text';
import { loadProvisionersLock } from './load-lock';
import { PATCHES, patchFiles } from './patch-files';
import { fileUri, IN_STATE, type LockedFile, type LockedSource, type ProvisionersLock } from './provisioners-lock';
import { findDownloads, type PlacedDownload } from './saved-downloads';
import { sourceHash } from './saved-name';
import { type ReadableFiles, readSavedTexts } from './saved-texts';

/** How the project's saved files differ from the lock. */
export interface LockDifferences {
  /** Files that are not there. */
  readonly missing: readonly Problem[];
  /** Files with another content. */
  readonly changed: readonly Problem[];
  /** Downloads that the lock does not know. */
  readonly unlisted: readonly Problem[];
  /** The texts of provisioners files that were read for it, by path. */
  readonly read: Texts;
}

const RESTORE = `"score-k8s init --locked" fetches again what ${PROVISIONERS_LOCK} lists; what is no longer wanted is taken out of that file.`;

/**
 * Makes sure that what the lock lists is in the project, as otherwise another provisioner would answer without a word. A changed
 * file is a warning; what the lock does not know is noted. Without a lock there is nothing to say. Gives the texts of provisioners
 * files that were read for it, by path: who works with these works with what was checked.
 */
export function checkSaved(templates: readonly string[], files: ReadableFiles, log: Log): Texts {
  const lock = loadProvisionersLock(files);
  if (lock === undefined) return noTexts;
  const differences = compareWithLock(lock, templates, files);
  reportDifferences(differences, log);
  return differences.read;
}

/** Warns of what the lock lists and the project does not have: for those who only look. */
export function warnOfMissing(files: Files, log: Log): void {
  const lock = loadProvisionersLock(files);
  if (lock === undefined) return;
  logWarnings(compareWithLock(lock, loadState(files).patchingTemplates, files).missing, log);
}

/** Throws what is missing, warns of what changed, notes what the lock does not know. */
export function reportDifferences({ missing, changed, unlisted }: LockDifferences, log: Log): void {
  throwProblems(missing);
  logWarnings(changed, log);
  logNotes(unlisted, log);
}

/** Compares the project's saved files, and the patch templates of its state, with the lock. */
export function compareWithLock(
  lock: ProvisionersLock,
  templates: readonly string[],
  files: ReadableFiles,
): LockDifferences {
  const missing: Problem[] = [];
  const changed: Problem[] = [];
  const downloads = findDownloads(files);
  const { ofFiles, read } = readSavedTexts(lock, templates, files, downloads);
  let length = 0;
  for (const text of ofFiles.values()) length += text?.length ?? 0;
  prepareToHash(length);
  for (const source of lock) {
    for (const file of source.files) {
      const text = ofFiles.get(file);
      if (text === undefined) missing.push(describeMissing(source, file));
      else if (hashOfText(text) !== file.sha256) changed.push(describeChanged(source, file));
    }
  }
  const unlisted = findUnlisted(lock, templates, files, downloads);
  return { missing: withHint(missing), changed: withHint(changed), unlisted, read };
}

function describeMissing(source: LockedSource, file: LockedFile): Problem {
  const what = file.saved === IN_STATE ? 'does not hold the patch template' : 'is missing: it was fetched';
  const message = `${what} from ${fileUri(source, file)}`;
  return { code: 'not-restored', message, file: join(PROJECT_DIRECTORY, file.saved) };
}

function describeChanged(source: LockedSource, file: LockedFile): Problem {
  const what = file.saved === IN_STATE ? 'its patch template is' : 'is';
  const message = `${what} no longer what was fetched from ${fileUri(source, file)}`;
  return { code: 'saved-changed', message, file: join(PROJECT_DIRECTORY, file.saved) };
}

function findUnlisted(
  lock: ProvisionersLock,
  templates: readonly string[],
  files: ReadableFiles,
  found: readonly PlacedDownload[],
): readonly Problem[] {
  const listed = new Set(lock.flatMap((source) => source.files.map(({ saved }) => saved)));
  const ofPeer = found.some(({ number }) => number === undefined) ? lock : [];
  const hashes = new Set(ofPeer.flatMap((source) => source.files.map((file) => sourceHash(fileUri(source, file)))));
  const downloads = found
    .filter(({ name, number, hash }) => !listed.has(name) && (number !== undefined || !hashes.has(hash)))
    .map(({ path }) => path);
  const patches = patchFiles(files).filter((path) => !listed.has(`${PATCHES}/${basename(path)}`));
  const strangers = [...downloads, ...patches];
  const inState = lock.flatMap((source) => source.files).filter(({ saved }) => saved === IN_STATE).length;
  const all = templates.length > inState ? [...strangers, STATE_FILE] : strangers;
  return all.map((file) => {
    const what = file === STATE_FILE ? 'it holds patch templates that are' : 'it was downloaded, but is';
    const message = `${what} not in ${relative(PROJECT_DIRECTORY, PROVISIONERS_LOCK)}: give its source to init again to record it`;
    return { code: 'not-in-lock', message, file };
  });
}

function withHint(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem, index) => (index === problems.length - 1 ? { ...problem, hint: RESTORE } : problem));
}
