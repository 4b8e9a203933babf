/** Everything outside the program: the one door by which side effects come in. Take the narrowest piece you need. */
export interface Host {
  readonly files: Files;
  readonly processes: Processes;
  readonly locks: Locks;
  readonly network: Network;
  readonly clusters: Clusters;
  readonly dice: Dice;
  readonly clock: Clock;
  readonly environment: Environment;
  /** What SCORE_K8S_SEED was set to: a secret, which the environment does not have, neither ours nor that of children. */
  readonly seed: string | undefined;
  readonly input: Input;
  readonly output: Output;
  /** Told when the run depends on what another run would find otherwise, though nothing has changed. Absent where that does not matter. */
  readonly onVarying?: (() => void) | undefined;
}

export interface FileStatus {
  readonly kind: 'file' | 'directory' | 'other';
  /** Permission bits, e.g. 0o644. */
  readonly mode: number;
  /** Bytes. */
  readonly size: number;
}

export interface WriteOptions {
  /** Permission bits of a file that does not exist yet (default 0o644); an existing file keeps its own. */
  readonly mode?: number;
  /** Permission bits that the file must have afterwards, whatever it had. */
  readonly forceMode?: number;
  /** The content must be on the medium, not only with the system, before it takes its place: for what cannot be made again. */
  readonly durable?: boolean;
}

export interface ReadOptions {
  /** Also what is no regular file, such as a pipe, to its end: for paths that the user has named. */
  readonly anyKind?: boolean;
}

/** Files by path, absolute or relative to the working directory. Failures are `UserError`s that name the path. */
export interface Files {
  /** Status after links are followed; undefined when there is nothing. */
  status(path: string): FileStatus | undefined;
  /** The path with every link resolved. */
  realPath(path: string): string;
  /** The absolute form of a path, links unresolved. */
  absolutePath(path: string): string;
  /** Reads a regular file; anything else is an error, so that nothing waits for a pipe that nobody writes to. */
  readBytes(path: string, options?: ReadOptions): Uint8Array;
  /** Reads UTF-8 text; a byte order mark is dropped, bytes that are no UTF-8 are an error. */
  readText(path: string, options?: ReadOptions): string;
  /** Names in a directory, sorted by code unit. */
  list(directory: string): readonly string[];
  makeDirectory(path: string, mode?: number): void;
  /**
   * Writes a whole file or nothing: a temporary file that is renamed; links are followed, devices are written through. Where a file
   * holds the content already it may stay, with a new time.
   */
  write(path: string, content: string | Uint8Array, options?: WriteOptions): 'written' | 'kept';
  remove(path: string): void;
  /** Removes a directory that is empty. */
  removeDirectory(path: string): void;
  /** Makes a directory of a random name, for us alone, which is removed at the latest when a signal ends us during a child's run. */
  makeTemporaryDirectory(): TemporaryDirectory;
  /**
   * Removes the temporary files that writes of a path, or of any file in a directory, have left there when their process
   * was killed; those of living processes stay.
   */
  clearLeftovers(path: string): void;
}

export interface TemporaryDirectory {
  /** Absolute. */
  readonly path: string;
  /** Removes the directory with all that is in it. */
  remove(): void;
}

export interface ProcessRequest {
  readonly file: string;
  readonly args: readonly string[];
  readonly input?: string | undefined;
  readonly directory?: string | undefined;
  /** Milliseconds after which the program is ended with all that it has started: by SIGTERM, after the grace by SIGKILL. */
  readonly timeout?: number | undefined;
  /** Milliseconds between SIGTERM and SIGKILL (default 10,000). */
  readonly grace?: number | undefined;
  readonly progress?: ProcessProgress | undefined;
  /** How the environment of the child differs from ours. */
  readonly environment?: EnvironmentChange | undefined;
  /** Standard error is part of the result, in place of passing through to ours. */
  readonly captureErrors?: boolean;
}

export interface EnvironmentChange {
  /** Variables whose name begins so are taken out. */
  readonly withoutPrefix: string;
  /** Variables that are set then. */
  readonly set: Readonly<Record<string, string>>;
}

/** What is told while a program runs. */
export interface ProcessProgress {
  /** Milliseconds from one telling to the next. */
  readonly every: number;
  /** Told with the milliseconds since the start. */
  readonly tell: (elapsed: number) => void;
}

export interface ProcessResult {
  /** Exit status, or the name of the signal that ended the process. */
  readonly status: number | string;
  readonly stdout: Uint8Array;
  /** The program was ended because its time was up. */
  readonly timedOut?: boolean;
  /** Only where it was asked for. */
  readonly stderr?: Uint8Array;
}

/** An executable on PATH. */
export interface FoundProgram {
  /** Without the ending that a system may want. */
  readonly name: string;
  readonly path: string;
}

export interface Processes {
  /** Finds an executable on PATH; undefined when there is none. */
  find(name: string): string | undefined;
  /** All executables on PATH whose names begin so, in the order of PATH, then by name; one name may be there more than once. */
  findAll(prefix: string): readonly FoundProgram[];
  /** Lets a program take our place, with our streams; gives its exit status, 128 and the signal's number when one ended it. */
  handOver(file: string, args: readonly string[]): Promise<number>;
  /** Runs a program without a shell; its standard error passes through to ours, unless it is captured. */
  run(request: ProcessRequest): Promise<ProcessResult>;
}

