import type { Files } from '../host/host';
import { type ProvisionersFile, parseProvisioners } from '../provisioners/parse-provisioners';
import type { DescribedHead } from '../provisioners/provisioner-entry';
import { makeProvisionersSource } from '../provisioners/provisioners-source';
import { DEFAULT_PROVISIONERS_FILE } from './project';
import { parseAll, readProvisionersFiles, type Texts } from './provisioners-files';

/** The head of a default provisioner, and which part of the generated details tells the rest. */
export interface KnownHead extends DescribedHead {
  readonly from: number;
  readonly to: number;
}

/**
 * Loads the project's provisioners like `loadProvisioners`. An unchanged file of default provisioners is not read, since the build has
 * told what is in it: its entries are `KnownHead`s, those of all other files are whole. Files whose texts are given are not read again.
 */
export function loadEntryHeads(files: Files, texts?: Texts): readonly DescribedHead[] {
  return parseAll(readProvisionersFiles(files, texts), parseUnlessKnown);
}

function parseUnlessKnown({ file, text }: ProvisionersFile): readonly DescribedHead[] {
  if (file !== DEFAULT_PROVISIONERS_FILE) return parseProvisioners({ file, text });
  const { defaultProvisioners } = require('./generated/assets') as typeof import('./generated/assets');
  if (text !== defaultProvisioners) return parseProvisioners({ file, text });
  const { defaultHeads } = require('./generated/default-heads') as typeof import('./generated/default-heads');
  const source = makeProvisionersSource(file, text);
  const heads = JSON.parse(defaultHeads) as readonly Omit<KnownHead, 'source' | 'index'>[];
  return heads.map((head, index) => ({ source, index, ...head }));
}
