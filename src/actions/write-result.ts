import { UserError } from '../errors/user-error';
import type { Files, Host } from '../host/host';
import type { Log } from '../host/log';
import type { Manifest } from '../k8s/manifest';
import { encodeState } from '../state/encode-state';
import type { State } from '../state/state';
import { applyChanges, type FileChange } from './apply-changes';
import { isInPlace } from './is-in-place';
import { type OutputPlan, type OutputTarget, planOutput } from './plan-output';
import { STATE_FILE, STATE_MODE } from './project';
import type { ProjectLock } from './project-lock';

interface Target extends OutputTarget {
  readonly dryRun?: boolean;
  readonly lock: ProjectLock;
}

/**
 * Writes the state, then the manifests: both or neither. A state that did not change is not written. In a dry run nothing is
 * written on disk, and what would be is told.
 */
export function writeResult(state: State, manifests: readonly Manifest[], target: Target, host: Host, log: Log): void {
  const plan = planOutput(manifests, target);
  const { lock, output } = target;
  if (target.dryRun) {
    tellResult(stateChange(encodeState(state)), plan, host, log);
    return;
  }
  const changes = [...planState(encodeState(state), lock, host, log), ...plan.changes];
  applyChanges(lock.permit(changes, host.files), host.files);
  if (plan.stdout === undefined) {
    log.info(`Wrote manifests to '${output}'`);
    return;
  }
  // Whoever reads may take time, and the rest of the run changes nothing.
  lock.release();
  host.output.stdout(plan.stdout);
  log.info('Wrote manifests to stdout');
}

function tellResult(state: FileChange, plan: OutputPlan, { files, output }: Host, log: Log): void {
  const changed = [state, ...plan.changes].filter((change) => !isInPlace(change, files));
  if (plan.stdout !== undefined) output.stdout(plan.stdout);
  if (changed.length === 0) log.info('Dry run: nothing would be written');
  for (const { path } of changed) log.info(`Dry run: ${path} would be written`);
}

function stateChange(content: string): FileChange {
  return { kind: 'write', path: STATE_FILE, content, forceMode: STATE_MODE };
}

function planState(content: string, lock: ProjectLock, { files }: Host, log: Log): readonly FileChange[] {
  const status = files.status(STATE_FILE);
  const change = stateChange(content);
  if (status?.kind !== 'file' || files.readText(STATE_FILE) !== content) {
    return [change];
  }
  if (status.mode !== STATE_MODE) tightenState(change, lock, files, log);
  return [];
}

/** Takes a state that is right otherwise from other users' eyes. A checkout that cannot be written is no reason to fail. */
function tightenState(change: FileChange, lock: ProjectLock, files: Files, log: Log): void {
  try {
    applyChanges(lock.permit([change], files), files);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.debug(`The state stays readable for others: ${error.message}`);
  }
}
