import type { Problem } from './problem';

/** Writes a problem as `file:line:column: path: message`, followed by its code frame and its hint. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  const head = [place, problem.path, problem.message].filter((part) => part !== undefined && part !== '').join(': ');
  return [head, problem.frame, problem.hint].filter((part) => part !== undefined && part !== '').join('\n');
}
