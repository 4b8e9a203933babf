import { listProvisioners } from '../../actions/list-provisioners';
import { loadState } from '../../actions/project';
import type { Files } from '../../host/host';
import type { Candidate, Completion } from './completion';

/** Gives the values that a placeholder stands for in the project at hand. */
export type LiveValues = (placeholder: string) => Completion;

/** What the placeholders of flags and arguments stand for; any other stands for what only the user can know. */
const kinds: Readonly<Record<string, (files: Files) => readonly Candidate[]>> = {
  UID: (files) =>
    Object.entries(loadState(files).resources).map(([uid, { sourceWorkload }]) => ({
      value: uid,
      description: `of ${sourceWorkload}`,
    })),
  WORKLOAD: (files) =>
    Object.entries(loadState(files).workloads).map(([name, { file = '' }]) => ({ value: name, description: file })),
  TYPE: (files) => {
    const byType = new Map(listProvisioners(files).map(({ type, description }) => [type, description]));
    return [...byType].map(([value, description]) => ({ value, description }));
  },
};

/** Placeholders that stand for a file, or for something that may be one. */
const filePlaceholders = ['FILE', 'URI'];

/** Looks values up in a project; where there is none, or it cannot be read, there are none. */
export function findLiveValues(files: Files): LiveValues {
  return (placeholder) => {
    try {
      const candidates = kinds[placeholder]?.(files) ?? [];
      return { candidates, files: filePlaceholders.includes(placeholder) };
    } catch {
      return { candidates: [], files: false };
    }
  };
}
