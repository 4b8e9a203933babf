import { name, version } from '../../package.json';
import { main } from '../cli/main';
import { createNodeHost } from '../node-host';
import { nodeTerminal } from '../node-host/terminal';
import { commands } from './index';
import { plainCommands } from './plain-commands';

/** Runs the program on a command line; resolves with the exit status. */
export function run(argv: readonly string[]): Promise<number> {
  const readyHelp = () =>
    require('../cli/help/generated/program-help') as typeof import('../cli/help/generated/program-help');
  const host = createNodeHost();
  return main(argv, {
    packageData: { name, version },
    commands,
    plainCommands,
    host,
    terminal: nodeTerminal,
    readyHelp,
  });
}
