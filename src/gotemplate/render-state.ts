import type { Node } from './ast';
import { byteLength } from './byte-length';
import type { RenderContext } from './function';
import { nodeText } from './node-text';
import { TemplateExecutionError, type TemplatePlace } from './template-error';
import { lineAt } from './token-reader';
import type { Value } from './value';

/** A compiled piece of an expression. */
export type Expression = (state: RenderState) => Value;

/** A compiled step of a template; answers with the position of the next one, or a negative number at the end. */
export type Instruction = (state: RenderState) => number;

/** A compiled template: the main one or one that is defined in the same source. */
export interface Program {
  readonly name: string;
  readonly source: TemplateSource;
  readonly code: readonly Instruction[];
  /** Places for variables; the first is `$`. */
  readonly slots: number;
}

export interface TemplateSource {
  readonly name: string;
  readonly text: string;
}

/** A range on its way through its elements. */
export interface Loop {
  readonly size: number;
  readonly keyAt: (position: number) => Value;
  readonly valueAt: (position: number) => Value;
  /** Are the elements of an interface type? Errors name the type by which a value was reached. */
  readonly interfaces: boolean;
  readonly outerDot: Value;
  /** How many dots `with` had saved when the loop began. */
  readonly savedDots: number;
  position: number;
}

/** A template that waits for the one that it called. */
interface Frame {
  readonly program: Program;
  readonly position: number;
  readonly dot: Value;
  readonly variables: Value[];
}

/** Everything that changes while a template is rendered. */
export interface RenderState {
  readonly context: RenderContext;
  readonly programs: ReadonlyMap<string, Program>;
  readonly onNoValue: ((place: TemplatePlace) => void) | undefined;
  /** Takes the output in pieces; without it the whole output is kept. */
  readonly write: ((text: string) => void) | undefined;
  program: Program;
  dot: Value;
  variables: Value[];
  readonly frames: Frame[];
  readonly loops: Loop[];
  readonly dots: Value[];
  /** What is being evaluated, for errors. */
  node: Node;
  output: string;
  /** Bytes of output so far. */
  bytes: number;
  /** Steps that may still be taken. */
  steps: number;
}

/** Ends the rendering with an error at the node that is being evaluated. */
export function failExecution(state: RenderState, reason: string): never {
  const { program, output } = state;
  const place = placeOf(program.source, state.node);
  throw new TemplateExecutionError({
    ...place,
    templateName: program.source.name,
    running: program.name,
    reason,
    partialOutput: output,
  });
}

/** Line, column and text of a node. */
export function placeOf({ text }: TemplateSource, node: Node): TemplatePlace {
  const lineStart = text.lastIndexOf('\n', node.at - 1) + 1;
  const column = byteLength(text.slice(node.at === 0 ? 0 : lineStart, node.at));
  return { line: lineAt(text, node.at), column, context: nodeText(node) };
}
