import { userError } from '../../errors/user-error';
import { isPlainMap } from '../../util/plain-map';
import { fromBytes } from '../../util/utf8';
import { isDigest, sha256Of, verifyDigest } from '../digest';
import type { OciReference } from './parse-reference';
import type { Registry } from './registry';

const TITLE = 'org.opencontainers.image.title';

/** One file of an artifact. */
export interface Layer {
  /** Undefined where it has no name. */
  readonly title: string | undefined;
  readonly mediaType: string;
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

type Json = Readonly<Record<string, unknown>>;

/** What a reference leads to. */
export interface Artifact {
  /** Of the manifest or index that the reference names. */
  readonly digest: string;
  readonly layers: readonly Layer[];
}

/**
 * Reads the artifact that a reference names; of an index, its only manifest. What was asked for by digest is verified. An index of
 * several manifests is an error that names them.
 */
export async function readArtifact(registry: Registry, reference: OciReference): Promise<Artifact> {
  const { manifest, digest } = await readManifest(registry, reference.version, reference);
  if (!Array.isArray(manifest['manifests'])) return { digest, layers: layersOf(manifest, reference) };
  const listed = manifest['manifests'].filter((each): each is Json => isPlainMap(each) && isDigest(each['digest']));
  if (listed.length !== 1) throw severalManifests(listed, reference);
  const inner = (await readManifest(registry, String(listed[0]?.['digest']), reference)).manifest;
  if (Array.isArray(inner['manifests'])) throw badManifest(reference, 'its index leads to another index');
  return { digest, layers: layersOf(inner, reference) };
}

async function readManifest(
  registry: Registry,
  version: string,
  reference: OciReference,
): Promise<{ manifest: Json; digest: string }> {
  const bytes = await registry.manifest(version);
  if (isDigest(version)) verifyDigest(bytes, version, reference.shown, 'the manifest');
  const digest = isDigest(version) ? version : `sha256:${sha256Of(bytes)}`;
  try {
    const manifest: unknown = JSON.parse(fromBytes(bytes));
    if (isPlainMap(manifest)) return { manifest, digest };
  } catch {
    // Told below: what the parser says is about JSON that the user has not written.
  }
  throw badManifest(reference, 'its manifest is no JSON object');
}

function layersOf(manifest: Json, reference: OciReference): readonly Layer[] {
  const { layers } = manifest;
  if (!Array.isArray(layers)) throw badManifest(reference, 'its manifest has no layers');
  return layers.map((layer: unknown): Layer => {
    const { digest, size, mediaType, annotations } = isPlainMap(layer) ? layer : {};
    if (!isDigest(digest) || typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
      throw badManifest(reference, 'its manifest has a layer without a sound digest and size');
    const title = isPlainMap(annotations) && Object.hasOwn(annotations, TITLE) ? annotations[TITLE] : undefined;
    if (typeof title === 'string' && /\p{Control}/u.test(title))
      throw badManifest(reference, `its manifest names a file ${JSON.stringify(title)}, with a control character`);
    return {
      title: typeof title === 'string' && title !== '' ? title : undefined,
      mediaType: typeof mediaType === 'string' ? mediaType : '',
      digest,
      size,
    };
  });
}

function severalManifests(listed: readonly Json[], reference: OciReference): Error {
  if (listed.length === 0) return badManifest(reference, 'its index names no manifest');
  const names = listed.map(({ digest, platform }) => {
    const { os, architecture } = isPlainMap(platform) ? platform : {};
    return typeof os === 'string' && typeof architecture === 'string'
      ? `${digest} (${os}/${architecture})`
      : String(digest);
  });
  return badManifest(reference, `it holds ${names.length} manifests: choose one by @digest: ${names.join(', ')}`);
}

function badManifest({ shown }: OciReference, reason: string): Error {
  return userError('bad-artifact', `cannot take a file from ${shown}: ${reason}`);
}
