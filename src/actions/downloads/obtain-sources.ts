import type { Problem } from '../../errors/problem';
import { STANDARD_INPUT } from '../../fetcher/source-uri';
import type { Host } from '../../host/host';
import type { Log } from '../../host/log';
import { PROVISIONERS_LOCK } from '../project';
import { throwProblems } from '../report-problems';
import type { FetchedSource, FetchedText, SourceRequest } from './fetched-source';
import { hashOfText } from './hash-of-text';
import { givenName } from './patch-files';
import { fileUri, type LockedFile, type LockedSource, type ProvisionersLock } from './provisioners-lock';
import { readSavedTexts } from './saved-texts';

const HINT = 'If the change is wanted, give the source to init without --locked, and commit the new lock.';

/** What the project has already. */
export interface Existing {
  readonly lock: ProvisionersLock;
  /** The patch templates of the state. */
  readonly templates: readonly string[];
}

/** Fetches what is to be fetched, reads what is to be taken as it is saved, and holds both against the lock where that is asked for. */
export async function obtainSources(
  requests: readonly SourceRequest[],
  existing: Existing,
  host: Host,
  log: Log,
): Promise<readonly FetchedSource[]> {
  const kept = readSaved(requests, existing, host);
  const wanted = requests.filter(({ saved }) => saved === undefined);
  const fetched = wanted.length === 0 ? [] : await fetchWanted(wanted, host, log);
  let next = 0;
  const sources = requests.flatMap(({ saved }) => (saved === undefined ? fetched[next++] : kept.get(saved)) ?? []);
  const different = sources.flatMap((source, index) => compareSources(requests[index]?.locked, source));
  throwProblems(
    different.map((problem, index) => (index === different.length - 1 ? { ...problem, hint: HINT } : problem)),
  );
  return sources;
}

/** Most runs of init fetch nothing, and load nothing that could. */
function fetchWanted(wanted: readonly SourceRequest[], host: Host, log: Log): Promise<readonly FetchedSource[]> {
  const { fetchSources }: typeof import('./fetch-sources') = require('./fetch-sources');
  return fetchSources(wanted, host, log);
}

function readSaved(
  requests: readonly SourceRequest[],
  { lock, templates }: Existing,
  { files }: Pick<Host, 'files'>,
): ReadonlyMap<LockedSource, FetchedSource> {
  const { ofFiles: texts } = readSavedTexts(lock, templates, files);
  const wanted = requests.flatMap(({ saved }) => saved ?? []);
  throwProblems(wanted.flatMap((source) => source.files.flatMap((file) => checkText(source, file, texts.get(file)))));
  return new Map(
    wanted.map((source) => {
      const found = source.files.map((file): FetchedText => {
        const { saved, ...rest } = file;
        return { ...rest, name: givenName(saved), text: texts.get(file) ?? '' };
      });
      return [source, { ...source, files: found }] as const;
    }),
  );
}

/** What is wrong with the text that is saved of a file. */
function checkText(source: LockedSource, file: LockedFile, text: string | undefined): readonly Problem[] {
  const uri = fileUri(source, file);
  if (text === undefined) {
    const hint = source.uri === STANDARD_INPUT ? `Pipe it in again, with --${source.kind} -` : undefined;
    return [{ code: 'not-saved', message: `${uri} is not saved: ${file.saved} is missing`, hint }];
  }
  if (hashOfText(text) === file.sha256) return [];
  const message = `${uri}: the saved ${file.saved} is no longer what ${PROVISIONERS_LOCK} says`;
  return [{ code: 'saved-changed', message }];
}

/** What a source gave that is not as the lock says. */
function compareSources(locked: LockedSource | undefined, source: FetchedSource): readonly Problem[] {
  if (locked === undefined) return [];
  const differs = (uri: string, what: string): Problem => ({
    code: 'not-as-locked',
    message: `${uri} ${what}`,
    file: PROVISIONERS_LOCK,
  });
  const before = new Map(locked.files.map((file) => [fileUri(locked, file), file.sha256]));
  const after = new Map(source.files.map((file) => [fileUri(source, file), file.sha256]));
  const ofFiles = [
    ...[...before.keys()].filter((uri) => !after.has(uri)).map((uri) => differs(uri, 'is no longer there')),
    ...[...after.keys()]
      .filter((uri) => !before.has(uri))
      .map((uri) => differs(uri, 'is new: the lock does not list it')),
    ...[...after].flatMap(([uri, sha256]) => {
      const then = before.get(uri);
      return then === undefined || then === sha256
        ? []
        : [differs(uri, `now has SHA-256 ${sha256}; the lock says ${then}`)];
    }),
  ];
  if (ofFiles.length > 0 || source.sha256 === locked.sha256) return ofFiles;
  return [differs(source.uri, `now has SHA-256 ${source.sha256 ?? 'none'}; the lock says ${locked.sha256 ?? 'none'}`)];
}
