import { byteLength } from './byte-length';
import { formatValue } from './format/format-value';
import { indirect } from './indirect';
import { failExecution, pipePlace, type RenderState } from './render-state';
import type { Value } from './value';

/** Pieces that go to a writer are at least so long, but for the last one. */
const PIECE = 16_384;

/** A character of JavaScript has at most so many bytes. */
const MOST_BYTES = 3;

/** Adds to the output. Throws when there is more than the limit allows. */
export function writeText(state: RenderState, text: string): void {
  state.output += text;
  state.room -= text.length * MOST_BYTES;
  if (state.room < 0) findRoom(state);
  if (state.write !== undefined && state.output.length >= PIECE) flush(state, state.write);
}

/** Counts the bytes of the output that have not been counted yet. */
function findRoom(state: RenderState): void {
  const { maximumBytes } = state.context.limits;
  state.bytes += byteLength(state.output.slice(state.counted));
  state.counted = state.output.length;
  state.room = maximumBytes - state.bytes;
  if (state.room < 0) failExecution(state, `the output is longer than ${maximumBytes} bytes`);
}

/** Hands the output that has been kept to the writer. */
export function flush(state: RenderState, write: (text: string) => void): void {
  if (state.output === '') return;
  state.bytes += byteLength(state.output.slice(state.counted));
  state.counted = 0;
  write(state.output);
  state.output = '';
}

/** Prints what an action came to. */
export function printValue(state: RenderState, value: Value): void {
  state.node = undefined;
  const text = typeof value === 'string' ? value : otherText(state, value);
  writeText(state, text);
  state.trace?.outputs.push(text);
}

function otherText(state: RenderState, value: Value): string {
  if (value !== undefined) return printedText(value, state);
  state.onNoValue?.(pipePlace(state));
  return '<no value>';
}

function printedText(value: Value, state: RenderState): string {
  try {
    return formatValue(indirect(value));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failExecution(state, 'the value is too large or nested too deeply to be printed');
  }
}