/** Who holds a lock, as far as it is known. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** When the lock was made, in RFC 3339. */
  readonly since: string;
}

export interface LockOptions {
  /** Milliseconds to wait for another holder. */
  readonly timeout: number;
  /** Told once, when waiting begins. */
  readonly onWait?: (holder: LockHolder | undefined) => void;
}

/** How an attempt to get a lock ended. */
export type LockResult =
  /** Ours, until it is released (which may be done twice) or this process ends. */
  | { readonly kind: 'held'; readonly release: () => void }
  /** Another run had it all the time. */
  | { readonly kind: 'taken'; readonly holder: LockHolder | undefined }
  /** It cannot be made at all, for the system's reason. */
  | { readonly kind: 'impossible'; readonly reason: Error };

/** Locks between processes: files that name their holder. That of a process which is gone counts as free. */
export interface Locks {
  /** Besides removes what runs that were killed have left in the directory of the lock: as `Files.clearLeftovers` of it does. */
  acquire(path: string, options: LockOptions): Promise<LockResult>;
}

export interface HttpResponse {
  readonly status: number;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** Where redirections led, without user, password and query; absent where there were none. */
  readonly movedTo?: string;
  /** The proxy that the answer came through, without user and password, and the variable that names it. */
  readonly proxy?: string;
}

/** What is told while an answer arrives. */
export interface TransferProgress {
  /** Milliseconds from one telling to the next. */
  readonly every: number;
  /** Told with the bytes that are there and, where the server says it, how many there will be. */
  readonly tell: (received: number, total: number | undefined) => void;
}

export interface HttpOptions {
  /** Bytes that the answer may have. */
  readonly limit: number;
  /** Milliseconds until the whole answer must be there. */
  readonly timeout: number;
  /** Authorization is not passed on to another host that a redirection leads to, nor from https to http. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A file of certificates (PEM) of authorities that are trusted besides. */
  readonly caFile?: string | undefined;
  readonly progress?: TransferProgress | undefined;
}

/** HTTP by the proxies of HTTP_PROXY and its like; trusted besides are the authorities of SSL_CERT_FILE and its like. */
export interface Network {
  /** GETs an http(s) URL; `limit` bytes at most, `timeout` milliseconds at most. Up to ten redirections are followed. */
  get(url: string, options: HttpOptions): Promise<HttpResponse>;
  /** POSTs the fields of a form to an http(s) URL, with the same limits; a redirection is an error. */
  post(url: string, form: Readonly<Record<string, string>>, options: HttpOptions): Promise<HttpResponse>;
  /** All certificates that are trusted (PEM), where a file or a variable names some besides the usual; else undefined. */
  certificates(caFile: string | undefined): string | undefined;
  /** One address of the host, as sprig's getHostByName; throws when the name is unknown. */
  resolveHost(name: string): string;
}

/** Which cluster is meant. */
export interface ClusterChoice {
  /** A kubeconfig file in place of KUBECONFIG and ~/.kube/config. */
  readonly kubeconfig?: string | undefined;
  /** A context in place of the current one. */
  readonly context?: string | undefined;
}

export interface ClusterRequest {
  readonly method: 'GET' | 'PATCH' | 'POST';
  /** Path and query below the server's address. */
  readonly path: string;
  readonly body?: string;
  readonly contentType?: string;
}

export interface ClusterResponse {
  readonly status: number;
  readonly body: Uint8Array;
  /** What the server warns of, one text each. */
  readonly warnings: readonly string[];
}

/** A Kubernetes API server, asked as the user of a kubeconfig. */
export interface Cluster {
  /** The server's address, for messages. */
  readonly server: string;
  /** Where namespaced objects go that name no namespace. */
  readonly namespace: string;
  /** Sends one request; an answer of any status is a response, no answer a `UserError`. */
  request(request: ClusterRequest): Promise<ClusterResponse>;
}

/** The clusters that the user's kubeconfig files know. */
export interface Clusters {
  /** Reads the kubeconfig; a missing file, context or cluster is a `UserError` that names it. */
  connect(choice: ClusterChoice): Promise<Cluster>;
}

/** A source of random bytes. */
export interface Dice {
  bytes(count: number): Uint8Array;
}

export interface Clock {
  /** Nanoseconds since 1970-01-01T00:00:00Z. */
  now(): bigint;
  /** Name of the local IANA time zone, e.g. `UTC`. */
  readonly zone: string;
  /** It stands still, at the same time in every run. */
  readonly isFixed?: boolean;
}

export interface Environment {
  get(name: string): string | undefined;
  readonly home: string | undefined;
  readonly directory: string;
  /** Operating system, as node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string;
}

export interface Output {
  stdout(text: string | Uint8Array): void;
  stderr(text: string): void;
}

export interface Input {
  /** Reads all of standard input. */
  read(): Uint8Array;
}
