import type { Problem } from '../../errors/problem';
import type { Host } from '../../host/host';
import type { Log } from '../../host/log';
import { PROVISIONERS_LOCK } from '../project';
import { throwProblems } from '../report-problems';
import { fetchSources } from './fetch-sources';
import type { FetchedSource, FetchedText, SourceRequest } from './fetched-source';
import { hashOfText } from './hash-of-text';
import { givenName } from './patch-files';
import { fileUri, type LockedSource, type ProvisionersLock } from './provisioners-lock';
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
  const fetched = await fetchSources(
    requests.filter(({ saved }) => saved === undefined),
    host,
    log,
  );
  let next = 0;
  const sources = requests.flatMap(({ saved }) => (saved === undefined ? fetched[next++] : kept.get(saved)) ?? []);
  const different = sources.flatMap((source, index) => compareSources(requests[index]?.locked, source));
  throwProblems(
    different.map((problem, index) => (index === different.length - 1 ? { ...problem, hint: HINT } : problem)),
  );
  return sources;
}

function readSaved(
  requests: readonly SourceRequest[],
  { lock, templates }: Existing,
  { files }: Pick<Host, 'files'>,
): ReadonlyMap<LockedSource, FetchedSource> {
  const problems: Problem[] = [];
  const texts = readSavedTexts(lock, templates, files);
  const wanted = requests.flatMap(({ saved }) => saved ?? []);
  const read = wanted.map((source) => {
    const found = source.files.map((file): FetchedText => {
      const text = texts.get(file);
      const uri = fileUri(source, file);
      if (text === undefined)
        problems.push({ code: 'not-saved', message: `${uri} is not saved: ${file.saved} is missing` });
      else if (hashOfText(text) !== file.sha256) {
        const message = `${uri}: the saved ${file.saved} is no longer what ${PROVISIONERS_LOCK} says`;
        problems.push({ code: 'saved-changed', message });
      }
      const { saved, sha256, ...member } = file;
      return { ...member, name: givenName(file.saved), text: text ?? '', sha256 };
    });
    return [source, { ...source, files: found }] as const;
  });
  throwProblems(problems);
  return new Map(read);
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
