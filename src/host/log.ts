/** What a run tells its user besides its result: lines on standard error. */
export interface Log {
  /** A step that was taken, or several: a line for each, all of them written together. */
  info(messages: string | readonly string[]): void;
  /** A detail, shown with -v. */
  debug(message: string): void;
  /** Something that is not asked for or not used any more: never an error. */
  note(message: string): void;
  /** Something that is probably wrong; an error under --strict. */
  warn(message: string): void;
  /** Shows a line on a terminal until the next takes its place; undefined takes it away. Absent where nobody looks on. */
  readonly showProgress?: ((line: string | undefined) => void) | undefined;
}
