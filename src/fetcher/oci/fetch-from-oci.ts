import { userError } from '../../errors/user-error';
import { unpackArchive } from '../archive/unpack-archive';
import { sha256Of, verifyDigest } from '../digest';
import { type FetchedFile, type FetchHost, type FetchRequest, SIZE_LIMIT } from '../fetched-file';
import { verifyPin } from '../pin';
import { chooseLayer, isArchiveLayer } from './choose-layer';
import { readArtifact } from './manifest';
import { parseReference } from './parse-reference';
import { createRegistry } from './registry';

/**
 * Fetches a file of an artifact in an OCI registry (distribution specification 1.1), or, where it is an archive, the wanted files in it.
 * @lazy
 */
export async function fetchFromOci(request: FetchRequest, host: FetchHost): Promise<readonly FetchedFile[]> {
  const reference = parseReference(request.uri);
  const { shown } = reference;
  const registry = createRegistry(reference, host);
  const { layers, digest: resolved } = await readArtifact(registry, reference);
  const layer = chooseLayer(layers, reference, request);
  const what = layer.title ?? 'the file';
  if (layer.size > SIZE_LIMIT)
    throw userError('too-large', `cannot fetch ${shown}: ${what} is larger than the limit of ${SIZE_LIMIT} bytes`);
  const bytes = await registry.blob(layer.digest, layer.size);
  verifyDigest(bytes, layer.digest, shown, what);
  verifyPin(bytes, request.sha256, shown);
  const files = isArchiveLayer(layer)
    ? await unpackArchive(bytes, shown, request)
    : [{ uri: shown, ...(layer.title === undefined ? {} : { title: layer.title }), bytes, sha256: sha256Of(bytes) }];
  return files.map((file) => ({ ...file, resolved }));
}
