import type { Node } from './ast';
import { byteLength } from './byte-length';
import { quoteText } from './format/quote';
import type { RenderContext } from './function';
import { nodeText } from './node-text';
import { lineAt } from './parser-state';
import { noPipe, type Program, type Step, type TemplateSource } from './program';
import { TemplateExecutionError, type TemplatePlace } from './template-error';
import type { Trace } from './trace';
import type { Value } from './value';

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
  /** How many templates were waiting when the loop began. */
  readonly depth: number;
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
  /** Told of what is written. */
  readonly trace: Trace | undefined;
  program: Program;
  dot: Value;
  variables: Value[];
  readonly frames: Frame[];
  readonly loops: Loop[];
  readonly dots: Value[];
  /** The step that is run, for errors; those without a place in the source are left out. */
  step: Step;
  /** What is being evaluated, for errors; undefined is the step itself. */
  node: Node | undefined;
  output: string;
  /** So many bytes may follow, at least. */
  room: number;
  /** Bytes that have been counted one by one, and the characters of the output that they stand for. */
  bytes: number;
  counted: number;
  /** Steps that may still be taken. */
  steps: number;
}

/** Ends the rendering with an error at the node that is being evaluated; of a call only the name is shown, unless `whole`. */
export function failExecution(state: RenderState, reason: string, whole = false): never {
  const { program, output, step, node } = state;
  const isCall = node?.kind === 'call' || node?.kind === 'logic';
  const context = node === undefined ? stepText(step) : isCall && !whole ? node.text : nodeText(node);
  throw new TemplateExecutionError({
    ...placeAt(program.source, step.at + (node?.at ?? 0)),
    context,
    templateName: program.source.name,
    running: program.name,
    reason,
    partialOutput: output,
  });
}

/** The place of the pipeline that has just been evaluated. */
export function pipePlace({ program, step }: RenderState): TemplatePlace {
  return { ...placeAt(program.source, step.at + step.pipe.at), context: nodeText(step.pipe) };
}

function placeAt({ text }: TemplateSource, at: number): Pick<TemplatePlace, 'line' | 'column'> {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  return { line: lineAt(text, at), column: byteLength(text.slice(at === 0 ? 0 : lineStart, at)) };
}

/** The step in Go's own layout. */
function stepText({ kind, text, pipe }: Step): string {
  if (kind === 'text') return quoteText(text);
  if (kind === 'template') return `{{template ${quoteText(text)}${pipe === noPipe ? '' : ` ${nodeText(pipe)}`}}}`;
  return `{{${nodeText(pipe)}}}`;
}
