import { isAbsolute, join } from 'node:path';
import { userError } from '../errors/user-error';
import type { Files } from '../host/host';
import type { Log } from '../host/log';

/** May the path name a place that another name would, too: from the root, or by `.`, `..` or empty steps? */
function hasDetour(path: string): boolean {
  return isAbsolute(path) || path.startsWith('.') || path.includes('/.') || path.includes('//') || path.includes('\\');
}

/** `score.yaml`, `score-*.yaml`, `*.score.yaml`; as with a shell's patterns, names that begin with a dot are not meant. */
const scoreFileName = /^(?!\.)(score|score-.*|.+\.score)\.yaml$/s;

/** The Score files that lie directly in a directory, by their usual names; sorted. */
export function findScoreFiles(directory: string, files: Files): readonly string[] {
  return files
    .list(directory)
    .filter((name) => scoreFileName.test(name))
    .map((name) => join(directory, name))
    .filter((path) => files.status(path)?.kind === 'file');
}

/**
 * The Score files that a command line means, sorted, each once: a directory stands for the Score files in it, which are
 * told; one without any is an error.
 */
export function expandScoreFiles(given: readonly string[], files: Files, log: Log): readonly string[] {
  const expanded = given.flatMap((path) => {
    if (files.status(path)?.kind !== 'directory') return path;
    const found = findScoreFiles(path, files);
    if (found.length === 0) {
      throw userError('no-score-files', `the directory ${path} has no Score files in it`, {
        hint: 'Score files are found by their names there: score.yaml, score-*.yaml, *.score.yaml.',
      });
    }
    log.info(`Score files in ${path}: ${found.join(', ')}`);
    return found;
  });
  const sorted = [...new Set(expanded.sort())];
  // Without a detour in any of them, each has a place of its own.
  if (!sorted.some(hasDetour)) return sorted;
  const byPlace = new Map<string, string>();
  for (const path of sorted) {
    const place = files.absolutePath(path);
    if (!byPlace.has(place)) byPlace.set(place, path);
  }
  return [...byPlace.values()];
}
