import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { decodeEnvFile } from './decode-env-file';

/** Tells templates which variables the file has; the default provisioner of type environment asks for it. */
const NAMES = 'SCORE_K8S_ENV_FILE_NAMES';

/** A secret that templates never see; from a file it is no seed either. */
const SEED = 'SCORE_K8S_SEED';

/**
 * A host whose variables are those of a file, else those of the given host: what templates see with `--env-file`. A seed in the
 * file is left out, and that is noted.
 */
export function addEnvFile(path: string | undefined, host: Host, log?: Pick<Log, 'note'>): Host {
  if (path === undefined) return host;
  const variables = new Map(decodeEnvFile(host.files.readText(path, { anyKind: true }), path));
  if (variables.delete(SEED)) log?.note(`${SEED} in ${path} is not taken: a seed comes from the environment alone`);
  const { environment } = host;
  const get = (name: string): string | undefined => {
    return name === NAMES ? [...variables.keys()].join(' ') : (variables.get(name) ?? environment.get(name));
  };
  return { ...host, environment: { ...environment, get } };
}
