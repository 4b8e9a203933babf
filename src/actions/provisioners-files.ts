import { join } from 'node:path';
import type { Files } from '../host/host';
import { PROJECT_DIRECTORY } from './project';

const ENDING = '.provisioners.yaml';

/** A provisioners file of the project. */
export interface ProvisionersFile {
  readonly file: string;
  readonly text: string;
}

/** Reads the project's provisioners files in the order in which they are asked: by name. */
export function readProvisionersFiles(files: Files): readonly ProvisionersFile[] {
  if (files.status(PROJECT_DIRECTORY)?.kind !== 'directory') return [];
  return files
    .list(PROJECT_DIRECTORY)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => join(PROJECT_DIRECTORY, name))
    .filter((file) => files.status(file)?.kind !== 'directory')
    .map((file) => ({ file, text: files.readText(file) }));
}
