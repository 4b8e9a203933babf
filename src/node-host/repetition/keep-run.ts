import { writeMemory } from './memory-file';
import type { Place, RunRequest } from './place';
import { fingerprint } from './questions';
import { observed, type RunNotes } from './run-notes';

/** Remembers a run that has changed nothing, so that one like it need only find the world as it is. */
export function keepRun(place: Place, request: RunRequest, notes: RunNotes): void {
  writeMemory(place, () => {
    const run = { ...request, ...observed(notes) };
    return { fingerprint: fingerprint(run), questions: run.questions, deeds: run.deeds };
  });
}
