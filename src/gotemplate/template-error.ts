/** A template that cannot be parsed. The message is Go's: `template: NAME:LINE: REASON`. */
export class TemplateParseError extends Error {
  readonly stage = 'parse';

  constructor(
    readonly templateName: string,
    /** From 1. */
    readonly line: number,
    /** What is wrong, without the place. */
    readonly reason: string,
  ) {
    super(`template: ${templateName}:${line}: ${reason}`);
  }
}

/** Where in a template something happened. */
export interface TemplatePlace {
  /** From 1. */
  readonly line: number;
  /** Bytes from the beginning of the line, from 0. */
  readonly column: number;
  /** The part of the source that was evaluated, in Go's layout. */
  readonly context: string;
}

interface ExecutionFailure extends TemplatePlace {
  readonly templateName: string;
  /** The template that was running: the main one or one defined in it. */
  readonly running: string;
  readonly reason: string;
  readonly partialOutput: string;
}

/** A rendering that failed. The message is Go's: `template: NAME:LINE:COLUMN: executing "NAME" at <CONTEXT>: REASON`. */
export class TemplateExecutionError extends Error implements TemplatePlace {
  readonly stage = 'exec';
  readonly templateName: string;
  readonly line: number;
  readonly column: number;
  readonly context: string;
  /** What is wrong, without the place. */
  readonly reason: string;
  /** What had been rendered before the failure. */
  readonly partialOutput: string;

  constructor(failure: ExecutionFailure) {
    const { templateName, line, column, running, context, reason } = failure;
    super(`template: ${templateName}:${line}:${column}: executing "${running}" at <${context}>: ${reason}`);
    this.templateName = templateName;
    this.line = line;
    this.column = column;
    this.context = context;
    this.reason = reason;
    this.partialOutput = failure.partialOutput;
  }
}
