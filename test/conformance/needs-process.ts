import { modeOf, type NamedCase } from './cli-case';

/**
 * Does a case need real processes? Those do that bring executables, whose provisioners are commands that get run, or
 * that set the environment.
 */
export function needsProcess({ name, given }: NamedCase): boolean {
  return (
    name.startsWith('provisioners/cmd-') ||
    Object.values(given.input).some((content) => (modeOf(content) & 0o100) !== 0) ||
    given.steps.some(({ env }) => env !== undefined)
  );
}
