import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import type { Log } from '../host/log';
import { distinctProblems } from './report-problems';

/** How a run takes warnings. */
export interface Strictness {
  /** The log of the run. Under `--strict` it keeps warnings for the report of the failure instead of writing them. */
  readonly log: Log;
  /** Will the run fail by its warnings, those that are given among them? */
  isFailing(more?: readonly Problem[]): boolean;
  /** Tells of warnings that will come later, and will come for sure: under `--strict` they fail the run already. */
  foresee(warnings: readonly Problem[]): void;
  /** Fails the run when there is something to fail it. */
  check(): void;
}

/**
 * Does the work of a run. When it is strict, every warning is an error: all of them are told in one report, each once,
 * together with what else went wrong.
 */
export async function withStrictness(
  strict: boolean,
  log: Log,
  work: (strictness: Strictness) => Promise<void>,
): Promise<void> {
  if (!strict) return work({ log, isFailing: () => false, foresee: () => undefined, check: () => undefined });
  const warnings: Problem[] = [];
  const check = (): void => {
    if (warnings.length > 0) throw new UserError([]);
  };
  try {
    await work({
      log: { ...log, warn: (message) => void warnings.push({ code: 'warning', message }) },
      isFailing: (more = []) => warnings.length + more.length > 0,
      foresee: (foreseen) => void warnings.push(...foreseen),
      check,
    });
    check();
  } catch (error) {
    throw error instanceof UserError ? withWarnings(warnings, error) : error;
  }
}

function withWarnings(warnings: readonly Problem[], error: UserError): UserError {
  const distinct = distinctProblems(warnings);
  if (distinct.length === 0) return error;
  const message = distinct.length === 1 ? '1 warning is an error' : `${distinct.length} warnings are errors`;
  return new UserError([...distinct, ...error.problems, { code: 'strict', message: `${message} because of --strict` }]);
}
