import { userError } from '../errors/user-error';
import type { Files } from '../host/host';
import { checkNamespace } from '../k8s/namespaces';

/** What of a request can be wrong by itself. */
interface Request {
  readonly output: string;
  readonly namespace: string;
  readonly files: readonly string[];
  readonly onlyGiven?: boolean;
}

/** Refuses a request that cannot succeed, before commands run for it: a namespace that is none, an output that is a directory. */
export function checkRequest({ output, namespace, files: given, onlyGiven }: Request, files: Files): void {
  if (onlyGiven && given.length === 0) throw userError('usage', '--only-given needs the FILEs that it is about');
  if (namespace !== '') checkNamespace(namespace);
  if (output === '-') return;
  if (output !== '' && !output.endsWith('/') && files.status(output)?.kind !== 'directory') return;
  const shown = output === '' ? 'an empty name' : `${output}, a directory`;
  throw userError('usage', `--output names ${shown}: name a file, or - for standard output`);
}
