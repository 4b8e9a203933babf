/** A file of text, by the name that the user gave it. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}
