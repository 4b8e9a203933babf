import { UserError } from '../errors/user-error';
import type { Files, Host } from '../host/host';
import type { Log } from '../host/log';
import type { Manifest } from '../k8s/manifest';
import { encodeState } from '../state/encode-state';
import type { State } from '../state/state';
import { fromBytes } from '../util/utf8';
import { encodeYamlDocuments } from '../yaml/encode-yaml';
import { applyChanges, type FileChange } from './apply-changes';
import { STATE_FILE, STATE_MODE } from './project';
import type { ProjectLock } from './project-lock';

interface Target {
  readonly output: string;
  readonly format: 'yaml' | 'kyaml';
  readonly dryRun?: boolean;
  readonly lock: ProjectLock;
}

/**
 * Writes the state, then the manifests: both or neither. A state that did not change is not written. In a dry run nothing is
 * written on disk, and what would be is told.
 */
export function writeResult(state: State, manifests: readonly Manifest[], target: Target, host: Host, log: Log): void {
  const text = encode(manifests, target.format);
  if (target.dryRun) {
    tellResult(encodeState(state), text, target.output, host, log);
    return;
  }
  const changes = planState(encodeState(state), target.lock, host, log);
  if (target.output === '-') {
    applyChanges(target.lock.permit(changes, host.files), host.files);
    // Whoever reads may take time, and the rest of the run changes nothing.
    target.lock.release();
    host.output.stdout(text);
    log.info('Wrote manifests to stdout');
    return;
  }
  const all = [...changes, { kind: 'write', path: target.output, content: text } as const];
  applyChanges(target.lock.permit(all, host.files), host.files);
  log.info(`Wrote manifests to '${target.output}'`);
}

function tellResult(state: string, manifests: string, output: string, host: Host, log: Log): void {
  const changed = [
    ...(readIfAny(STATE_FILE, host.files) === state ? [] : [STATE_FILE]),
    ...(output === '-' || readIfAny(output, host.files) === manifests ? [] : [output]),
  ];
  if (output === '-') host.output.stdout(manifests);
  if (changed.length === 0) log.info('Dry run: nothing would be written');
  for (const path of changed) log.info(`Dry run: ${path} would be written`);
}

function readIfAny(path: string, files: Files): string | undefined {
  return files.status(path)?.kind === 'file' ? fromBytes(files.readBytes(path)) : undefined;
}

function encode(manifests: readonly Manifest[], format: Target['format']): string {
  if (format === 'yaml') return encodeYamlDocuments(manifests as never);
  const { encodeKyamlDocuments } = require('../yaml/encode-kyaml') as typeof import('../yaml/encode-kyaml');
  return encodeKyamlDocuments(manifests as never);
}

function planState(content: string, lock: ProjectLock, { files }: Host, log: Log): readonly FileChange[] {
  const status = files.status(STATE_FILE);
  const change: FileChange = { kind: 'write', path: STATE_FILE, content, forceMode: STATE_MODE };
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
