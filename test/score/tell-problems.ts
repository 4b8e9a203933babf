import { formatProblem } from '../../src/errors/format-problem';
import type { Problem } from '../../src/errors/problem';
import { UserError } from '../../src/errors/user-error';

/** Problems as a user reads them, without the lines of the file around them; the hint follows an arrow. */
export function tellProblems(problems: readonly Problem[]): string[] {
  return problems.map((problem) => {
    const { hint, frame: _frame, ...rest } = problem;
    return formatProblem(rest) + (hint === undefined ? '' : ` -> ${hint}`);
  });
}

/** What an action is refused with, as a user reads it; nothing when it is not refused. */
export function problemsOf(action: () => unknown): string[] {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return tellProblems(error.problems);
    throw error;
  }
  return [];
}
