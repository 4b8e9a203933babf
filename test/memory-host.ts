import { userError } from '../src/errors/user-error';
import type { Clock, Cluster, Host, HttpResponse, LockResult, ProcessRequest, ProcessResult } from '../src/host/host';
import type { Log } from '../src/host/log';
import { fromBytes, toBytes } from '../src/util/utf8';
import { type MemoryDisk, memoryFiles, memoryKey } from './memory-files';

/** What a test puts into a memory host. */
export interface MemoryOptions {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly responses?: Readonly<Record<string, HttpResponse>>;
  /** The cluster of the user's kubeconfig. */
  readonly cluster?: Cluster;
  readonly clock?: Clock;
  readonly run?: (request: ProcessRequest) => ProcessResult;
  /** Who holds the lock of the project, or why it cannot be made. */
  readonly lock?: Exclude<LockResult, { kind: 'held' }>;
  /** Fails the nth write (from 1) as a full disk would. */
  readonly failWrite?: number;
}

/** A host whose disk, network, dice and clock are in memory: the whole program runs on it, and tests look inside. */
export interface MemoryHost extends Host {
  readonly disk: MemoryDisk;
  readonly stdoutText: () => string;
  readonly stderrText: () => string;
  /** What became of locks, in order: `acquire PATH`, `release PATH`. */
  readonly lockLog: readonly string[];
  text(path: string): string | undefined;
  /** Paths of all files, sorted. */
  paths(): readonly string[];
}

/** Makes a memory host; its dice give 0, 1, 2, ... and its clock stands at 2026-01-02T03:04:05Z unless one is given. */
export function createMemoryHost(options: MemoryOptions = {}): MemoryHost {
  const disk: MemoryDisk = new Map();
  for (const [path, content] of Object.entries(options.files ?? {})) {
    disk.set(memoryKey(path), { content: typeof content === 'string' ? toBytes(content) : content, mode: 0o644 });
  }
  let stdout = '';
  let stderr = '';
  let die = 0;
  const lockLog: string[] = [];
  return {
    disk,
    files: memoryFiles(disk, options.failWrite),
    processes: {
      find: (name) => (options.run ? `/bin/${name}` : undefined),
      findAll: () => [],
      handOver: async (file) => {
        throw userError('command-not-started', `cannot run ${file}: ENOENT`);
      },
      run: async (request) => {
        if (!options.run) throw userError('command-not-started', `cannot run ${request.file}: ENOENT`);
        return options.run(request);
      },
    },
    locks: {
      acquire: async (path, { onWait }) => {
        lockLog.push(`acquire ${path}`);
        if (options.lock?.kind === 'taken') onWait?.(options.lock.holder);
        return options.lock ?? { kind: 'held', release: () => void lockLog.push(`release ${path}`) };
      },
    },
    clusters: {
      connect: async () => {
        if (!options.cluster) throw userError('kubeconfig', 'there is no kubeconfig');
        return options.cluster;
      },
    },
    network: {
      get: async (url) => options.responses?.[url] ?? { status: 404, body: new Uint8Array(), headers: {} },
      post: async (url) => options.responses?.[url] ?? { status: 404, body: new Uint8Array(), headers: {} },
      certificates: () => undefined,
      resolveHost: () => '127.0.0.1',
    },
    dice: { bytes: (count) => Uint8Array.from({ length: count }, () => die++ % 256) },
    clock: options.clock ?? { now: () => 1_767_323_045_000_000_000n, zone: 'UTC' },
    environment: {
      get: (name) => (name === 'SCORE_K8S_SEED' ? undefined : options.environment?.[name]),
      home: '/home/user',
      directory: '/project',
      platform: 'linux',
    },
    seed: options.environment?.['SCORE_K8S_SEED'],
    input: { read: () => toBytes(options.stdin ?? '') },
    output: {
      stdout: (text) => {
        stdout += typeof text === 'string' ? text : fromBytes(text);
      },
      stderr: (text) => {
        stderr += text;
      },
    },
    stdoutText: () => stdout,
    stderrText: () => stderr,
    lockLog,
    text: (path) => {
      const found = disk.get(memoryKey(path));
      return found && fromBytes(found.content);
    },
    paths: () => [...disk.keys()].sort(),
  };
}

/** A log that keeps its lines as `level: message`. */
export function createMemoryLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep =
    (level: string) =>
    (messages: string | readonly string[]): void => {
      for (const message of typeof messages === 'string' ? [messages] : messages) lines.push(`${level}: ${message}`);
    };
  return { lines, info: keep('info'), debug: keep('debug'), note: keep('note'), warn: keep('warn') };
}
