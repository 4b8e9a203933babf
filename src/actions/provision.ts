import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { type Provisioned, provisionResources } from '../provisioners/provision-resources';
import { ProvisioningError } from '../provisioners/provisioning-error';
import { encodeState } from '../state/encode-state';
import type { State } from '../state/state';
import { plainMapFrom } from '../util/plain-map';
import { STATE_FILE, STATE_MODE } from './project';
import { loadProvisioners } from './provisioners-files';
import { makeRenderContext } from './render-context';
import { logWarnings } from './report-problems';

/**
 * Provides the resources of a primed state. When it fails after commands have acted, the state of their resources is saved
 * into the state as it was before the run, and nothing else.
 */
export async function provision(
  primed: State,
  saved: State,
  namespace: string,
  host: Host,
  log: Log,
): Promise<Provisioned> {
  const entries = loadProvisioners(host.files);
  log.debug(`Loaded ${entries.length} provisioners`);
  const context = makeRenderContext(host);
  const commandHost = { processes: host.processes, files: host.files, environment: host.environment };
  try {
    const provisioned = await provisionResources({
      state: primed,
      entries,
      namespace,
      makeContext: () => context,
      host: commandHost,
    });
    logWarnings(provisioned.warnings, log);
    return provisioned;
  } catch (error) {
    if (error instanceof ProvisioningError) saveActed(error.acted, saved, host, log);
    throw error;
  }
}

function saveActed(acted: State['resources'], saved: State, host: Host, log: Log): void {
  if (Object.keys(acted).length === 0) return;
  const resources = plainMapFrom([...Object.entries(saved.resources), ...Object.entries(acted)]);
  host.files.write(STATE_FILE, encodeState({ ...saved, resources }), { forceMode: STATE_MODE });
  log.info(`Saved the state of the resources that commands had acted on: ${Object.keys(acted).sort().join(', ')}`);
}
