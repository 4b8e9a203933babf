import type { Clock } from '../host/host';
import type { Log } from '../host/log';

/** Nanoseconds after which a run is a long one. */
const LONG = 1_000_000_000n;

/** Nanoseconds from one line to the next: each can be read. */
const EVERY = 200_000_000n;

/** How far one kind of work has come. */
export interface WorkDone {
  /** What has been done to them, as a sentence begins: `Provisioned`. */
  readonly verb: string;
  readonly done: number;
  readonly total: number;
  readonly things: string;
}

/** Tells somebody who looks on how far a run has come. */
export interface RunProgress {
  /** Shows it when the run is a long one. May be called for every single thing: most calls only look at the clock. */
  readonly tell: (work: WorkDone) => void;
  /** Takes the line away: something else will be written. */
  readonly clear: () => void;
}

/** The progress of a run that begins now; undefined where nobody looks on. */
export function startProgress(clock: Clock, { showProgress }: Log): RunProgress | undefined {
  if (showProgress === undefined) return undefined;
  let next = clock.now() + LONG;
  return {
    tell: ({ verb, done, total, things }) => {
      const now = clock.now();
      if (now < next) return;
      next = now + EVERY;
      showProgress(`${verb} ${done} of ${total} ${things}`);
    },
    clear: () => showProgress(undefined),
  };
}
