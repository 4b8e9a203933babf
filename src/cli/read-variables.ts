import type { Environment } from '../host/host';
import type { FlagShapes } from './read-arguments';

/** Of each flag that has one: the variable that is set, and its values. */
export type VariableValues = ReadonlyMap<string, { readonly variable: string; readonly values: readonly string[] }>;

/** These are asked for on a command line, never by a variable: SCORE_K8S_VERSION is what pipelines call the release to install. */
const withoutVariable = ['help', 'version'];

/**
 * Finds the flags that variables set: `SCORE_K8S_<FLAG>`. An empty variable counts as absent. A flag that repeats has one value a
 * line, since values may hold any other separator.
 */
export function readVariables(flags: FlagShapes, environment: Pick<Environment, 'get'>): VariableValues {
  const found = new Map<string, { variable: string; values: readonly string[] }>();
  for (const [name, flag] of Object.entries(flags)) {
    const variable = variableOf(name);
    const value = variable === undefined ? undefined : environment.get(variable);
    if (variable === undefined || !value) continue;
    const values = flag.multiple ? value.split('\n').filter((line) => line !== '') : [value];
    found.set(name, { variable, values });
  }
  return found;
}

/** The variable of a flag: `SCORE_K8S_OVERRIDES_FILE` for `overrides-file`; undefined for a flag that has none. */
export function variableOf(flag: string): string | undefined {
  return withoutVariable.includes(flag) ? undefined : `SCORE_K8S_${flag.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}
