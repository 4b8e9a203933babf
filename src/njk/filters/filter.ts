import type { ForeignValues, Value } from '../value';

/** What filters may use besides their arguments. */
export interface Filtering {
  readonly foreign: ForeignValues;
  /** Dice for one draw by the filter that is named. */
  readonly draw: (by: string) => { bytes(count: number): Uint8Array };
  /** Bytes that a text may have; a list may have an eighth of that. */
  readonly most: number;
}

/** A filter: `input | name(arguments)`. */
export interface Filter {
  /** Names of the arguments, all of which may be left out; `apply` says which it needs. */
  readonly parameters: readonly string[];
  /** May the arguments be given by name? */
  readonly byName?: boolean;
  /** Does text that `escape` leaves alone stay so? */
  readonly keepsSafe?: boolean;
  /** Throws `NunjucksFunctionError`. */
  readonly apply: (input: Value, args: readonly Value[], filtering: Filtering) => Value;
}

export type FilterTable = Readonly<Record<string, Filter>>;
