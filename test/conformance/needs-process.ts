import { modeOf, type NamedCase } from './cli-case';

/**
 * Does a case need real processes? Those do that bring executables, whose provisioners are commands that get run, that
 * set the environment, or that ask for help, which the framework writes to the process's own output.
 */
export function needsProcess({ name, given }: NamedCase): boolean {
  return (
    name.startsWith('provisioners/cmd-') ||
    Object.values(given.input).some((content) => (modeOf(content) & 0o100) !== 0) ||
    given.steps.some(({ args, env }) => env !== undefined || args.some((word) => word === '--help' || word === '-h'))
  );
}
