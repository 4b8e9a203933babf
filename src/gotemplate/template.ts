import type { FunctionSource, FunctionTable } from './function';
import type { Program } from './program';

/** A template that has been parsed; it keeps nothing from one rendering to the next. */
export interface Template {
  readonly name: string;
  /** The main template and those that are defined in the same text, by name. */
  readonly programs: ReadonlyMap<string, Program>;
}

export interface TemplateOptions {
  /** Stands in messages; the empty name is allowed. */
  readonly name: string;
  readonly text: string;
  /** Functions besides the language's own; they hide those of the same name. */
  readonly functions: FunctionTable | FunctionSource;
}
