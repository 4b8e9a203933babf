import { basename } from 'node:path';
import type { RenderContext } from '../gotemplate/function';
import type { Host } from '../host/host';
import type { PatchTemplate } from '../patch/patch-template';
import type { RenderKey } from '../provisioners/provision-resources';
import type { ResourceIdentity } from '../state/identity';
import { makeVaryingContext } from './varying-context';

/** Bytes that one rendering may produce. */
const MAXIMUM_BYTES = 64 * 1024 * 1024;

/** What templates may see of the world: where there is a seed, each place has dice of its own. */
export interface RenderContexts {
  readonly ofStage: (key: RenderKey) => RenderContext;
  /** Of a patch template, which is told by its number: nothing else about it stays when it is edited. */
  readonly ofPatch: (template: Pick<PatchTemplate, 'name'>) => RenderContext;
}

/** The seed, if there is one. White space around it does not count: files and forms leave some behind. */
export function seedOf({ seed }: Pick<Host, 'seed'>): string | undefined {
  return seed?.trim() || undefined;
}

/** What a template may see that is rendered for its own sake: dice are cryptographic, whatever the seed. */
export function makeRenderContext(host: Host): RenderContext {
  const { clock, onVarying } = host;
  return {
    ...(onVarying === undefined ? { draw: () => host.dice, clock } : makeVaryingContext(host, onVarying)),
    drawKey: () => host.dice,
    environment: host.environment,
    network: host.network,
    limits: { maximumBytes: MAXIMUM_BYTES },
  };
}

/** Makes the contexts of a run. */
export function createRenderContexts(host: Host, identity: ResourceIdentity): RenderContexts {
  const context = makeRenderContext(host);
  const seed = seedOf(host);
  if (seed === undefined) return { ofStage: () => context, ofPatch: () => context };
  const { createDerivedDice } = require('../chance/derived-dice') as typeof import('../chance/derived-dice');
  const derived = createDerivedDice(seed);
  const at = (...place: string[]): RenderContext => {
    let draws = 0;
    return { ...context, draw: () => derived([...place, draws++]) };
  };
  const { project, environment, namespace } = identity;
  return {
    ofStage: ({ guid, uri, stage }) => at('resource', guid, uri, stage),
    // The number is in the name, or in that of the file.
    ofPatch: ({ name }) => at('patch', project, environment, namespace, basename(name)),
  };
}
