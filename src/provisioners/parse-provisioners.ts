import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import { decodeYaml } from '../yaml/decode-yaml';
import { decodeEntry } from './decode-entry';
import type { ProvisionerEntry } from './provisioner-entry';
import { makeProvisionersSource, type ProvisionersSource, positionIn } from './provisioners-source';

/** A provisioners file: its name as messages show it, and its text. */
export interface ProvisionersFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads a provisioners file: one YAML document, a list of entries. Everything that is wrong with any of them is told
 * together, with its line. Templates are not parsed here; see `checkTemplates`.
 */
export function parseProvisioners({ file, text }: ProvisionersFile): readonly ProvisionerEntry[] {
  const source = makeProvisionersSource(file, text);
  const value = decodeYaml(text, { file });
  if (!Array.isArray(value)) throw new UserError(notAList(source, value === null));
  const problems: Problem[] = [];
  const entries = value.flatMap((item, index) => {
    const decoded = decodeEntry(item, index, source);
    if (!Array.isArray(decoded)) return [decoded as ProvisionerEntry];
    for (const { path, message, hint } of decoded) {
      const place = positionIn(source, [index, ...path]) ?? positionIn(source, [index]);
      problems.push({ code: 'bad-provisioner', message, file, ...place, hint });
    }
    return [];
  });
  if (problems.length > 0) throw new UserError(problems);
  return entries;
}

function notAList({ file }: ProvisionersSource, empty: boolean): Problem {
  const what = empty ? 'the file is empty' : 'the file is not a list';
  return {
    code: 'bad-provisioner',
    message: `${what}: a provisioners file is a list of entries, each with uri and type`,
    file,
    line: 1,
  };
}
