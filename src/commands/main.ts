import { name, version } from '../../package.json';
import { main } from '../cli/main';
import { createNodeHost } from '../node-host';
import { nodeTerminal } from '../node-host/terminal';
import { commands } from './index';

/** Runs the program on a command line; resolves with the exit status. */
export function run(argv: readonly string[]): Promise<number> {
  return main(argv, { packageData: { name, version }, commands, host: createNodeHost(), terminal: nodeTerminal });
}
