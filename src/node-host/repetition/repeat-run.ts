import { readdirSync, realpathSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { nodeEnvironment } from '../environment';
import { nodeFiles } from '../files';
import { isLockName } from '../is-lock-name';
import { nodeOutput } from '../output';
import { mayBeTemporary } from '../temporary-files';
import { nodeTerminal } from '../terminal';
import { forget, readMemory } from './memory-file';
import type { Place, RunRequest } from './place';
import { type Answers, type Deeds, fingerprint, type Output, type Questions } from './questions';

const SUCCESS = 0;

/**
 * Does again what the last run of a command line did, where it changed nothing and the world answers all that it asked as before: tells
 * what it told, and gives its outputs a new time. Gives the exit status; undefined, with nothing done, where it has to run.
 */
export function repeatRun(place: Place, request: RunRequest): number | undefined {
  const memory = readMemory(place);
  if (memory === undefined) return undefined;
  try {
    const { questions, deeds } = memory;
    if (fingerprint({ ...request, questions, deeds, answers: ask(questions) }) !== memory.fingerprint) {
      forget(place);
      return undefined;
    }
    if (!isTidy(deeds)) return undefined;
    const now = Date.now() / 1000;
    for (const path of questions.outputs) utimesSync(path, now, now);
    if (deeds.told !== '') nodeOutput.stderr(deeds.told);
    return SUCCESS;
  } catch {
    // What cannot be looked at is no longer what it was.
    forget(place);
    return undefined;
  }
}

function ask(questions: Questions): Answers {
  return {
    statuses: questions.statuses.map((path) => nodeFiles.status(path)),
    realPaths: questions.realPaths.map((path) => nodeFiles.realPath(path)),
    lists: questions.lists.map((path) => nodeFiles.list(path)),
    contents: questions.contents.map((path) => nodeFiles.readBytes(path)),
    variables: questions.variables.map((name) => nodeEnvironment.get(name)),
    streams: questions.streams.map((stream) => nodeTerminal.isTerminal(stream)),
    columns: questions.columns ? nodeTerminal.columns() : undefined,
    outputs: questions.outputs.map(lookAtOutput),
  };
}

function lookAtOutput(path: string): Output {
  const bytes = nodeFiles.readBytes(path);
  return { mode: nodeFiles.status(path)?.mode ?? 0, bytes };
}

/** Is there no other run, and nothing that a killed one has left? Else a run has to wait, or to tidy up. */
function isTidy({ tidied, locked }: Deeds): boolean {
  const isFree = (directory: string) =>
    !readdirSync(directory).some((name) => mayBeTemporary(name) || isLockName(name));
  return locked.every(isFree) && !tidied.some((path) => readdirSync(directoryOf(path)).some(mayBeTemporary));
}

function directoryOf(path: string): string {
  return nodeFiles.status(path)?.kind === 'directory' ? path : dirname(realpathSync(path));
}
