import type { Host } from '../host/host';
import { nodeClusters } from './clusters';
import { nodeDice } from './dice';
import { nodeFiles } from './files';
import { nodeInput } from './input';
import { nodeLocks } from './locks';
import { nodeNetwork } from './network';
import { nodeProcesses } from './processes';

type World = Pick<Host, 'files' | 'processes' | 'locks' | 'network' | 'clusters' | 'dice' | 'input'>;

/** What of the host reaches beyond this process: loaded when a run first asks for any of it. @lazy */
export const world: World = {
  files: nodeFiles,
  processes: nodeProcesses,
  locks: nodeLocks,
  network: nodeNetwork,
  clusters: nodeClusters,
  dice: nodeDice,
  input: nodeInput,
};
