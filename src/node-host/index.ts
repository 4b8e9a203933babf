import type { Host } from '../host/host';
import { nodeClock } from './clock';
import { nodeClusters } from './clusters';
import { nodeDice } from './dice';
import { nodeEnvironment } from './environment';
import { nodeFiles } from './files';
import { nodeInput } from './input';
import { nodeLocks } from './locks';
import { nodeNetwork } from './network';
import { nodeOutput } from './output';
import { nodeProcesses } from './processes';
import { takeSeed } from './seed';

/** Makes the one real host: this process, its disk, its network. */
export function createNodeHost(): Host {
  return {
    files: nodeFiles,
    processes: nodeProcesses,
    locks: nodeLocks,
    network: nodeNetwork,
    clusters: nodeClusters,
    dice: nodeDice,
    clock: nodeClock,
    environment: nodeEnvironment,
    seed: takeSeed(),
    input: nodeInput,
    output: nodeOutput,
  };
}
