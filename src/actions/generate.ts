import type { Host } from '../host/host';
import type { Log } from '../host/log';
import type { Labelling } from '../k8s/apply-labels';
import type { Manifest } from '../k8s/manifest';
import type { CommandLimits } from '../provisioners/cmd/run-command';
import type { Provisioned } from '../provisioners/provision-resources';
import type { ResourceIdentity } from '../state/identity';
import { primeResources } from '../state/prime-resources';
import type { State } from '../state/state';
import { plainMapFrom } from '../util/plain-map';
import { type Chance, makeChance, warnOfShortSeed } from './chance';
import { reportChance } from './chance-findings';
import { checkRequest, warnOfRequest } from './check-request';
import { checkWorkloads } from './check-workloads';
import { checkConvertible, convertWorkloads } from './convert-workloads';
import { checkSaved } from './downloads/check-saved';
import { addEnvFile } from './env-file';
import { finishManifests } from './finish-manifests';
import { noteKeptWorkloads } from './kept-workloads';
import { knownWorkloads } from './known-workloads';
import { addGiven, type GivenRequest, loadGiven } from './load-given';
import { checkExternalSecrets, type ExternalSecrets, noteMissingSecrets } from './missing-secrets';
import type { OutputTarget } from './plan-output';
import { loadState } from './project';
import { type LockRequest, noLock, type ProjectLock, withProjectLock } from './project-lock';
import { readProjectName } from './project-name';
import { type CommandRequest, provision, readCommandLimits } from './provision';
import { type LabelRequest, readLabels } from './read-labels';
import { addProblems, logNotes, throwTogether } from './report-problems';
import { startProgress } from './run-progress';
import { saveActed } from './save-acted';
import { applySecretsPolicy, type PolicyRequest } from './secrets-policy';
import { withSourceEpoch } from './source-epoch';
import { spareInputs } from './spare-inputs';
import { type Strictness, withStrictness } from './strictness';
import { noteUnusedResources } from './unused-resources';
import { writeResult } from './write-result';

export interface GenerateOptions
  extends GivenRequest,
    LabelRequest,
    LockRequest,
    CommandRequest,
    OutputTarget,
    ExternalSecrets,
    PolicyRequest {
  /** Empty for none. */
  readonly namespace: string;
  readonly generateNamespace: boolean;
  /** Say to Argo CD in which order the manifests are to be applied. */
  readonly syncWaves?: boolean;
  /** Write out the workloads of the given files and what they need, and nothing else. */
  readonly onlyGiven?: boolean;
  /** Do everything but write, and but run commands unless they are allowed. */
  readonly dryRun?: boolean;
  /** Say how what is on disk differs before it is written. */
  readonly showDiff?: boolean;
  /** Every warning is an error: nothing is written then. */
  readonly strict?: boolean;
  /** Refuse a result that another run would not give again. */
  readonly reproducible?: boolean;
  /** A file of variables that templates see over those of the environment. */
  readonly envFile?: string | undefined;
}

/** What a run has made, before any of it is written. */
export interface Generated extends Pick<Provisioned, 'stored' | 'infoLogs'> {
  /** The state before the run, and after it. */
  readonly saved: State;
  readonly state: State;
  readonly manifests: readonly Manifest[];
}

/** What is needed to write it. */
export interface Delivery {
  readonly options: GenerateOptions;
  readonly lock: ProjectLock;
  readonly host: Host;
  readonly log: Log;
}

/** Does with what a run has made what the run is for. */
export type Deliver = (generated: Generated, delivery: Delivery) => void;

/**
 * Turns Score files, and the workloads that the project knows already, into manifests. Nothing is written before everything
 * has succeeded, but for the state of resources that commands have acted on.
 */
