import type { Files } from '../host/host';
import { decodeEntry } from '../provisioners/decode-entry';
import { type ProvisionersFile, parseProvisioners } from '../provisioners/parse-provisioners';
import type { EntryHead, ProvisionerEntry } from '../provisioners/provisioner-entry';
import { makeProvisionersSource } from '../provisioners/provisioners-source';
import { decodeYaml } from '../yaml/decode-yaml';
import { addDefaultInfoLogs } from './default-info-logs';
import { DEFAULT_PROVISIONERS_FILE } from './project';
import { parseAll, readProvisionersFiles } from './provisioners-files';

/** Provisioners of which most will not be asked for anything. */
export interface AskedProvisioners {
  /** In the order in which they are asked. */
  readonly entries: readonly EntryHead[];
  /** Gives the whole of one of the entries, with its lines for the user. */
  completeEntry(entry: EntryHead): ProvisionerEntry;
}

/** An entry that has not been read yet. */
interface KnownHead extends EntryHead {
  /** The part of the file's text that it is written in. */
  readonly from: number;
  readonly to: number;
}

/**
 * Loads the project's provisioners like `loadProvisioners`. Of an unchanged file of default provisioners nothing is read but the
 * entries that are asked for, since the build has told what the others would say.
 */
export function loadAskedProvisioners(files: Files): AskedProvisioners {
  const entries = parseAll(readProvisionersFiles(files), parseUnlessKnown);
  return {
    entries,
    completeEntry: (entry) =>
      addDefaultInfoLogs('from' in entry ? readEntry(entry as KnownHead) : (entry as ProvisionerEntry)),
  };
}

function parseUnlessKnown({ file, text }: ProvisionersFile): readonly EntryHead[] {
  if (file !== DEFAULT_PROVISIONERS_FILE) return parseProvisioners({ file, text });
  const { defaultProvisioners } = require('./generated/assets') as typeof import('./generated/assets');
  if (text !== defaultProvisioners) return parseProvisioners({ file, text });
  const { defaultEntries } = require('./generated/default-entries') as typeof import('./generated/default-entries');
  const source = makeProvisionersSource(file, text);
  return defaultEntries.split('\n').map((line, index): KnownHead => {
    const [uri = '', type = '', className = '', id = '', from, to] = line.split(' ');
    const given = { ...(className === '' ? {} : { class: className }), ...(id === '' ? {} : { id }) };
    return { source, index, uri, type, ...given, from: Number(from), to: Number(to) };
  });
}

function readEntry({ source, index, from, to }: KnownHead): ProvisionerEntry {
  const [item] = decodeYaml(source.text.slice(from, to)) as readonly unknown[];
  return decodeEntry(item, index, source) as ProvisionerEntry;
}
