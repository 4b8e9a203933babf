import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import type { PlaceholderUse } from '../score/outputs';
import { substitutePlaceholders } from '../score/placeholders';
import type { ScorePath } from '../score/score-path';
import type { ConvertInput, Place } from './convert-input';

/** What is said about a place in the Score file. */
export interface Finding {
  readonly path: ScorePath;
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Collects everything that is wrong with one workload, so that it can be told at once. */
export interface Findings {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  error(finding: Finding): void;
  warn(finding: Finding): void;
  /** The text with its placeholders replaced; undefined, with errors noted, when one stands for nothing. */
  substitute(text: string, use: PlaceholderUse, path: ScorePath, subject: string): string | undefined;
  /** What an action returns; undefined, with errors noted that begin with the subject, when it throws a `UserError`. */
  attempt<T>(path: ScorePath, subject: string, action: () => T): T | undefined;
}

/** An empty collection for a workload. */
export function createFindings(input: ConvertInput): Findings {
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  const owner = `workload '${input.name}'`;
  const place = (path: ScorePath): Pick<Problem, 'path'> & Place => {
    const { file, line, column, frame } = input.locate(path) ?? {};
    return { path: path.join('.'), file, line, column, frame };
  };
  const problem = ({ path, code, message, hint }: Finding): Problem => ({
    code,
    message: `${owner}: ${message}`,
    hint,
    ...place(path),
  });
  const collect = <T>(action: () => T, describe: (problem: Problem) => Problem): T | undefined => {
    try {
      return action();
    } catch (failure) {
      if (!(failure instanceof UserError)) throw failure;
      errors.push(...failure.problems.map(describe));
      return undefined;
    }
  };
  return {
    errors,
    warnings,
    error: (finding) => void errors.push(problem(finding)),
    warn: (finding) => void warnings.push(problem(finding)),
    substitute: (text, use, path, subject) => {
      if (!text.includes('$')) return text;
      return collect(
        () => substitutePlaceholders(text, input.scope, use, { subject: `${subject} of ${owner}` }),
        (failure) => ({ ...failure, ...place(path) }),
      );
    },
    attempt: (path, subject, action) =>
      collect(action, ({ code, message, hint }) => problem({ path, code, message: `${subject}: ${message}`, hint })),
  };
}