export async function generate(
  options: GenerateOptions,
  host: Host,
  log: Log,
  deliver: Deliver = writeGenerated,
): Promise<void> {
  checkRequest(options, host.files);
  checkExternalSecrets(options);
  const limits = readCommandLimits(options, log);
  const world = addEnvFile(options.envFile, withSourceEpoch(host), log);
  const identity = { project: readProjectName(host), environment: '', namespace: options.namespace };
  const chance = makeChance({ reproducible: options.reproducible === true, identity, host, world });
  const checked = { labelling: readLabels(options), limits, identity, chance, world };
  await withStrictness(options.strict === true, log, async (strictness) => {
    const work = (lock: ProjectLock) => generateWith(lock, { ...checked, strictness, deliver }, options, host);
    await (options.dryRun ? work(noLock) : withProjectLock(options, host, log, work));
  });
}

/** What of the options is known to be right before the state is read. */
interface Checked {
  readonly labelling: Labelling;
  readonly limits: CommandLimits;
  readonly identity: ResourceIdentity;
  readonly chance: Chance;
  /** What templates see. */
  readonly world: Host;
  readonly strictness: Strictness;
  readonly deliver: Deliver;
}

async function generateWith(
  lock: ProjectLock,
  { labelling, limits, identity, chance, world, strictness, deliver }: Checked,
  options: GenerateOptions,
  host: Host,
): Promise<void> {
  const { log } = strictness;
  const progress = startProgress(host.clock, log);
  warnOfRequest(options, log);
  warnOfShortSeed(host, log);
  const saved = loadState(host.files);
  const texts = checkSaved(saved.patchingTemplates, host.files, log);
  const { workloads: given, problems } = loadGiven(options, host, log);
  const known = addGiven(saved, given, host);
  spareInputs(options, known, host.files);
  const primed = primeResources(known, identity);
  const workloads = knownWorkloads(primed, given, options);
  logNotes([...noteKeptWorkloads(workloads, given), ...noteUnusedResources(primed)], log);
  const mounted = checkWorkloads({ primed, workloads, problems }, host, log);
  const ensureConvertible = once(() => checkConvertible(workloads, mounted));
  if (options.strict) strictness.foresee(ensureConvertible());
  const save = (acted: State['resources']): void => {
    if (!options.dryRun) saveActed(acted, { saved, lock }, host, log);
  };
  const beforeCommands = ensureConvertible;
  const request = { ...options, primed, workloads, chance, texts, save, limits, strictness, beforeCommands, progress };
  const provisioned = await provision(request, world).catch((error: unknown) => {
    throw addProblems(error, ensureConvertible);
  });
  try {
    const converted = convertWorkloads(workloads, mounted, provisioned, log);
    const all = [...provisioned.manifests, ...converted];
    const finished = finishManifests(all, provisioned, { ...options, labelling, workloads, chance }, world, log);
    throwTogether([() => reportChance(provisioned, chance, log), () => applySecretsPolicy(finished, options, log)]);
    const missing = provisioned.stored.length > 0 ? [] : noteMissingSecrets(finished.manifests, options);
    logNotes([...provisioned.notes(), ...missing], log);
    strictness.check();
    const { stored, infoLogs } = provisioned;
    const state = stateToKeep(saved, provisioned, options);
    deliver({ saved, state, manifests: finished.manifests, stored, infoLogs }, { options, lock, host, log });
  } catch (error) {
    save(provisioned.acted);
    throw addProblems(error, ensureConvertible);
  }
}

/** Writes what a run has made, then tells what its resources have to say. */
export function writeGenerated(
  { state, manifests, infoLogs }: Generated,
  { options, lock, host, log }: Delivery,
): void {
  writeResult(state, manifests, { ...options, lock }, host, log);
  log.info(infoLogs.flatMap(({ uid, lines }) => lines.map((line) => `${uid}: ${line}`)));
}

/** Does the work when it is first asked for. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** Where only the given workloads were looked at, the resources of the others stay as they were. */
function stateToKeep(saved: State, { state, uids }: Provisioned, { onlyGiven }: GenerateOptions): State {
  if (!onlyGiven) return state;
  const provided = uids.flatMap((uid) => {
    const resource = state.resources[uid];
    return resource === undefined ? [] : [[uid, resource] as const];
  });
  return { ...state, resources: plainMapFrom([...Object.entries(saved.resources), ...provided]) };
}
