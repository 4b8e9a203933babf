import type { RenderContext } from '../gotemplate/function';
import type { Host } from '../host/host';

/** Bytes that one rendering may produce. */
const MAXIMUM_BYTES = 64 * 1024 * 1024;

/** What a template may see of the world. */
export function makeRenderContext(host: Host): RenderContext {
  return {
    dice: host.dice,
    keyDice: host.dice,
    clock: host.clock,
    environment: host.environment,
    network: host.network,
    limits: { maximumBytes: MAXIMUM_BYTES },
  };
}
