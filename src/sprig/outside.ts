import { FunctionError, type FunctionTable, type RenderContext } from '../gotemplate';
import { define } from './define';
import { expandVariables } from './expand-variables';

/**
 * Functions that ask the outside world: environment variables and host names.
 * @lazy
 */
export const outsideFunctions: FunctionTable = {
  env: define(['string'], (name, { environment }) => environment.get(name) ?? ''),
  expandenv: define(['string'], (text, { environment }) =>
    expandVariables(text, (name) => environment.get(name) ?? ''),
  ),
  getHostByName: define(['string'], resolveHost),
};

function resolveHost(name: string, { network }: RenderContext): string {
  try {
    return network.resolveHost(name);
  } catch (error) {
    throw new FunctionError(`no address of host "${name}" was found: ${(error as Error).message}`);
  }
}
