import type { FileStatus } from '../../host/host';
import type { RunRequest } from './place';
import type { ObservedRun } from './questions';

/** Questions of one kind that a run asked, and what each was answered. */
type Notes<K, A> = Map<K, A>;

/** What is noted of a run that may be remembered. */
export interface RunNotes {
  readonly statuses: Notes<string, FileStatus | undefined>;
  readonly realPaths: Notes<string, string>;
  readonly lists: Notes<string, readonly string[]>;
  readonly contents: Notes<string, Uint8Array>;
  readonly variables: Notes<string, string | undefined>;
  readonly streams: Notes<'stdout' | 'stderr', boolean>;
  readonly columns: Notes<'stdout', number | undefined>;
  /** Permission bits and content of each file that was written, but held that already. */
  readonly outputs: Map<string, { readonly mode: number; readonly content: string | Uint8Array }>;
  readonly locked: Set<string>;
  readonly tidied: Set<string>;
  told: string;
  /** Would the same happen again, as far as it is known by now? */
  isRepeatable: boolean;
}

/** Notes of a run that begins. */
export function makeNotes(): RunNotes {
  return {
    statuses: new Map(),
    realPaths: new Map(),
    lists: new Map(),
    contents: new Map(),
    variables: new Map(),
    streams: new Map(),
    columns: new Map(),
    outputs: new Map(),
    locked: new Set(),
    tidied: new Set(),
    told: '',
    isRepeatable: true,
  };
}

/** Gives up: the run is not to be remembered, and what it has read need not be kept. */
export function giveUp(notes: RunNotes): void {
  notes.isRepeatable = false;
  notes.contents.clear();
}

/** What has been noted, as it is compared with another run's. */
export function observed(notes: RunNotes): Omit<ObservedRun, keyof RunRequest> {
  const { statuses, realPaths, lists, contents, variables, streams, columns, outputs } = notes;
  return {
    questions: {
      statuses: [...statuses.keys()],
      realPaths: [...realPaths.keys()],
      lists: [...lists.keys()],
      contents: [...contents.keys()],
      variables: [...variables.keys()],
      streams: [...streams.keys()],
      columns: columns.size > 0,
      outputs: [...outputs.keys()],
    },
    answers: {
      statuses: [...statuses.values()],
      realPaths: [...realPaths.values()],
      lists: [...lists.values()],
      contents: [...contents.values()],
      variables: [...variables.values()],
      streams: [...streams.values()],
      columns: columns.get('stdout'),
      outputs: [...outputs.values()].map(({ mode, content }) => ({ mode, bytes: Buffer.from(content) })),
    },
    deeds: { told: notes.told, locked: [...notes.locked], tidied: [...notes.tidied] },
  };
}
