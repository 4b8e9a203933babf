import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { checkKnownKind } from '../k8s/check-known-kind';
import { type Provisioned, provisionResources } from '../provisioners/provision-resources';
import { ProvisioningError } from '../provisioners/provisioning-error';
import type { State } from '../state/state';
import type { KnownWorkload } from './known-workloads';
import { loadProvisioners } from './provisioners-files';
import { makeRenderContext } from './render-context';
import { logWarnings } from './report-problems';
import { saveActed } from './save-acted';

/** What is to be provided, and what is needed to tell about it. */
export interface ProvisionRequest {
  readonly primed: State;
  /** The state before this run. */
  readonly saved: State;
  readonly workloads: readonly KnownWorkload[];
  readonly namespace: string;
}

/** Provides the resources of a primed state. When it fails after commands have acted, the state of their resources is saved. */
export async function provision(request: ProvisionRequest, host: Host, log: Log): Promise<Provisioned> {
  const entries = loadProvisioners(host.files);
  log.debug(`Loaded ${entries.length} provisioners`);
  const context = makeRenderContext(host);
  const locators = new Map(request.workloads.map(({ name, locate }) => [name, locate]));
  try {
    const provisioned = await provisionResources({
      state: request.primed,
      entries,
      namespace: request.namespace,
      makeContext: () => context,
      host,
      checkKind: checkKnownKind,
      locate: (workload, path) => locators.get(workload)?.(path),
    });
    logWarnings(provisioned.warnings, log);
    return provisioned;
  } catch (error) {
    if (error instanceof ProvisioningError) saveActed(error.acted, request.saved, host, log);
    throw error;
  }
}
