import { describeValues, takes } from './check-value';
import type { CommandTable } from './command-class';
import type { FlagShapes } from './read-arguments';
import type { VariableValues } from './read-variables';

/**
 * Finds the variables whose values are for flags of other commands: SCORE_K8S_FORMAT=kyaml, which generate takes, is no mistake
 * where something is listed. Gives for each the note that it does not count.
 */
export function findForeign(
  variables: VariableValues,
  flags: FlagShapes,
  commands: CommandTable,
): ReadonlyMap<string, string> {
  const foreign = new Map<string, string>();
  for (const [name, { variable, values }] of variables) {
    const flag = flags[name] ?? { type: 'option' };
    const strange = values.find((value) => !takes(value, flag));
    if (strange === undefined || !isTakenElsewhere(name, strange, commands)) continue;
    foreign.set(
      name,
      `${variable} does not count here: ${JSON.stringify(strange)} is for other commands, --${name} takes ${describeValues(flag)}`,
    );
  }
  return foreign;
}

function isTakenElsewhere(name: string, value: string, commands: CommandTable): boolean {
  return Object.values(commands).some((load) => {
    const flag = load().flags?.[name];
    return flag?.values !== undefined && takes(value, flag);
  });
}
