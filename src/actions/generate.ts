import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { primeResources } from '../state/prime-resources';
import { checkAllPlaceholders } from './check-all-placeholders';
import { checkRequest } from './check-request';
import { convertWorkloads } from './convert-workloads';
import { finishManifests } from './finish-manifests';
import { noteKeptWorkloads } from './kept-workloads';
import { knownWorkloads } from './known-workloads';
import { addGiven, type GivenRequest, loadGiven } from './load-given';
import { loadState } from './project';
import { provision } from './provision';
import { type LabelRequest, readLabels } from './read-labels';
import { readMountedFiles } from './read-mounted-files';
import { logNotes } from './report-problems';
import { saveActed } from './save-acted';
import { writeResult } from './write-result';

export interface GenerateOptions extends GivenRequest, LabelRequest {
  /** Where the manifests go; `-` is standard output. */
  readonly output: string;
  readonly format: 'yaml' | 'kyaml';
  /** Empty for none. */
  readonly namespace: string;
  readonly generateNamespace: boolean;
}

/**
 * Turns Score files, and the workloads that the project knows already, into manifests. Nothing is written before everything
 * has succeeded, but for the state of resources that commands have acted on.
 */
export async function generate(options: GenerateOptions, host: Host, log: Log): Promise<void> {
  checkRequest(options, host.files);
  const labelling = readLabels(options);
  const saved = loadState(host.files);
  const given = loadGiven(options, host, log);
  const primed = primeResources(addGiven(saved, given, host), identityOf(options, host));
  const workloads = knownWorkloads(primed, given);
  logNotes(noteKeptWorkloads(workloads, given), log);
  const mounted = readMountedFiles(workloads, host.files);
  checkAllPlaceholders(workloads, mounted, log);
  const provisioned = await provision({ primed, saved, workloads, namespace: options.namespace }, host, log);
  try {
    const converted = convertWorkloads(workloads, mounted, provisioned, log);
    const all = [...provisioned.manifests, ...converted];
    const manifests = finishManifests(all, provisioned, { ...options, labelling }, host, log);
    logNotes(provisioned.notes(), log);
    writeResult(provisioned.state, manifests, options, host, log);
  } catch (error) {
    saveActed(provisioned.acted, saved, host, log);
    throw error;
  }
}

function identityOf(options: GenerateOptions, host: Host) {
  return { project: host.environment.get('SCORE_K8S_PROJECT') ?? '', environment: '', namespace: options.namespace };
}
