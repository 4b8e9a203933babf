import type { Place } from './place';

/** What is known of runs like one that begins. */
export interface RunMemory {
  /** Stands for the program, and for what it runs on. */
  readonly build: string;
  readonly place: Place;
  /** Did the last of them change nothing? Then it is worth while to note what this one does. */
  readonly changedNothing: boolean;
  /** What remembers this one. */
  readonly load: () => typeof import('./part');
}
