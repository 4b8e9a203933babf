import type { PipeNode, TemplateNode } from './ast';
import { byteLength } from './byte-length';
import { formatValue } from './format/format-value';
import { indirect } from './indirect';
import { type Expression, failExecution, type Loop, placeOf, type RenderState } from './render-state';
import type { Value } from './value';

/** As many templates may call one another before it is taken for an endless recursion. */
const MOST_CALLS = 100_000;

/** Pieces that go to a writer are at least so long, but for the last one. */
const PIECE = 16_384;

/** Adds to the output. Throws when there is more than the limit allows. */
export function writeText(state: RenderState, text: string, bytes: number): void {
  state.output += text;
  state.bytes += bytes;
  const { maximumBytes } = state.context.limits;
  if (state.bytes > maximumBytes) failExecution(state, `the output is longer than ${maximumBytes} bytes`);
  if (state.write !== undefined && state.output.length >= PIECE) flush(state, state.write);
}

/** Hands the output that has been kept to the writer. */
export function flush(state: RenderState, write: (text: string) => void): void {
  if (state.output === '') return;
  write(state.output);
  state.output = '';
}

/** Prints what an action came to. */
export function printResult(state: RenderState, value: Value, pipe: PipeNode): void {
  if (value === undefined) state.onNoValue?.(placeOf(state.program.source, pipe));
  const text = value === undefined ? '<no value>' : printedText(value, state);
  writeText(state, text, byteLength(text));
}

/** Begins to render another template; `position` is where to go on afterwards. */
export function callTemplate(state: RenderState, node: TemplateNode, argument: Expression, position: number): number {
  state.node = node;
  const program = state.programs.get(node.name);
  if (program === undefined) return failExecution(state, `template "${node.name}" not defined`);
  if (state.frames.length >= MOST_CALLS) failExecution(state, `exceeded maximum template depth (${MOST_CALLS})`);
  const dot = argument(state);
  state.frames.push({ program: state.program, position, dot: state.dot, variables: state.variables });
  state.program = program;
  state.dot = dot;
  state.variables = new Array<Value>(program.slots);
  state.variables[0] = dot;
  return 0;
}

/** The last step of every template. */
export function returnToCaller(state: RenderState): number {
  const frame = state.frames.pop();
  if (frame === undefined) return -1;
  state.program = frame.program;
  state.dot = frame.dot;
  state.variables = frame.variables;
  return frame.position;
}

/** Goes on to the next element of the innermost loop; false, and the loop is left, when there is none. */
export function advance(state: RenderState, store: (state: RenderState, loop: Loop) => void): boolean {
  const loop = innermost(state);
  if (loop.position >= loop.size) {
    leaveLoop(state);
    return false;
  }
  forgetDots(state, loop);
  store(state, loop);
  state.dot = loop.valueAt(loop.position);
  loop.position++;
  return true;
}

export function leaveLoop(state: RenderState): void {
  const loop = innermost(state);
  state.loops.pop();
  state.dot = loop.outerDot;
  forgetDots(state, loop);
}

/** Drops what `with` has saved inside of the loop and not taken back, because of break or continue. */
function forgetDots({ dots }: RenderState, { savedDots }: Loop): void {
  while (dots.length > savedDots) dots.pop();
}

function innermost({ loops }: RenderState): Loop {
  return loops[loops.length - 1] as Loop;
}

function printedText(value: Value, state: RenderState): string {
  if (typeof value === 'string') return value;
  try {
    return formatValue(indirect(value));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failExecution(state, 'the value is too large or nested too deeply to be printed');
  }
}
