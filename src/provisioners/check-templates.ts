import type { Problem } from '../errors/problem';
import { entryPosition, type ProvisionerEntry } from './provisioner-entry';
import { parseStages } from './template/parse-stages';

/**
 * Tells what is wrong with an entry before any resource asks for it: templates that cannot be parsed or call functions
 * that do not exist, and command uris that lead nowhere.
 */
export function checkTemplates(entry: ProvisionerEntry): readonly Problem[] {
  if (entry.kind === 'template') return parseStages(entry).problems;
  if (entry.location.kind !== 'nowhere') return [];
  const message = `${entry.uri}: ${entry.location.reason}`;
  return [{ code: 'bad-provisioner', message, file: entry.source.file, ...entryPosition(entry, ['uri']) }];
}
