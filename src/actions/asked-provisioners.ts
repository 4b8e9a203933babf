import type { Files } from '../host/host';
import { type ProvisionersFile, parseProvisioners } from '../provisioners/parse-provisioners';
import type { EntryHead, ProvisionerEntry } from '../provisioners/provisioner-entry';
import { makeProvisionersSource } from '../provisioners/provisioners-source';
import type { ReadyTemplates } from '../provisioners/template/ready-templates';
import { makeDefaultEntry, type StoredEntry } from './default-entry';
import { addDefaultInfoLogs } from './default-info-logs';
import { DEFAULT_PROVISIONERS_FILE } from './project';
import { noTexts, parseAll, readProvisionersFiles, type Texts } from './provisioners-files';

/** Provisioners of which most will not be asked for anything. */
export interface AskedProvisioners {
  /** In the order in which they are asked. */
  readonly entries: readonly EntryHead[];
  /** Gives the whole of one of the entries, with its lines for the user. */
  completeEntry(entry: EntryHead): ProvisionerEntry;
  /** What the build has made of the templates of an entry that was completed, if anything. */
  readyOf(entry: ProvisionerEntry): ReadyTemplates | undefined;
}

/** An entry of which only the head has been looked at. */
interface KnownHead extends EntryHead {
  /** The part of the details that tells the rest. */
  readonly from: number;
  readonly to: number;
}

/**
 * Loads the project's provisioners like `loadProvisioners`. An unchanged file of default provisioners is not read: the build
 * has told what is in it, and made its templates ready. Nothing is done for entries that are not asked for. Files whose texts are
 * given are not read again.
 */
export function loadAskedProvisioners(files: Files, texts: Texts = noTexts): AskedProvisioners {
  const entries = parseAll(readProvisionersFiles(files, texts), parseUnlessKnown);
  const ready = new Map<ProvisionerEntry, ReadyTemplates | undefined>();
  return {
    entries,
    completeEntry: (entry) => {
      if (!('from' in entry)) return addDefaultInfoLogs(entry as ProvisionerEntry);
      const stored = readDetails(entry as KnownHead);
      const { from, to, ...head } = entry as KnownHead;
      const whole = makeDefaultEntry(head, stored);
      ready.set(whole, stored.ready);
      return whole;
    },
    readyOf: (entry) => ready.get(entry),
  };
}

function parseUnlessKnown({ file, text }: ProvisionersFile): readonly EntryHead[] {
  if (file !== DEFAULT_PROVISIONERS_FILE) return parseProvisioners({ file, text });
  const { defaultProvisioners } = require('./generated/assets') as typeof import('./generated/assets');
  if (text !== defaultProvisioners) return parseProvisioners({ file, text });
  const source = makeProvisionersSource(file, text);
  return loadDescription()
    .heads.split('\n')
    .map((line, index): KnownHead => {
      const [uri = '', type = '', className = '', id = '', from, to] = line.split(' ');
      const given = { ...(className === '' ? {} : { class: className }), ...(id === '' ? {} : { id }) };
      return { source, index, uri, type, ...given, from: Number(from), to: Number(to) };
    });
}

function readDetails({ from, to }: KnownHead): StoredEntry {
  return JSON.parse(loadDescription().details.slice(from, to)) as StoredEntry;
}

function loadDescription(): typeof import('./generated/default-entries') {
  return require('./generated/default-entries');
}
