import { markRun, writeMemory } from './memory-file';
import { placeOfRun, type RunRequest } from './place';
import { fingerprint } from './questions';
import { observed, type RunNotes } from './run-notes';

/**
 * Remembers of a run that it has changed nothing: what the next does is noted.
 */
export function keepMark(argv: readonly string[]): void {
  const place = placeOfRun(argv);
  if (place !== undefined) markRun(place);
}

/**
 * Remembers a run that has changed nothing, so that one like it need only find the world as it is.
 */
export function keepRun(request: RunRequest, notes: RunNotes): void {
  const place = placeOfRun(request.argv);
  if (place === undefined) return;
  writeMemory(place, () => {
    const run = { ...request, ...observed(notes) };
    return { fingerprint: fingerprint(run), questions: run.questions, deeds: run.deeds };
  });
}
