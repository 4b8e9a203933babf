import type { ProvisionerEntry } from '../provisioners/provisioner-entry';

const DEFAULTS = 'template://default-provisioners/';

/**
 * Gives a default provisioner its lines for the user. These do not stand in the file of default provisioners, which
 * releases must be able to open that do not know such lines; an entry that has its own keeps them.
 */
export function addDefaultInfoLogs(entry: ProvisionerEntry): ProvisionerEntry {
  if (entry.kind !== 'template' || entry.templates.info_logs !== undefined) return entry;
  const text = entry.uri.startsWith(DEFAULTS) ? defaultInfoLogs(entry.uri) : undefined;
  return text === undefined ? entry : { ...entry, templates: { ...entry.templates, info_logs: text } };
}

function defaultInfoLogs(uri: string): string | undefined {
  const { infoLogs } = require('./generated/info-logs') as typeof import('./generated/info-logs');
  return Object.hasOwn(infoLogs, uri) ? infoLogs[uri] : undefined;
}
