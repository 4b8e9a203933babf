import { UserError } from '../errors/user-error';
import type { Files, Host } from '../host/host';
import type { Log } from '../host/log';
import type { Manifest } from '../k8s/manifest';
import type { State } from '../state/state';
import { applyChanges, type FileChange } from './apply-changes';
import { isInPlace } from './is-in-place';
import { isDirectoryOutput } from './output-directory';
import { type OutputPlan, type OutputTarget, planOutput } from './plan-output';
import { STATE_FILE, STATE_MODE } from './project';
import type { ProjectLock } from './project-lock';
import { stateChange } from './state-change';

/** Its length in UTF-8. */
const BYTE_ORDER_MARK = 3;

interface Target extends OutputTarget {
  readonly dryRun?: boolean;
  readonly lock: ProjectLock;
}

/**
 * Writes the secrets output, the state, then the manifests: all or nothing. A state that did not change is not written, nor is a
 * file of a directory. In a dry run nothing is written on disk, and what would be is told.
 */
export function writeResult(state: State, manifests: readonly Manifest[], target: Target, host: Host, log: Log): void {
  const { files, output } = host;
  const plan = planOutput(manifests, target, files);
  const { lock, dryRun = false } = target;
  if (dryRun) {
    tellResult([...plan.secrets, stateChange(state), ...plan.changes], plan, host, log);
    return;
  }
  const isDirectory = isDirectoryOutput(target.output);
  const effective = isDirectory ? plan.changes.filter((change) => !isInPlace(change, files)) : plan.changes;
  const changes = [...plan.secrets, ...planState(stateChange(state), lock, host, log), ...effective];
  applyChanges(lock.permit(changes, files), files);
  for (const path of [target.secretsOutput ?? '-', target.output]) if (path !== '-') files.clearLeftovers(path);
  if (plan.stdout !== undefined) {
    // Whoever reads may take time, and the rest of the run changes nothing.
    lock.release();
    output.stdout(plan.stdout);
  }
  tellOutputs(target, plan, effective, log);
}

function tellOutputs(
  { output, secretsOutput }: OutputTarget,
  { secretCount }: OutputPlan,
  changes: readonly FileChange[],
  log: Log,
): void {
  if (secretsOutput !== undefined) log.info(`Wrote ${count(secretCount, 'Secret')} to ${shown(secretsOutput)}`);
  if (!isDirectoryOutput(output)) {
    log.info(`Wrote manifests to ${shown(output)}`);
    return;
  }
  const removed = changes.filter(({ kind }) => kind === 'remove').length;
  const changed = count(changes.length - removed, 'file');
  log.info(`Wrote manifests to ${shown(output)}: ${changed} changed, ${removed} removed`);
  for (const { kind, path } of changes) log.debug(`${kind === 'write' ? 'Wrote' : 'Removed'} ${path}`);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function shown(output: string): string {
  return output === '-' ? 'stdout' : `'${output}'`;
}

function tellResult(changes: readonly FileChange[], plan: OutputPlan, { files, output }: Host, log: Log): void {
  const changed = changes.filter((change) => !isInPlace(change, files));
  if (plan.stdout !== undefined) output.stdout(plan.stdout);
  if (changed.length === 0) log.info('Dry run: nothing would be written');
  for (const { kind, path } of changed)
    log.info(`Dry run: ${path} would be ${kind === 'write' ? 'written' : 'removed'}`);
}

function planState(
  change: ReturnType<typeof stateChange>,
  lock: ProjectLock,
  { files }: Host,
  log: Log,
): readonly FileChange[] {
  const status = files.status(STATE_FILE);
  if (status?.kind !== 'file' || !mayHold(status.size, change.content) || files.readText(STATE_FILE) !== change.content)
    return [change];
  if (status.mode !== STATE_MODE) tightenState(change, lock, files, log);
  return [];
}

/** May a text stand in a file of that size? Where it cannot, the file is not read to find that out. Who edits it may leave a byte order mark. */
function mayHold(size: number, text: string): boolean {
  const length = Buffer.byteLength(text);
  return size === length || size === length + BYTE_ORDER_MARK;
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
