import { join } from 'node:path';
import type { Host } from '../../host/host';
import type { CommandLocation } from './parse-command-uri';

/** The pieces of the world that finding a program takes. */
export interface CommandHost {
  readonly files: Pick<Host['files'], 'status' | 'absolutePath'>;
  readonly processes: Pick<Host['processes'], 'find'>;
  readonly environment: Pick<Host['environment'], 'home' | 'platform'>;
}

/** The program's path, or why there is none. */
export type FoundCommand = { readonly path: string } | { readonly error: string };

/** Finds the program of a `cmd://` uri; relative paths are relative to the working directory. */
export function findCommand(location: CommandLocation, host: CommandHost): FoundCommand {
  switch (location.kind) {
    case 'nowhere':
      return { error: location.reason };
    case 'on-path': {
      const path = host.processes.find(location.name);
      return path === undefined ? { error: `there is no program '${location.name}' on PATH` } : { path };
    }
    case 'file':
      return executableFile(host.files.absolutePath(location.path), host);
    case 'in-home': {
      const { home } = host.environment;
      if (home === undefined)
        return { error: `the home directory that ~${location.path} is in is not known: set HOME` };
      return executableFile(join(home, location.path), host);
    }
  }
}

function executableFile(path: string, { files, environment }: CommandHost): FoundCommand {
  const status = files.status(path);
  if (status === undefined) return { error: `there is no file ${path}` };
  if (status.kind === 'directory') return { error: `${path} is a directory, not a program` };
  const runs = environment.platform === 'win32' || (status.mode & 0o111) !== 0;
  return runs ? { path } : { error: `${path} may not be executed (permission denied): chmod +x ${path}` };
}
