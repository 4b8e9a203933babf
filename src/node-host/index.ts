import type { Host } from '../host/host';
import { nodeClock } from './clock';
import { nodeEnvironment } from './environment';
import { nodeOutput } from './output';
import { takeSeed } from './seed';

function loadWorld() {
  const { world } = require('./world') as typeof import('./world');
  return world;
}

/** Makes the one real host: this process, its disk, its network. Help and the like ask for little of it, and load no more. */
export function createNodeHost(): Host {
  return {
    get files() {
      return loadWorld().files;
    },
    get processes() {
      return loadWorld().processes;
    },
    get locks() {
      return loadWorld().locks;
    },
    get network() {
      return loadWorld().network;
    },
    get clusters() {
      return loadWorld().clusters;
    },
    get dice() {
      return loadWorld().dice;
    },
    get input() {
      return loadWorld().input;
    },
    clock: nodeClock,
    environment: nodeEnvironment,
    seed: takeSeed(),
    output: nodeOutput,
  };
}
