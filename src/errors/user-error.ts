import { formatProblem } from './format-problem';
import type { Problem } from './problem';

/** An expected failure: reported without a stack, exit status 1. Anything else that is thrown is a bug. */
export class UserError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[]) {
    const list: readonly Problem[] = Array.isArray(problems) ? problems : [problems as Problem];
    super(list.map(formatProblem).join('\n'));
    this.name = 'UserError';
    this.problems = list;
  }
}

/** Makes an error of one problem that has no position of its own. */
export function userError(code: string, message: string, more: Omit<Problem, 'code' | 'message'> = {}): UserError {
  return new UserError({ code, message, ...more });
}

/** What an expected failure says. Anything else is thrown again. */
export function problemsIn(failure: unknown): readonly Problem[] {
  if (failure instanceof UserError) return failure.problems;
  throw failure;
}
