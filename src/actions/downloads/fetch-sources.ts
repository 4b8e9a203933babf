import type { Problem } from '../../errors/problem';
import { problemsIn, userError } from '../../errors/user-error';
import { isDigest, sha256Of } from '../../fetcher/digest';
import { fetchUri } from '../../fetcher/fetch-uri';
import type { FetchedFile, FetchHost } from '../../fetcher/fetched-file';
import { fileNameOf } from '../../fetcher/source-uri';
import type { Host } from '../../host/host';
import type { Log } from '../../host/log';
import { problemsOf, throwProblems } from '../report-problems';
import type { FetchedSource, FetchedText, SourceRequest } from './fetched-source';
import { decodeFetchedText } from './fetched-text';
import { hashOfText } from './hash-of-text';
import { fileUri, type Origin } from './provisioners-lock';
import { sourceKinds } from './source-kinds';

/**
 * Fetches all sources and checks what they gave; whatever is wrong with any of them is told at once.
 */
export async function fetchSources(
  requests: readonly SourceRequest[],
  host: Host,
  log: Log,
): Promise<readonly FetchedSource[]> {
  const fetching: FetchHost = {
    files: host.files,
    network: host.network,
    processes: host.processes,
    environment: host.environment,
    home: host.environment.home,
    readInput: () => host.input.read(),
    showProgress: log.showProgress,
  };
  const problems: Problem[] = [];
  const sources: FetchedSource[] = [];
  for (const request of requests) {
    try {
      sources.push(await fetchSource(request, fetching, log));
    } catch (error) {
      problems.push(...problemsIn(error));
    }
  }
  throwProblems([...problems, ...sources.flatMap(checkSource)]);
  return sources;
}

async function fetchSource({ given, uri, kind }: SourceRequest, host: FetchHost, log: Log): Promise<FetchedSource> {
  const { wanted, wantedName } = sourceKinds[kind];
  const fetched = await fetchUri({ uri: given, wanted, wantedName }, host);
  checkNames(uri, fetched);
  for (const file of fetched) log.debug(`Fetched ${file.uri} (${file.bytes.length} bytes)`);
  return { uri, kind, ...resolvedOf(fetched), ...digestOf(fetched), files: fetched.map(decode) };
}

/** Names stand in headings, in the lock and in messages: nothing in them may end a line or steer a terminal. */
function checkNames(uri: string, fetched: readonly FetchedFile[]): void {
  const odd = fetched.find(({ member = '' }) => /\p{Control}/u.test(member));
  if (odd === undefined) return;
  const message = `${uri} holds ${JSON.stringify(odd.member)}, with a control character in its name: refused`;
  throw userError('bad-name', message);
}

function resolvedOf([first]: readonly FetchedFile[]): Pick<Origin, 'commit' | 'digest'> {
  const resolved = first?.resolved;
  if (resolved === undefined) return {};
  return isDigest(resolved) ? { digest: resolved } : { commit: resolved };
}

/** Files of a directory or commit were fetched each by itself. */
function digestOf([first]: readonly FetchedFile[]): Pick<Origin, 'sha256'> {
  if (first === undefined || (first.resolved !== undefined && !isDigest(first.resolved))) return {};
  const byItself = first.member !== undefined && first.sha256 === sha256Of(first.bytes);
  return byItself ? {} : { sha256: first.sha256 };
}

function decode(file: FetchedFile): FetchedText {
  const text = decodeFetchedText(file);
  const { member } = file;
  return { ...(member === undefined ? {} : { member }), name: fileNameOf(file), text, sha256: hashOfText(text) };
}

function checkSource(source: FetchedSource): readonly Problem[] {
  const { check } = sourceKinds[source.kind];
  return source.files.flatMap((file) =>
    problemsOf(() => check({ uri: fileUri(source, file), name: file.name, text: file.text })),
  );
}
