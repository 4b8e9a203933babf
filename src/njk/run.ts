import type { Frame } from './frame';
import { nodeText, startOf } from './node-text';
import type { Place, SyntaxNode } from './syntax';
import { NunjucksExecutionError, NunjucksFunctionError } from './template-error';
import type { ForeignValues, Value } from './value';

/** What of the outside world the engine itself needs; functions that are handed in may know more. */
export interface NunjucksContext {
  /** Dice for one draw by what is named. */
  readonly draw: (by: string) => { bytes(count: number): Uint8Array };
  readonly limits: {
    /** Bytes that the rendering, and each text on the way, may have. */
    readonly maximumBytes: number;
    /** Turns of loops, calls and outputs; the default is some seconds' worth. */
    readonly maximumSteps?: number;
  };
}

/** The names that a template can read. */
export interface NunjucksData {
  readonly names: readonly string[];
  /** The value of one of the names. */
  get(name: string): Value;
}

/** Calls a function that was handed in, by its full name. Throws `NunjucksFunctionError`. */
export type CallFunction = (name: string, args: readonly Value[]) => Value;

/** Variables that nunjucks keeps in JavaScript's: loops' names and macros' parameters, found where they are written. */
export interface Locals {
  readonly values: Value[];
  readonly parent: Locals | undefined;
}

/** Everything that changes while a template is rendered, and what it is rendered with. */
export interface Run {
  readonly data: NunjucksData;
  readonly globals: ReadonlyMap<string, Value>;
  readonly callFunction: CallFunction;
  readonly foreign: ForeignValues;
  readonly context: NunjucksContext;
  /** What is set outside of loops and macros: all macros see it. */
  readonly variables: Map<string, Value>;
  readonly top: Frame;
  frame: Frame;
  locals: Locals;
  output: string;
  /** Bytes of the output so far. */
  bytes: number;
  /** Steps that may still be taken. */
  steps: number;
  /** Macros that are running. */
  depth: number;
  /** The innermost call, for errors that have no better place. */
  node: SyntaxNode;
}

/** A compiled expression. */
export type Expression = (run: Run) => Value;

/** A compiled statement: it writes to the output. */
export type Statement = (run: Run) => void;

/** Ends the rendering with an error about a node, which points at the node unless another place is given. */
export function failAt(node: SyntaxNode, reason: string, hint?: string, at: Place = startOf(node)): never {
  const place = { line: at.lineno + 1, column: at.colno, context: nodeText(node) };
  throw new NunjucksExecutionError({ ...place, reason, hint });
}

/** Does work whose `NunjucksFunctionError` is an error about a node. */
export function guardAt<T>(node: SyntaxNode, work: () => T, at: Place = startOf(node)): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NunjucksFunctionError) failAt(node, error.message, error.hint, at);
    throw error;
  }
}

/** Takes steps away; fails when there are not so many left. */
export function charge(run: Run, node: SyntaxNode, steps: number): void {
  run.steps -= steps;
  if (run.steps < 0) failAt(node, 'the template takes too many steps; is there an endless loop?');
}

/** Characters or elements that are worked on in one step. */
const SIZE_OF_STEP = 16;

/** Takes away what work on so many characters or elements costs. */
export function chargeSize(run: Run, node: SyntaxNode, size: number): void {
  if (size >= SIZE_OF_STEP) charge(run, node, Math.floor(size / SIZE_OF_STEP));
}

/** Writes to the output. */
export function write(run: Run, node: SyntaxNode, text: string): void {
  run.bytes += Buffer.byteLength(text);
  const { maximumBytes } = run.context.limits;
  if (run.bytes > maximumBytes) failAt(node, `the template yields more than ${maximumBytes} bytes`);
  run.output += text;
}

/** What statements write, as a text of its own. */
export function capture(run: Run, body: Statement): string {
  const { output, bytes } = run;
  run.output = '';
  run.bytes = 0;
  body(run);
  const captured = run.output;
  run.output = output;
  run.bytes = bytes;
  return captured;
}
