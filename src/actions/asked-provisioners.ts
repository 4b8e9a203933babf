import type { Files } from '../host/host';
import type { EntryHead, ProvisionerEntry } from '../provisioners/provisioner-entry';
import type { ReadyTemplates } from '../provisioners/template/ready-templates';
import { makeDefaultEntry, type StoredEntry } from './default-entry';
import { addDefaultInfoLogs } from './default-info-logs';
import { type KnownHead, loadEntryHeads } from './entry-heads';
import type { Texts } from './provisioners-files';

/** Provisioners of which most will not be asked for anything. */
export interface AskedProvisioners {
  /** In the order in which they are asked. */
  readonly entries: readonly EntryHead[];
  /** Gives the whole of one of the entries, with its lines for the user. */
  completeEntry(entry: EntryHead): ProvisionerEntry;
  /** What the build has made of the templates of an entry that was completed, if anything. */
  readyOf(entry: ProvisionerEntry): ReadyTemplates | undefined;
}

/**
 * Loads the project's provisioners like `loadProvisioners`. Of an unchanged file of default provisioners the build has made the templates
 * ready; nothing is done for entries that are not asked for. Files whose texts are given are not read again.
 */
export function loadAskedProvisioners(files: Files, texts?: Texts): AskedProvisioners {
  const ready = new Map<ProvisionerEntry, ReadyTemplates | undefined>();
  return {
    entries: loadEntryHeads(files, texts),
    completeEntry: (entry) => {
      if (!('from' in entry)) return addDefaultInfoLogs(entry as ProvisionerEntry);
      const { from, to, ...head } = entry as KnownHead;
      const stored = readDetails(from, to);
      const whole = makeDefaultEntry(head, stored);
      ready.set(whole, stored.ready);
      return whole;
    },
    readyOf: (entry) => ready.get(entry),
  };
}

function readDetails(from: number, to: number): StoredEntry {
  const { defaultDetails } = require('./generated/default-details') as typeof import('./generated/default-details');
  return JSON.parse(defaultDetails.slice(from, to)) as StoredEntry;
}
