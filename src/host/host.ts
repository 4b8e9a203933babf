/** Everything outside the program: the one door by which side effects come in. Take the narrowest piece you need. */
export interface Host {
  readonly files: Files;
  readonly processes: Processes;
  readonly network: Network;
  readonly dice: Dice;
  readonly clock: Clock;
  readonly environment: Environment;
  readonly input: Input;
  readonly output: Output;
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
  /** Writes a whole file or nothing: a temporary file that is renamed; links are followed, devices are written through. */
  write(path: string, content: string | Uint8Array, options?: WriteOptions): void;
  remove(path: string): void;
  /** Removes a directory that is empty. */
  removeDirectory(path: string): void;
}

export interface ProcessRequest {
  readonly file: string;
  readonly args: readonly string[];
  readonly input?: string | undefined;
  readonly directory?: string | undefined;
}

export interface ProcessResult {
  /** Exit status, or the name of the signal that ended the process. */
  readonly status: number | string;
  readonly stdout: Uint8Array;
}

export interface Processes {
  /** Finds an executable on PATH; undefined when there is none. */
  find(name: string): string | undefined;
  /** Runs a program without a shell; its standard error passes through to ours. */
  run(request: ProcessRequest): Promise<ProcessResult>;
}

export interface HttpResponse {
  readonly status: number;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Network {
  /** GETs an http(s) URL; `limit` bytes at most, `timeout` milliseconds at most. Redirects are followed. */
  get(url: string, options: { readonly limit: number; readonly timeout: number }): Promise<HttpResponse>;
  /** One address of the host, as sprig's getHostByName; throws when the name is unknown. */
  resolveHost(name: string): string;
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
