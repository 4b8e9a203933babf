import { join } from 'node:path';
import type { Problem } from '../errors/problem';
import { problemsIn, UserError } from '../errors/user-error';
import type { Files } from '../host/host';
import type { ProvisionerEntry } from '../provisioners/provisioner-entry';
import { PROJECT_DIRECTORY } from './project';

const ENDING = '.provisioners.yaml';

/** A provisioners file of the project. */
export interface ProvisionersFile {
  readonly file: string;
  readonly text: string;
}

/** Texts of files by path. */
export type Texts = ReadonlyMap<string, string>;

export const noTexts: Texts = new Map();

/** Reads the project's provisioners files in the order in which they are asked: by name. Those whose texts are given are not read again. */
export function readProvisionersFiles(files: Files, texts: Texts = noTexts): readonly ProvisionersFile[] {
  if (files.status(PROJECT_DIRECTORY)?.kind !== 'directory') return [];
  return files
    .list(PROJECT_DIRECTORY)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => join(PROJECT_DIRECTORY, name))
    .filter((file) => texts.has(file) || files.status(file)?.kind !== 'directory')
    .map((file) => ({ file, text: texts.get(file) ?? files.readText(file) }));
}

/** Loads the project's provisioners in the order in which they are asked; what is wrong with any file is told together. */
export function loadProvisioners(files: Files): readonly ProvisionerEntry[] {
  const { parseProvisioners }: typeof import('../provisioners/parse-provisioners') =
    require('../provisioners/parse-provisioners');
  return parseAll(readProvisionersFiles(files), parseProvisioners);
}

/** Parses files; what is wrong with any is told together. */
export function parseAll<Entry>(
  files: readonly ProvisionersFile[],
  parse: (file: ProvisionersFile) => readonly Entry[],
): readonly Entry[] {
  const problems: Problem[] = [];
  const entries = files.flatMap((file) => {
    try {
      return parse(file);
    } catch (error) {
      problems.push(...problemsIn(error));
      return [];
    }
  });
  if (problems.length > 0) throw new UserError(problems);
  return entries;
}
