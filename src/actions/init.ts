import type { Problem } from '../errors/problem';
import { fetchUri } from '../fetcher/fetch-uri';
import type { FetchHost } from '../fetcher/fetched-file';
import type { Files, Host } from '../host/host';
import type { Log } from '../host/log';
import { checkPatchTemplate } from '../patch/check-patch-template';
import { checkTemplates } from '../provisioners/check-templates';
import { parseProvisioners } from '../provisioners/parse-provisioners';
import { emptyState } from '../state/empty-state';
import { encodeState } from '../state/encode-state';
import type { State } from '../state/state';
import { applyChanges, type FileChange } from './apply-changes';
import { planDefaultProvisioners, planSample } from './defaults';
import { planDownloads } from './downloads';
import { decodeFetchedText } from './fetched-text';
import { loadStateIfAny, PROJECT_DIRECTORY, PROJECT_DIRECTORY_MODE, STATE_FILE, STATE_MODE } from './project';
import { type LockRequest, withProjectLock } from './project-lock';
import { readProvisionersFiles } from './provisioners-files';
import { problemsOf, throwProblems } from './report-problems';
import type { Source } from './saved-name';

export interface InitOptions extends LockRequest {
  /** Where the sample Score file goes. */
  readonly file: string;
  readonly sample: boolean;
  readonly defaultProvisioners: boolean;
  readonly provisioners: readonly string[];
  readonly patchTemplates: readonly string[];
}

/** Makes the working directory a project, or brings new provisioners and patch templates into one; all or nothing. */
export async function initProject(options: InitOptions, host: Host, log: Log): Promise<void> {
  const patches = await fetchAll(options.patchTemplates, patchTemplates, host, log);
  const sources = await fetchAll(options.provisioners, provisionersFiles, host, log);
  const fetched = { patches, sources };
  await inProjectDirectory(host.files, () =>
    withProjectLock(options, host, log, (lock) => {
      const existing = loadStateIfAny(host.files);
      const planned = planChanges(options, fetched, existing, host, log);
      checkProject(planned, host);
      applyChanges(lock.permit(planned, host.files), host.files);
      if (existing !== undefined) log.info(`Kept the state in ${STATE_FILE}`);
      for (const change of planned) log.info(`${change.kind === 'write' ? 'Wrote' : 'Removed'} ${change.path}`);
    }),
  );
}

interface Fetched {
  readonly patches: readonly Source[];
  readonly sources: readonly Source[];
}

function planChanges(
  options: InitOptions,
  { patches, sources }: Fetched,
  existing: State | undefined,
  host: Host,
  log: Log,
): readonly FileChange[] {
  return [
    ...planState(existing, patches),
    ...(options.defaultProvisioners ? planDefaultProvisioners(host.files, log) : []),
    ...(options.sample ? planSample(options.file, host.files, log) : []),
    ...planDownloads({ sources, givenUris: options.provisioners, time: rfc3339(host) }, host.files),
  ];
}

/** Does work with the project's directory there, as the lock lies in it; when the work fails, one that was made for it goes again. */
async function inProjectDirectory(files: Files, work: () => Promise<void>): Promise<void> {
  if (files.status(PROJECT_DIRECTORY) !== undefined) return work();
  files.makeDirectory(PROJECT_DIRECTORY, PROJECT_DIRECTORY_MODE);
  try {
    await work();
  } catch (error) {
    // Another run may have come in meanwhile.
    if (files.list(PROJECT_DIRECTORY).length === 0) files.removeDirectory(PROJECT_DIRECTORY);
    throw error;
  }
}

/** A kind of file that init fetches: which members of an archive are of it, and what is wrong with one. */
interface FileKind {
  readonly wantedName: string;
  readonly ending: string;
  readonly check: (file: string, text: string) => readonly Problem[];
}

const patchTemplates: FileKind = { wantedName: '*.tpl', ending: '.tpl', check: checkPatchTemplate };

const provisionersFiles: FileKind = {
  wantedName: '*.provisioners.yaml',
  ending: '.provisioners.yaml',
  check: (file, text) => parseProvisioners({ file, text }).flatMap((entry) => checkTemplates(entry)),
};

/** Fetches all URIs and checks what they gave; every problem of every file is told at once. */
async function fetchAll(uris: readonly string[], kind: FileKind, host: Host, log: Log): Promise<readonly Source[]> {
  const fetching: FetchHost = {
    files: host.files,
    network: host.network,
    processes: host.processes,
    environment: host.environment,
    home: host.environment.home,
    readInput: () => host.input.read(),
  };
  const sources: Source[] = [];
  for (const uri of uris) {
    const fetched = await fetchUri(
      { uri, wanted: (path) => path.endsWith(kind.ending), wantedName: kind.wantedName },
      fetching,
    );
    for (const file of fetched) {
      log.debug(`Fetched ${file.uri} (${file.bytes.length} bytes)`);
      sources.push({ uri: file.uri, text: decodeFetchedText(file) });
    }
  }
  throwProblems(sources.flatMap(({ uri, text }) => problemsOf(() => kind.check(uri, text))));
  return sources;
}

function planState(existing: State | undefined, patches: readonly Source[]): readonly FileChange[] {
  if (existing !== undefined && patches.length === 0) return [];
  const state = existing ?? emptyState();
  const content = encodeState(
    patches.length === 0 ? state : { ...state, patchingTemplates: patches.map(({ text }) => text) },
  );
  return [{ kind: 'write', path: STATE_FILE, content, forceMode: STATE_MODE }];
}

/** Proves that the provisioners files which are and stay in the project are sound; what is new has been checked. */
function checkProject(planned: readonly FileChange[], host: Host): void {
  const changed = new Set(planned.map((change) => change.path));
  const staying = readProvisionersFiles(host.files).filter(({ file }) => !changed.has(file));
  throwProblems(
    staying.flatMap((file) =>
      problemsOf(() => {
        parseProvisioners(file);
        return [];
      }),
    ),
  );
}

function rfc3339(host: Host): string {
  return new Date(Number(host.clock.now() / 1_000_000n)).toISOString().replace(/\.\d+Z$/, 'Z');
}
