import { formatProblem } from '../errors/format-problem';
import type { Problem } from '../errors/problem';
import { problemsIn, UserError } from '../errors/user-error';
import type { Log } from '../host/log';

/** Throws all problems as one error, when there are any. */
export function throwProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new UserError(problems);
}

/** Runs a step and gives the problems that it ended with; none when it did not fail. */
export function problemsOf(step: () => readonly Problem[]): readonly Problem[] {
  try {
    return step();
  } catch (error) {
    return problemsIn(error);
  }
}

/** Takes a step for what may go wrong with it alone, and gives that. */
export function failuresOf(step: () => unknown): readonly Problem[] {
  return problemsOf(() => {
    step();
    return [];
  });
}

/** The error with what a step finds wrong before it, each problem once; one that is a bug stays as it is. */
export function addProblems(error: unknown, step: () => readonly Problem[]): unknown {
  if (!(error instanceof UserError)) return error;
  const found = failuresOf(step);
  return found.length === 0 ? error : new UserError(distinctProblems([...found, ...error.problems]));
}

/** Each problem once: those that read the same are the same. */
export function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
}

/** Takes all steps, whichever of them fail, and throws the problems of all of them as one error. */
export function throwTogether(steps: readonly (() => void)[]): void {
  throwProblems(steps.flatMap(failuresOf));
}

/** Tells each warning on the log. */
export function logWarnings(warnings: readonly Problem[], log: Log): void {
  for (const warning of warnings) log.warn(formatProblem(warning));
}

/** Tells each note on the log. */
export function logNotes(notes: readonly Problem[], log: Log): void {
  for (const note of notes) log.note(formatProblem(note));
}

/** The problems, the last of them with a hint that is for all of them. */
export function hintOnce(problems: readonly Problem[], hint: string): readonly Problem[] {
  return problems.map((problem, index) => (index === problems.length - 1 ? { ...problem, hint } : problem));
}
