import { failExecution, type RenderState } from './render-state';
import { flush } from './render-steps';
import { TemplateExecutionError } from './template-error';

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
  let position = 0;
  while (position >= 0) {
    if (--state.steps < 0) failExecution(state, 'the template takes too many steps; is there an endless loop?');
    const step = state.program.code[position];
    if (step === undefined) return;
    position = step(state);
  }
}
