import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashSync } from 'bcryptjs';
import { nodeProcesses } from '../../src/node-host/processes';
import { freePort } from './free-port';

/** The registry of the distribution project, as `npm run setup:registry` installs it. */
const program = nodeProcesses.find('docker-registry');

export const hasRegistry = program !== undefined;

export const user = { name: 'me', password: 'hunter2-hunter2' } as const;

/** A layer to be pushed. */
export interface TestLayer {
  readonly title?: string;
  readonly body: string | Uint8Array;
  readonly mediaType?: string;
}

export interface TestRegistry {
  /** `127.0.0.1:PORT`. */
  readonly place: string;
  /** Pushes an artifact with the given layers under a tag; gives the digest of its manifest. */
  push(repository: string, tag: string, layers: readonly TestLayer[]): Promise<string>;
  /** Pushes an index that names manifests by digest. */
  pushIndex(repository: string, tag: string, digests: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a registry of its own on a free port, with a login where asked for. */
export async function startRegistry({ login }: { readonly login: boolean }): Promise<TestRegistry> {
  const directory = mkdtempSync(join(tmpdir(), 'registry-'));
  const place = `127.0.0.1:${await freePort()}`;
  const config = {
    version: 0.1,
    log: { level: 'error', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(directory, 'data') } },
    http: { addr: place },
    ...(login ? { auth: { htpasswd: { realm: 'test', path: join(directory, 'users') } } } : {}),
  };
  writeFileSync(join(directory, 'users'), `${user.name}:${hashSync(user.password, 4)}\n`);
  writeFileSync(join(directory, 'config.yml'), JSON.stringify(config));
  const child = spawn(program ?? '', ['serve', join(directory, 'config.yml')], { stdio: 'ignore' });
  const base = `http://${place}/v2`;
  const headers = login ? { authorization: `Basic ${btoa(`${user.name}:${user.password}`)}` } : {};
  await answers(`${base}/`, headers);
  return {
    place,
    push: async (repository, tag, layers) => {
      const config = await pushBlob(`${base}/${repository}`, '{}', headers);
      const descriptors = [];
      for (const { title, body, mediaType = 'application/vnd.oci.image.layer.v1.tar' } of layers) {
        const blob = await pushBlob(`${base}/${repository}`, body, headers);
        const annotations = title === undefined ? {} : { annotations: { 'org.opencontainers.image.title': title } };
        descriptors.push({ mediaType, ...blob, ...annotations });
      }
      const mediaType = 'application/vnd.oci.image.manifest.v1+json';
      const manifest = {
        schemaVersion: 2,
        mediaType,
        config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
        layers: descriptors,
      };
      return pushManifest(`${base}/${repository}/manifests/${tag}`, manifest, mediaType, headers);
    },
    pushIndex: async (repository, tag, digests) => {
      const mediaType = 'application/vnd.oci.image.index.v1+json';
      const manifests = digests.map((digest, index) => ({
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        digest,
        size: 1,
        platform: { os: 'linux', architecture: index === 0 ? 'amd64' : 'arm64' },
      }));
      const index = { schemaVersion: 2, mediaType, manifests };
      return pushManifest(`${base}/${repository}/manifests/${tag}`, index, mediaType, headers);
    },
    stop: async () => {
      await end(child);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The digest of bytes or text, as registries write it. */
export function digestOf(body: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(body).digest('hex')}`;
}

async function pushBlob(base: string, body: string | Uint8Array, headers: Record<string, string>) {
  const started = await fetch(`${base}/blobs/uploads/`, { method: 'POST', headers });
  const target = new URL(started.headers.get('location') ?? '', base);
  const bytes = Buffer.from(body);
  target.searchParams.set('digest', digestOf(bytes));
  const stored = await fetch(target, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: bytes,
  });
  if (stored.status !== 201) throw new Error(`the registry answered ${stored.status}: ${await stored.text()}`);
  return { digest: digestOf(bytes), size: bytes.length };
}

async function pushManifest(url: string, manifest: object, mediaType: string, headers: Record<string, string>) {
  const body = JSON.stringify(manifest);
  const stored = await fetch(url, { method: 'PUT', headers: { ...headers, 'content-type': mediaType }, body });
  if (stored.status !== 201) throw new Error(`the registry answered ${stored.status}: ${await stored.text()}`);
  return digestOf(body);
}

async function answers(url: string, headers: Record<string, string>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const response = await fetch(url, { headers }).catch(() => undefined);
    if (response?.status === 200) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error('the registry does not start');
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((ended) => {
    child.once('exit', () => ended());
    child.kill();
  });
}
