/** What the standard streams are connected to. */
export interface Terminal {
  /** Is somebody looking at this stream, rather than a file or another program? */
  isTerminal(stream: 'stdout' | 'stderr'): boolean;
  /** Columns of the terminal behind standard output; undefined when there is none. */
  columns(): number | undefined;
}
