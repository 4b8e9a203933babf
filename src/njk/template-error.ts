/** What went wrong at a place of a template. */
export interface Failure {
  /** From 1. */
  readonly line: number;
  /** Characters from the beginning of the line, from 0. */
  readonly column: number;
  /** The part of the source that was evaluated, as far as it can be told shortly. */
  readonly context: string;
  /** What is wrong, without the place. */
  readonly reason: string;
  /** What would be right. */
  readonly hint?: string | undefined;
}

/** A template that cannot be parsed, or that names filters, tests or functions that do not exist. */
export class NunjucksParseError extends Error {
  constructor(readonly failure: Failure) {
    super(`line ${failure.line}: ${failure.reason}`);
  }
}

/** A template that failed while it was rendered. */
export class NunjucksExecutionError extends Error {
  constructor(readonly failure: Failure) {
    super(`line ${failure.line}: ${failure.context}: ${failure.reason}`);
  }
}

/** The failure of a function, filter or test; the engine adds the place and the name. */
export class NunjucksFunctionError extends Error {
  constructor(
    reason: string,
    readonly hint?: string,
  ) {
    super(reason);
  }
}
