import type { PJSON } from '@oclif/core/interfaces';
import packageData from '../../package.json';
import { main } from '../cli/main';
import { createNodeHost } from '../node-host';
import { commands } from './index';

/** Runs the program on a command line; resolves with the exit status. */
export function run(argv: readonly string[]): Promise<number> {
  return main(argv, { commands, packageData: packageData as unknown as PJSON, host: createNodeHost() });
}
