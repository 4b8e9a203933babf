import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { FoundProgram } from '../host/host';

/** Finds an executable on PATH; undefined when there is none. */
export function findProgram(name: string): string | undefined {
  for (const directory of searchedDirectories()) {
    for (const ending of endings()) {
      const candidate = join(directory, name + ending);
      if (isExecutable(candidate)) return candidate;
    }
  }
  return undefined;
}

/** All executables on PATH whose names begin so, in the order of PATH, then by name. */
export function findPrograms(prefix: string): readonly FoundProgram[] {
  return searchedDirectories().flatMap((directory) =>
    namesIn(directory)
      .filter((name) => name.startsWith(prefix))
      .map((name) => ({ name: withoutEnding(name), path: join(directory, name) }))
      .filter(({ name, path }) => name !== undefined && isExecutable(path))
      .map(({ name = '', path }) => ({ name, path })),
  );
}

// An empty entry would mean the working directory, where a checkout could plant programs.
function searchedDirectories(): readonly string[] {
  return [...new Set((process.env['PATH'] ?? '').split(delimiter).filter((directory) => directory !== ''))];
}

/** What the names of executables end in: nothing, except on Windows. */
function endings(): readonly string[] {
  return process.platform === 'win32' ? (process.env['PATHEXT'] ?? '.EXE;.CMD').split(';') : [''];
}

function withoutEnding(name: string): string | undefined {
  const ending = endings().find((each) => name.toUpperCase().endsWith(each.toUpperCase()));
  return ending === undefined ? undefined : name.slice(0, name.length - ending.length);
}

function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory).sort();
  } catch {
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
