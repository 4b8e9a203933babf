import type { Environment } from '../host/host';
import type { FlagShapes } from './read-arguments';

/** Of each flag that has one: the variable that is set, and its values. */
export type VariableValues = ReadonlyMap<string, { readonly variable: string; readonly values: readonly string[] }>;

/** These are asked for on a command line, never by a variable: SCORE_K8S_VERSION is what pipelines call the release to install. */
const withoutVariable = ['help', 'version'];

/**
 * Finds the flags of a command that variables set: `SCORE_K8S_<COMMAND>_<FLAG>`, else `SCORE_K8S_<FLAG>`. An empty variable counts
 * as absent. A flag that repeats has one value a line, since values may hold any other separator.
 */
export function readVariables(id: string, flags: FlagShapes, environment: Pick<Environment, 'get'>): VariableValues {
  const found = new Map<string, { variable: string; values: readonly string[] }>();
  for (const [name, flag] of Object.entries(flags)) {
    const variable = variablesOf(id, name).find((candidate) => environment.get(candidate));
    if (variable === undefined) continue;
    const value = environment.get(variable) ?? '';
    const values = flag.multiple ? value.split('\n').filter((line) => line !== '') : [value];
    found.set(name, { variable, values });
  }
  return found;
}

/** The variables that set a flag of a command, the stronger one first. */
function variablesOf(id: string, flag: string): readonly string[] {
  return withoutVariable.includes(flag) ? [] : [variableOf(`${id}-${flag}`), variableOf(flag)];
}

/** The variable of a flag: `SCORE_K8S_OVERRIDES_FILE` for `overrides-file`. */
export function variableOf(flag: string): string {
  return `SCORE_K8S_${flag.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}
