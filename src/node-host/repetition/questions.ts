import type { FileStatus } from '../../host/host';
import { sha256OfParts } from '../../util/sha256';
import { nodeEnvironment } from '../environment';
import type { RunRequest } from './place';

/** What a run asked the world: names and paths by kind, each once. */
export interface Questions {
  /** Paths whose status was asked for. */
  readonly statuses: readonly string[];
  /** Paths whose links were resolved. */
  readonly realPaths: readonly string[];
  /** Directories that were listed. */
  readonly lists: readonly string[];
  /** Files that were read. */
  readonly contents: readonly string[];
  /** Variables of the environment. */
  readonly variables: readonly string[];
  /** Streams of which it was asked whether they are terminals. */
  readonly streams: readonly ('stdout' | 'stderr')[];
  /** Was the width of the terminal asked for? */
  readonly columns: boolean;
  /** Files that were written, though they held that already. */
  readonly outputs: readonly string[];
}

/** What the world said to each of the questions. */
export interface Answers {
  readonly statuses: readonly (FileStatus | undefined)[];
  readonly realPaths: readonly string[];
  readonly lists: readonly (readonly string[])[];
  readonly contents: readonly Uint8Array[];
  readonly variables: readonly (string | undefined)[];
  readonly streams: readonly boolean[];
  readonly columns: number | undefined;
  readonly outputs: readonly Output[];
}

/** A file that is as it is to be. */
export interface Output {
  /** Permission bits. */
  readonly mode: number;
  readonly bytes: Uint8Array;
}

/** What a run did, as far as it can be seen: it changed no file. */
export interface Deeds {
  /** All that it wrote to standard error. */
  readonly told: string;
  /** Directories of locks that it held. */
  readonly locked: readonly string[];
  /** Files and directories beside or in which it looked for what killed runs leave behind. */
  readonly tidied: readonly string[];
}

/** A run, and the world in which it did what it did. */
export interface ObservedRun extends RunRequest {
  readonly questions: Questions;
  readonly answers: Answers;
  readonly deeds: Deeds;
}

/** How long a directory is changes with what was in it. */
function comparable(status: FileStatus | undefined): FileStatus | null {
  if (status === undefined) return null;
  return status.kind === 'file' ? status : { ...status, size: 0 };
}

/**
 * One hash of the program, the command line, the directory, and all questions and answers, with what was done. It is all that is kept of
 * contents and variables, which may be secrets. Two runs with one hash do the same.
 */
export function fingerprint({ argv, build, questions, answers, deeds }: ObservedRun): string {
  const { contents, outputs, variables, statuses, ...others } = answers;
  const parts = [...contents, ...outputs.map(({ bytes }) => bytes)];
  const head = JSON.stringify([
    build,
    nodeEnvironment.directory,
    nodeEnvironment.home ?? null,
    argv,
    questions,
    deeds,
    statuses.map(comparable),
    variables.map((value) => value ?? null),
    others,
    outputs.map(({ mode }) => mode),
    // With the lengths it is clear where each of the contents begins.
    parts.map(({ length }) => length),
  ]);
  return sha256OfParts([Buffer.from(head), ...parts]).toString('hex');
}
