import { type KnownWorkload, knownWorkloads } from '../../src/actions/known-workloads';
import { loadWorkloads } from '../../src/score/load-workloads';
import { addWorkloads } from '../../src/state/add-workloads';
import { emptyState } from '../../src/state/empty-state';

/** The workloads of Score files by path, as the actions know them. */
export function knownFrom(texts: Readonly<Record<string, string>>): readonly KnownWorkload[] {
  const { workloads } = loadWorkloads(Object.entries(texts).map(([file, text]) => ({ file, text })));
  return knownWorkloads(addWorkloads(emptyState(), workloads), workloads);
}
