import type { Files } from '../host/host';
import type { DescribedHead } from '../provisioners/provisioner-entry';
import { loadEntryHeads } from './entry-heads';
import { loadState } from './project';

/** A provisioner as it is listed; params and outputs are sorted. */
export interface ListedProvisioner {
  readonly type: string;
  readonly class: string;
  readonly params: readonly string[];
  readonly outputs: readonly string[];
  readonly description: string;
}

/** The project's provisioners, sorted by type and class; among equals in the order in which they are asked. */
export function listProvisioners(files: Files): readonly ListedProvisioner[] {
  loadState(files);
  const entries = loadEntryHeads(files);
  return entries.map(toListed).sort((a, b) => compare(a.type, b.type) || compare(a.class, b.class));
}

function toListed(entry: DescribedHead): ListedProvisioner {
  return {
    type: entry.type,
    class: entry.class ?? '(any)',
    params: [...(entry.supportedParams ?? [])].sort(),
    outputs: [...(entry.expectedOutputs ?? [])].sort(),
    description: entry.description ?? '',
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
