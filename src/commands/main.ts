import { name, version } from '../../package.json';
import { main } from '../cli/main';
import { createNodeHost } from '../node-host';
import type { RunMemory } from '../node-host/repetition/run-memory';
import type { World } from '../node-host/repetition/run-remembered';
import { nodeTerminal } from '../node-host/terminal';
import { commands } from './index';
import { plainCommands } from './plain-commands';

/**
 * Runs the program on a command line; resolves with the exit status. Where runs like it are remembered, so is this one if it changes
 * nothing: the next one need not run then (`node-host/repetition`).
 */
export function run(argv: readonly string[], memory?: RunMemory): Promise<number> {
  const host = createNodeHost();
  const world = { host, terminal: nodeTerminal };
  if (memory === undefined || host.seed !== undefined) return runOn(argv, world);
  const { runRemembered } =
    require('../node-host/repetition/run-remembered') as typeof import('../node-host/repetition/run-remembered');
  return runRemembered(argv, memory, world, (seen) => runOn(argv, seen));
}

function runOn(argv: readonly string[], { host, terminal }: World): Promise<number> {
  const readyHelp = () =>
    require('../cli/help/generated/program-help') as typeof import('../cli/help/generated/program-help');
  const packageData = { name, version };
  return main(argv, { packageData, commands, plainCommands, host, terminal, readyHelp });
}
