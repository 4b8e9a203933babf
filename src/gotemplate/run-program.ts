import { evaluatePipe } from './evaluator';
import { quoteText } from './format/quote';
import { makeLoop } from './make-loop';
import type { ElementSlots, Step } from './program';
import { failExecution, type Loop, type RenderState } from './render-state';
import { TemplateExecutionError } from './template-error';
import { decide } from './trace';
import { isTrue } from './truth';
import type { Value } from './value';
import { flush, printValue, writeText } from './write-output';

/** As many templates may call one another before it is taken for an endless recursion. */
const MOST_CALLS = 100_000;

/**
 * Runs the program of a state from its first step to its end; the output is then in the state or has gone to its
 * writer. Throws `TemplateExecutionError`, also when the steps that are allowed do not suffice.
 */
export function runProgram(state: RenderState): void {
  try {
    runSteps(state);
  } catch (error) {
    if (state.write !== undefined && error instanceof TemplateExecutionError) flush(state, state.write);
    // Parentheses within parentheses, thousands of them.
    if (error instanceof RangeError) failExecution(state, 'max expression depth exceeded');
    throw error;
  }
  if (state.write !== undefined) flush(state, state.write);
}

function runSteps(state: RenderState): void {
  const { trace } = state;
  const written = trace?.written;
  let position = 0;
  while (position >= 0) {
    if (--state.steps < 0) failExecution(state, 'the template takes too many steps; is there an endless loop?');
    const step = state.program.code[position++];
    if (step === undefined) return;
    switch (step.kind) {
      case 'text':
        state.step = step;
        state.node = undefined;
        writeText(state, step.text);
        written?.push(step);
        break;
      case 'print':
        state.step = step;
        printValue(state, evaluatePipe(state, step.pipe));
        written?.push(step);
        break;
      case 'run':
        state.step = step;
        evaluatePipe(state, step.pipe);
        break;
      case 'if':
        state.step = step;
        if (!decide(trace, isTrue(evaluatePipe(state, step.pipe)))) position = step.to.at;
        break;
      case 'jump':
        position = step.to.at;
        break;
      default:
        position = runOther(state, step, position);
    }
  }
}

/** Answers with the position of the step to come, or a negative number at the end. */
function runOther(state: RenderState, step: Step, next: number): number {
  switch (step.kind) {
    case 'return':
      return returnToCaller(state);
    case 'with':
      return decide(state.trace, beginWith(state, step)) ? next : step.to.at;
    case 'endWith':
      state.dot = state.dots.pop();
      return next;
    case 'range':
      return decide(state.trace, beginLoop(state, step)) ? next : step.to.at;
    case 'next':
      return decide(state.trace, advance(state, step.elements)) ? next : step.to.at;
    case 'break':
      leave(state, step.withs);
      return step.to.at;
    default:
      return callTemplate(state, step, next);
  }
}

function beginWith(state: RenderState, step: Step): boolean {
  state.step = step;
  const value = evaluatePipe(state, step.pipe);
  if (!isTrue(value)) return false;
  state.dots.push(state.dot);
  state.dot = value;
  return true;
}

function beginLoop(state: RenderState, step: Step): boolean {
  state.step = step;
  const loop = makeLoop(state, evaluatePipe(state, step.pipe), step.elements.count);
  if (loop.size === 0) return false;
  state.loops.push(loop);
  return true;
}

/** Goes on to the next element of the innermost loop; false, and the loop is left, when there is none. */
function advance(state: RenderState, { key, element, flag }: ElementSlots): boolean {
  const loop = state.loops[state.loops.length - 1] as Loop;
  const { position } = loop;
  if (position >= loop.size) {
    leaveLoop(state);
    return false;
  }
  forgetDots(state, loop);
  const { variables } = state;
  const value = loop.valueAt(position);
  if (key >= 0) variables[key] = loop.keyAt(position);
  if (element >= 0) variables[element] = value;
  if (flag >= 0) variables[flag] = loop.interfaces;
  state.dot = value;
  loop.position = position + 1;
  return true;
}

function leave(state: RenderState, withs: number): void {
  if (withs < 0) leaveLoop(state);
  else if (withs > 0) state.dot = state.dots.splice(-withs)[0];
}

function leaveLoop(state: RenderState): void {
  const loop = state.loops.pop() as Loop;
  state.dot = loop.outerDot;
  forgetDots(state, loop);
}

/** Drops what `with` has saved inside of the loop and not taken back, because of break or continue. */
function forgetDots({ dots }: RenderState, { savedDots }: Loop): void {
  while (dots.length > savedDots) dots.pop();
}

/** Begins to render another template; `position` is where to go on afterwards. */
function callTemplate(state: RenderState, step: Step, position: number): number {
  state.step = step;
  state.node = undefined;
  const program = state.programs.get(step.text);
  if (program === undefined) return failExecution(state, `template ${quoteText(step.text)} not defined`);
  if (state.frames.length >= MOST_CALLS) failExecution(state, `exceeded maximum template depth (${MOST_CALLS})`);
  const dot = step.pipe.parts.length === 0 ? undefined : evaluatePipe(state, step.pipe);
  state.frames.push({ program: state.program, position, dot: state.dot, variables: state.variables });
  state.program = program;
  state.dot = dot;
  state.variables = new Array<Value>(program.slots);
  state.variables[0] = dot;
  return 0;
}

/** The last step of every template. */
function returnToCaller(state: RenderState): number {
  const frame = state.frames.pop();
  if (frame === undefined) return -1;
  state.program = frame.program;
  state.dot = frame.dot;
  state.variables = frame.variables;
  return frame.position;
}
