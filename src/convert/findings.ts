import type { Problem } from '../errors/problem';
import { problemsIn } from '../errors/user-error';
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
  return {
    errors,
    warnings,
    error: (finding) => void errors.push(toProblem(finding, input)),
    warn: (finding) => void warnings.push(toProblem(finding, input)),
    substitute: (text, use, path, subject) => {
      if (!text.includes('$')) return text;
      try {
        return substitutePlaceholders(text, input.scope, use, { subject: `${subject} of workload '${input.name}'` });
      } catch (failure) {
        for (const problem of problemsIn(failure)) errors.push({ ...problem, ...placeOf(path, input) });
        return undefined;
      }
    },
    attempt: (path, subject, action) => {
      try {
        return action();
      } catch (failure) {
        for (const { code, message, hint } of problemsIn(failure))
          errors.push(toProblem({ path, code, message: `${subject}: ${message}`, hint }, input));
        return undefined;
      }
    },
  };
}

function toProblem({ path, code, message, hint }: Finding, input: ConvertInput): Problem {
  return { code, message: `workload '${input.name}': ${message}`, hint, ...placeOf(path, input) };
}

function placeOf(path: ScorePath, input: ConvertInput): Pick<Problem, 'path'> & Place {
  const { file, line, column, frame } = input.locate(path) ?? {};
  return { path: path.join('.'), file, line, column, frame };
}
