import type { Host } from '../host/host';
import { decodeEnvFile } from './decode-env-file';

/** Tells templates which variables the file has; the default provisioner of type environment asks for it. */
const NAMES = 'SCORE_K8S_ENV_FILE_NAMES';

/** A host whose variables are those of a file, else those of the given host: what templates see with `--env-file`. */
export function addEnvFile(path: string | undefined, host: Host): Host {
  if (path === undefined) return host;
  const variables = decodeEnvFile(host.files.readText(path, { anyKind: true }), path);
  const { environment } = host;
  const get = (name: string): string | undefined => {
    return name === NAMES ? [...variables.keys()].join(' ') : (variables.get(name) ?? environment.get(name));
  };
  return { ...host, environment: { ...environment, get } };
}
