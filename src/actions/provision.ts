import type { Problem } from '../errors/problem';
import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { checkKnownKind } from '../k8s/check-known-kind';
import type { CommandLimits } from '../provisioners/cmd/run-command';
import { type Provisioned, type ProvisioningStep, provisionResources } from '../provisioners/provision-resources';
import { ProvisioningError } from '../provisioners/provisioning-error';
import type { ResourceUid, State } from '../state/state';
import { loadAskedProvisioners } from './asked-provisioners';
import type { Chance } from './chance';
import type { KnownWorkload } from './known-workloads';
import { planScope } from './plan-scope';
import type { Texts } from './provisioners-files';
import { readDuration } from './read-duration';
import { logNotes, logWarnings } from './report-problems';
import type { RunProgress } from './run-progress';
import type { Strictness } from './strictness';

/** What is to be provided, and what is needed to tell about it. */
export interface ProvisionRequest {
  readonly primed: State;
  /** Whose resources are provided. */
  readonly workloads: readonly KnownWorkload[];
  readonly namespace: string;
  /** Texts of provisioners files that have been read already, by path. */
  readonly texts: Texts;
  readonly chance: Chance;
  /** Keeps what commands have acted on when a later step fails. */
  readonly save: (acted: State['resources']) => void;
  readonly dryRun?: boolean;
  /** Take what the state holds of commands, as in a dry run. */
  readonly showDiff?: boolean;
  readonly allowCommands?: boolean;
  readonly noCommands?: boolean;
  readonly limits: CommandLimits;
  readonly strictness: Strictness;
  /** Called before anything is provided, when commands will be run. */
  readonly beforeCommands: () => void;
  readonly progress: RunProgress | undefined;
}

/** What a user says about commands of provisioners. */
export interface CommandRequest {
  /** Run them even where nothing is written, or the difference is shown first. */
  readonly allowCommands?: boolean;
  /** Run none at all: a resource that needs one is an error. */
  readonly noCommands?: boolean;
  /** As given with `--cmd-timeout`: seconds, or a duration; 0 for no limit. */
  readonly commandTimeout?: string | undefined;
}

const DEFAULT_TIMEOUT = '30m';

/** Reads how long a command may run; while one runs, a line now and then says so. */
export function readCommandLimits({ commandTimeout = DEFAULT_TIMEOUT }: CommandRequest, log: Log): CommandLimits {
  const timeout = readDuration('--cmd-timeout', commandTimeout);
  return { ...(timeout === 0 ? {} : { timeout }), onProgress: (line) => log.info(line) };
}

/** What the user can do where commands were not run. */
export const ALLOW_COMMANDS = 'With --allow-cmd commands are run, too.';

/**
 * Provides the resources of a primed state. When it fails after commands have acted, the state of their resources is saved.
 * In a dry run commands are not run unless they are allowed: what the state holds of their outputs is taken.
 */
export async function provision(request: ProvisionRequest, host: Host): Promise<Provisioned> {
  const { log, isFailing } = request.strictness;
  const { entries, completeEntry, readyOf } = loadAskedProvisioners(host.files, request.texts);
  log.debug(`Loaded ${entries.length} provisioners`);
  const { dryRun = false, showDiff = false, allowCommands = false } = request;
  const withoutCommands = (dryRun || showDiff) && !allowCommands;
  try {
    const provisioned = await provisionResources({
      state: request.primed,
      entries,
      completeEntry,
      readyOf,
      namespace: request.namespace,
      makeContext: request.chance.contexts.ofStage,
      watched: request.chance.watched,
      host,
      limits: request.limits,
      isFailing,
      beforeCommands: request.beforeCommands,
      refuseCommands: request.noCommands === true,
      checkKind: checkKnownKind,
      onStep: request.progress && tellSteps(request.progress),
      ...planScope(request.workloads),
      takeStored: (_, entry) => (withoutCommands && entry.kind === 'cmd' ? ALLOW_COMMANDS : undefined),
    });
    logWarnings(provisioned.warnings, log);
    logNotes(provisioned.stored.map(noteStored), log);
    return provisioned;
  } catch (error) {
    if (error instanceof ProvisioningError) {
      logWarnings(error.warnings, log);
      request.save(error.acted);
    }
    throw error;
  } finally {
    request.progress?.clear();
  }
}

/** A command may write to the terminal itself: then no line stands in its way. */
function tellSteps(progress: RunProgress): (step: ProvisioningStep) => void {
  return ({ done, total, runsCommand }) => {
    if (runsCommand) progress.clear();
    else progress.tell({ verb: 'Provisioned', done, total, things: 'resources' });
  };
}

function noteStored(uid: ResourceUid): Problem {
  const message = `resource '${uid}': its command was not run; the outputs of the last run are used, its manifests are missing`;
  return { code: 'command-not-run', message, hint: ALLOW_COMMANDS };
}
