import type { Problem } from '../../errors/problem';
import { userError } from '../../errors/user-error';
import { checkUri } from '../../fetcher/check-uri';
import { splitPin } from '../../fetcher/pin';
import { exactUri, isLocal, STANDARD_INPUT, sourceUri } from '../../fetcher/source-uri';
import { PROVISIONERS_LOCK } from '../project';
import { throwProblems, throwTogether } from '../report-problems';
import type { SourceRequest } from './fetched-source';
import type { LockedSource, ProvisionersLock, SourceKind } from './provisioners-lock';

/** What a user says about where provisioners and patch templates come from. */
export interface SourceOptions {
  readonly provisioners: readonly string[];
  readonly patchTemplates: readonly string[];
  /** Fetch exactly what the lock lists. */
  readonly locked?: boolean;
  /** Take what is saved in place of what the network has. */
  readonly offline?: boolean;
}

/** Decides what is to be fetched from where; patch templates come first, as they are checked first. */
export function planRequests(options: SourceOptions, lock: ProvisionersLock | undefined): readonly SourceRequest[] {
  const uris = [...options.patchTemplates, ...options.provisioners];
  throwTogether(uris.map((uri) => () => checkUri(uri)));
  if (uris.filter((uri) => uri === '-').length > 1)
    throw userError('bad-uri', 'standard input can be read only once, and - is given more often');
  const given = [
    ...givenOf('patch-templates', options.patchTemplates),
    ...givenOf('provisioners', options.provisioners),
  ];
  const requests = options.locked ? lockedRequests(given, lock) : given;
  return options.offline ? offlineRequests(requests, lock ?? []) : requests;
}

function givenOf(kind: SourceKind, uris: readonly string[]): readonly SourceRequest[] {
  return uris.map((uri) => ({ given: uri, uri: sourceUri(uri), kind }));
}

function lockedRequests(given: readonly SourceRequest[], lock: ProvisionersLock | undefined): readonly SourceRequest[] {
  if (lock === undefined) {
    throw userError('no-lock', `there is no ${PROVISIONERS_LOCK}, which --locked needs`, {
      hint: 'Run init once without --locked, with the sources that the project needs, and commit that file.',
    });
  }
  throwProblems([...compareGiven('patch-templates', given, lock), ...compareGiven('provisioners', given, lock)]);
  return lock.map((source) => {
    const asGiven = given.find(({ kind, uri }) => kind === source.kind && uri === source.uri);
    // What was piped in then cannot be fetched again.
    const saved = source.uri === STANDARD_INPUT && asGiven === undefined ? { saved: source } : {};
    const { uri, kind } = source;
    return { given: exactUri(asGiven?.given ?? uri, source), uri, kind, locked: source, ...saved };
  });
}

/** Sources need not be given, but when some of a kind are, they are those of the lock. */
function compareGiven(
  kind: SourceKind,
  requests: readonly SourceRequest[],
  lock: ProvisionersLock,
): readonly Problem[] {
  const given = requests.filter((request) => request.kind === kind).map(({ uri }) => uri);
  if (given.length === 0) return [];
  const listed = lock.filter((source) => source.kind === kind).map(({ uri }) => uri);
  const problem = (message: string): Problem => ({ code: 'not-as-locked', message });
  const different = [
    ...given
      .filter((uri) => !listed.includes(uri))
      .map((uri) => problem(`--${kind} ${uri} is not in ${PROVISIONERS_LOCK}`)),
    ...listed
      .filter((uri) => !given.includes(uri))
      .map((uri) => problem(`${PROVISIONERS_LOCK} lists ${uri}, which --${kind} does not name`)),
  ];
  if (different.length > 0 || given.join('\n') === listed.join('\n')) return different;
  return [problem(`--${kind} names the sources in another order than ${PROVISIONERS_LOCK}: ${listed.join(', ')}`)];
}

/** What lies on this machine is read as ever; all else must be saved. */
function offlineRequests(requests: readonly SourceRequest[], lock: ProvisionersLock): readonly SourceRequest[] {
  const problems: Problem[] = [];
  const planned = requests.map((request) => {
    if (request.saved !== undefined || isLocal(request.given)) return request;
    const saved = request.locked ?? lock.find(({ kind, uri }) => kind === request.kind && uri === request.uri);
    const message = explain(request, saved);
    if (message !== undefined) problems.push({ code: 'not-saved', message });
    return { ...request, ...(saved === undefined ? {} : { saved }) };
  });
  throwProblems(problems);
  return planned;
}

function explain({ uri, given }: SourceRequest, saved: LockedSource | undefined): string | undefined {
  if (saved === undefined)
    return `${uri} is not saved (${PROVISIONERS_LOCK} does not list it): it takes a run without --offline`;
  const { sha256 } = splitPin(given);
  if (sha256 === undefined || sha256 === saved.sha256) return undefined;
  return `${uri} is saved with another SHA-256 than is asked for: ${PROVISIONERS_LOCK} says ${saved.sha256 ?? 'none'}`;
}
