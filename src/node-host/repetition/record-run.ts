import { dirname } from 'node:path';
import type { FileStatus, Files, Host, Locks, Output, ReadOptions } from '../../host/host';
import type { Terminal } from '../../host/terminal';
import { textOf } from '../files';
import { isLockName } from '../is-lock-name';
import { giveUp, makeNotes, type RunNotes } from './run-notes';

/** A run of which is noted what it asks the world and what it does there. */
export interface RunRecord {
  /** The world as the run is to see it. */
  readonly host: Host;
  readonly terminal: Terminal;
  /** What has been noted by now: all of it once the run has ended. */
  readonly notes: RunNotes;
}

/** Notes what a run does with a host and a terminal from here on. */
export function recordRun(host: Host, terminal: Terminal): RunRecord {
  const notes = makeNotes();
  const { environment } = host;
  return {
    host: {
      files: recordFiles(() => host.files, notes),
      locks: recordLocks(() => host.locks, notes),
      processes: watchAll(() => host.processes, notes),
      network: watchAll(() => host.network, notes),
      clusters: watchAll(() => host.clusters, notes),
      input: watchAll(() => host.input, notes),
      dice: { bytes: (count) => host.dice.bytes(count) },
      clock: host.clock,
      environment: {
        get: (name) => answer(notes, notes.variables, name, environment.get(name)),
        // These two are a part of every memory.
        home: environment.home,
        directory: environment.directory,
        platform: environment.platform,
      },
      seed: host.seed,
      output: recordOutput(host.output, notes),
      onVarying: () => giveUp(notes),
    },
    terminal: {
      isTerminal: (stream) => answer(notes, notes.streams, stream, terminal.isTerminal(stream)),
      columns: () => answer(notes, notes.columns, 'stdout', terminal.columns()),
    },
    notes,
  };
}

/** Notes an answer and gives it. Where the same was asked before and answered otherwise, the world has changed during the run. */
function answer<Q, A>(
  notes: RunNotes,
  answers: Map<Q, A>,
  question: Q,
  given: A,
  same: (one: A, other: A) => boolean = Object.is,
): A {
  if (!answers.has(question)) answers.set(question, given);
  else if (!same(answers.get(question) as A, given)) giveUp(notes);
  return given;
}

function recordFiles(files: () => Files, notes: RunNotes): Files {
  /** What fails may go well the next time. */
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      giveUp(notes);
      throw error;
    }
  };
  const changing = <T>(work: () => T): T => {
    giveUp(notes);
    return work();
  };
  const readBytes = (path: string, options?: ReadOptions): Uint8Array =>
    answer(
      notes,
      notes.contents,
      path,
      attempt(() => files().readBytes(path, options)),
      isSameContent,
    );
  return {
    status: (path) =>
      answer(
        notes,
        notes.statuses,
        path,
        attempt(() => files().status(path)),
        isSameStatus,
      ),
    realPath: (path) =>
      answer(
        notes,
        notes.realPaths,
        path,
        attempt(() => files().realPath(path)),
      ),
    absolutePath: (path) => files().absolutePath(path),
    readBytes,
    readText: (path, options) => textOf(readBytes(path, options), path),
    list: (path) => {
      const names = attempt(() => files().list(path));
      answer(notes, notes.lists, path, notes.locked.has(path) ? withoutLocks(names) : names, isSameList);
      return names;
    },
    makeDirectory: (path, mode) => changing(() => files().makeDirectory(path, mode)),
    write: (path, content, options) => {
      const result = attempt(() => files().write(path, content, options));
      if (result === 'written') giveUp(notes);
      else notes.outputs.set(path, { mode: files().status(path)?.mode ?? 0, content });
      return result;
    },
    remove: (path) => changing(() => files().remove(path)),
    removeDirectory: (path) => changing(() => files().removeDirectory(path)),
    makeTemporaryDirectory: () => changing(() => files().makeTemporaryDirectory()),
    clearLeftovers: (path) => {
      notes.tidied.add(path);
      files().clearLeftovers(path);
    },
  };
}

/** The lock of a run is gone when the next one looks. */
function withoutLocks(names: readonly string[]): readonly string[] {
  return names.filter((name) => !isLockName(name));
}

/** A run that had to wait says so: the next need not. */
function recordLocks(locks: () => Locks, notes: RunNotes): Locks {
  return {
    acquire: (path, { timeout, onWait }) => {
      notes.locked.add(dirname(path));
      const waiting: typeof onWait = (holder) => {
        giveUp(notes);
        onWait?.(holder);
      };
      return locks().acquire(path, { timeout, onWait: waiting });
    },
  };
}

function recordOutput(output: Output, notes: RunNotes): Output {
  return {
    stdout: (text) => {
      giveUp(notes);
      output.stdout(text);
    },
    stderr: (text) => {
      notes.told += text;
      // Lines that come and go are for one run alone.
      if (text.includes('\r')) giveUp(notes);
      output.stderr(text);
    },
  };
}

/** A piece of the world that is not looked into: whatever a run does with it may go otherwise the next time. */
function watchAll<P extends object>(piece: () => P, notes: RunNotes): P {
  return new Proxy({} as P, {
    get: (_, name) => {
      giveUp(notes);
      return Reflect.get(piece(), name);
    },
  });
}

function isSameStatus(one: FileStatus | undefined, other: FileStatus | undefined): boolean {
  return one?.kind === other?.kind && one?.mode === other?.mode && one?.size === other?.size;
}

function isSameContent(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}
