import { userError } from '../errors/user-error';
import type { Host } from '../host/host';
import { provisionResources } from '../provisioners/provision-resources';
import type { ProvisionerEntry } from '../provisioners/provisioner-entry';
import { listDefinitions } from '../state/resource-definitions';
import type { ResourceUid } from '../state/state';
import { addDefaultInfoLogs } from './default-info-logs';
import { addEnvFile } from './env-file';
import { getResource } from './get-resource';
import { loadState } from './project';
import { readProjectName } from './project-name';
import { loadProvisioners } from './provisioners-files';
import { createRenderContexts } from './render-context';
import { withSourceEpoch } from './source-epoch';

export interface ResourceInfoOptions {
  readonly uid: string;
  /** As given to `generate`; empty for none. */
  readonly namespace: string;
  readonly envFile?: string | undefined;
}

const GENERATE = 'score-k8s generate provides it.';

/**
 * What a resource has to say to the user, line by line, as `generate` showed it: its provisioner is rendered again from
 * what the state holds, and nothing is kept of that. Commands have nothing to say.
 */
export async function resourceInfo(options: ResourceInfoOptions, host: Host): Promise<readonly string[]> {
  const state = loadState(host.files);
  const { provisioner } = getResource(options.uid, state);
  if (!listDefinitions(state).some(({ uid }) => uid === options.uid)) {
    throw userError('unused-resource', `no workload of the project asks for resource '${options.uid}' any more`, {
      hint: 'To take it out of the state: score-k8s resources prune',
    });
  }
  const uid = options.uid as ResourceUid;
  if (provisioner === '') {
    throw userError('not-provided', `resource '${uid}' has not been provided yet`, { hint: GENERATE });
  }
  const world = addEnvFile(options.envFile, withSourceEpoch(host));
  const identity = { project: readProjectName(host), environment: '', namespace: options.namespace };
  const { infoLogs } = await provisionResources({
    state,
    entries: loadProvisioners(host.files),
    completeEntry: (entry) => addDefaultInfoLogs(entry as ProvisionerEntry),
    namespace: options.namespace,
    makeContext: createRenderContexts(world, identity).ofStage,
    host,
    isWanted: (definition) => definition.uid === uid,
    takeStored: (other, entry) => (other !== uid || entry.kind === 'cmd' ? GENERATE : undefined),
  });
  return infoLogs.flatMap(({ lines }) => lines);
}
