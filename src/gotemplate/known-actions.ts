import type { PipeNode } from './ast';

/** What an action is that means the same wherever it stands: it has no variables, and defines no template. */
export interface KnownAction {
  readonly kind: 'print' | 'if' | 'with' | 'range' | 'end' | 'else';
  /** Empty for `end` and `else`. */
  readonly pipe: PipeNode;
  /** Characters in front of the pipeline. */
  readonly pipeAt: number;
  /** Does it take the white space behind it? */
  readonly trims: boolean;
}

/** Actions by their text up to the right delimiter: templates are full of the same ones. */
export type KnownActions = Map<string, KnownAction>;
