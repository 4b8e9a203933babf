import type { FunctionTable } from '../gotemplate';
import { baseName, cleanPath, directoryName, extensionOf } from './clean-path';
import { define } from './define';

const base = define(['string'], baseName);
const dir = define(['string'], directoryName);
const clean = define(['string'], cleanPath);
const ext = define(['string'], extensionOf);
const isAbs = define(['string'], (path) => path.startsWith('/'));

/**
 * Path functions. Those of the operating system know slashes only: manifests must not depend on where they are made.
 * @lazy
 */
export const pathFunctions: FunctionTable = {
  base,
  dir,
  clean,
  ext,
  isAbs,
  osBase: base,
  osDir: dir,
  osClean: clean,
  osExt: ext,
  osIsAbs: isAbs,
};
