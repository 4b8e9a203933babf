import { dirname, join } from 'node:path';
import { userError } from '../errors/user-error';
import { trustingNetwork } from '../fetcher/trusting-network';
import type { Files, Host } from '../host/host';
import type { Log } from '../host/log';
import { emptyState } from '../state/empty-state';
import type { State } from '../state/state';
import { utcText } from '../util/utc-text';
import { applyChanges, type FileChange } from './apply-changes';
import { planDefaultProvisioners, planSample } from './defaults';
import { compareWithLock, reportDifferences } from './downloads/check-saved';
import type { FetchedSource } from './downloads/fetched-source';
import { filesAfter } from './downloads/files-after';
import { planGitignore } from './downloads/gitignore';
import { loadProvisionersLock } from './downloads/load-lock';
import { obtainSources } from './downloads/obtain-sources';
import { type DownloadPlan, planDownloads, planLocked } from './downloads/plan-downloads';
import { planRequests, type SourceOptions } from './downloads/plan-requests';
import type { ProvisionersLock } from './downloads/provisioners-lock';
import { loadStateIfAny, PROJECT_DIRECTORY, PROJECT_DIRECTORY_MODE, PROVISIONERS_LOCK, STATE_FILE } from './project';
import { LOCK_FILE, type LockRequest, withProjectLock } from './project-lock';
import { checkGivenProject, noteProjectName, planProjectName } from './project-name';
import { readProvisionersFiles } from './provisioners-files';
import { throwProblems, throwTogether } from './report-problems';
import { withSourceEpoch } from './source-epoch';
import { stateChange } from './state-change';

export interface InitOptions extends LockRequest, SourceOptions {
  /** Where the sample Score file goes. */
  readonly file: string;
  readonly sample: boolean;
  readonly defaultProvisioners: boolean;
  /** The name to note; absent: the one that is noted stays. */
  readonly project?: string | undefined;
  /** A file of certificates of authorities that are trusted besides. */
  readonly caFile?: string | undefined;
}

/** Makes the working directory a project, or brings new provisioners and patch templates into one; all or nothing. */
export async function initProject(options: InitOptions, host: Host, log: Log): Promise<void> {
  const { files } = host;
  checkGivenProject(options.project, host);
  const time = rfc3339(withSourceEpoch(host));
  const lock = loadProvisionersLock(files);
  const requests = planRequests(options, lock);
  const templates = loadStateIfAny(files)?.patchingTemplates ?? [];
  const fetching = { ...host, network: trustingNetwork(host.network, options.caFile) };
  const sources = await obtainSources(requests, { lock: lock ?? [], templates }, fetching, log);
  await inProjectDirectory(files, () =>
    withProjectLock(options, host, log, (projectLock) => {
      const existing = loadStateIfAny(files);
      const downloads = planSources(options, { sources, before: lock, time }, host);
      const planned = [
        // First of all: a run that is killed before leaves a new project to the next one, which completes it.
        ...(isNewProject(files) ? planGitignore(files) : []),
        ...planState(existing, downloads.templates),
        ...planProjectName(options.project, files),
        ...(options.defaultProvisioners ? planDefaultProvisioners(files, log) : []),
        ...(options.sample && !options.locked ? planSample(options.file, files, log) : []),
        ...downloads.changes,
      ];
      checkProject(planned, host);
      if (downloads.lock.length > 0) {
        const templatesAfter = downloads.templates ?? existing?.patchingTemplates ?? [];
        const differences = compareWithLock(downloads.lock, templatesAfter, filesAfter(planned, files));
        if (options.offline) throwProblems([...differences.missing, ...differences.changed]);
        reportDifferences(differences, log);
      }
      applyChanges(projectLock.permit(planned, files), files);
      noteProjectName(options.project, existing, host, log);
      for (const { path } of planned) if (dirname(path) !== PROJECT_DIRECTORY) files.clearLeftovers(path);
      if (existing !== undefined) log.info(`Kept the state in ${STATE_FILE}`);
      for (const change of planned) log.info(`${change.kind === 'write' ? 'Wrote' : 'Removed'} ${change.path}`);
    }),
  );
}

interface Obtained {
  readonly sources: readonly FetchedSource[];
  /** The lock as it was when the sources were fetched. */
  readonly before: ProvisionersLock | undefined;
  /** When, in the form of RFC 3339. */
  readonly time: string;
}

function planSources(options: InitOptions, { sources, before, time }: Obtained, host: Host): DownloadPlan {
  const lock = loadProvisionersLock(host.files);
  if ((options.locked || options.offline) && JSON.stringify(lock) !== JSON.stringify(before)) {
    throw userError('lock-changed', 'another run has changed the file meanwhile: run init again', {
      file: PROVISIONERS_LOCK,
    });
  }
  const request = { sources, givenUris: options.provisioners, lock: lock ?? [], time };
  return options.locked ? planLocked(request, host.files) : planDownloads(request, host.files);
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

/** Is there nothing in the project's directory but the lock of this run? */
function isNewProject(files: Files): boolean {
  return files.list(PROJECT_DIRECTORY).every((name) => join(PROJECT_DIRECTORY, name) === LOCK_FILE);
}

function planState(existing: State | undefined, templates: readonly string[] | undefined): readonly FileChange[] {
  const before = existing?.patchingTemplates;
  if (before !== undefined && (templates === undefined || JSON.stringify(templates) === JSON.stringify(before)))
    return [];
  const state = existing ?? emptyState();
  return [stateChange(templates === undefined ? state : { ...state, patchingTemplates: templates })];
}

/** Proves that the provisioners files which are and stay in the project are sound; what is new has been checked. */
function checkProject(planned: readonly FileChange[], host: Host): void {
  const found = readProvisionersFiles(host.files);
  if (found.length === 0) return;
  const changed = new Set(planned.map((change) => change.path));
  const staying = found.filter(({ file }) => !changed.has(file));
  if (staying.length === 0) return;
  const { parseProvisioners }: typeof import('../provisioners/parse-provisioners') =
    require('../provisioners/parse-provisioners');
  throwTogether(staying.map((file) => () => void parseProvisioners(file)));
}

function rfc3339(host: Host): string {
  return `${utcText(Number(host.clock.now() / 1_000_000n)).slice(0, -'.000Z'.length)}Z`;
}
