/** One thing that is wrong with what the user gave us: what, where, and what would be right. */
export interface Problem {
  /** Stable name of the kind of problem, in kebab-case, e.g. `schema-violation`. */
  readonly code: string;
  /** What is wrong, and what would be right; one line without the position, which the report adds. */
  readonly message: string;
  /** The path inside the document, outermost first, joined by dots, e.g. `containers.main.image`. */
  readonly path?: string | undefined;
  /** The file as the user named it. */
  readonly file?: string | undefined;
  /** Line, counted from 1. */
  readonly line?: number | undefined;
  /** Column, counted from 1 in characters. */
  readonly column?: number | undefined;
  /** Some lines of the user's text around the place, already drawn (see `codeFrame`). */
  readonly frame?: string | undefined;
  /** What the user can do next: shown on lines of its own. */
  readonly hint?: string | undefined;
}
