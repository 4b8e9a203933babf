import type { LookKind } from '../chance/look';
import type { Host } from '../host/host';
import type { Log } from '../host/log';
import type { ChancyTemplate } from '../patch/apply-patch-templates';
import type { ResourceIdentity } from '../state/identity';
import { createRenderContexts, type RenderContexts, seedOf } from './render-context';
import { hasSourceEpoch } from './source-epoch';

/** What of chance there is in a run: what templates get of it, and what is watched. */
export interface Chance {
  readonly contexts: RenderContexts;
  /** Why there is something to watch; undefined when there is nothing. */
  readonly reason: 'reproducible' | 'pipeline' | undefined;
  /** What nothing fixes in this run; undefined when nothing is watched. */
  readonly watched: ReadonlySet<LookKind> | undefined;
  /** Those whose result another run would not give again; grows while they are applied. */
  readonly templates: ChancyTemplate[];
}

/** A seed that is shorter can be guessed by whoever sees one value that was drawn from it. */
const SHORTEST_SEED = 16;

/** What decides about chance. */
export interface ChanceRequest {
  /** As `--reproducible` has it. */
  readonly reproducible: boolean;
  readonly identity: ResourceIdentity;
  readonly host: Host;
  /** The host as templates see it. */
  readonly world: Host;
}

/** Finds out what is left to chance in a run: a seed fixes dice, an epoch the time, nothing keys and salts. */
export function makeChance({ reproducible, identity, host, world }: ChanceRequest): Chance {
  const reason = reproducible ? 'reproducible' : isPipeline(host) ? 'pipeline' : undefined;
  const contexts = createRenderContexts(world, identity);
  if (reason === undefined) return { contexts, reason, watched: undefined, templates: [] };
  const watched = new Set<LookKind>(['key']);
  if (seedOf(host) === undefined) watched.add('draw');
  if (reproducible && !hasSourceEpoch(host)) watched.add('clock').add('zone');
  return { contexts, reason, watched, templates: [] };
}

/** Warns of a seed that is too short to keep what is drawn from it secret. */
export function warnOfShortSeed(host: Pick<Host, 'seed'>, log: Log): void {
  const seed = seedOf(host);
  if (seed === undefined || seed.length >= SHORTEST_SEED) return;
  log.warn(
    `SCORE_K8S_SEED has fewer than ${SHORTEST_SEED} characters: whoever sees one value that is drawn from it can find it by trying, and with it every password. ` +
      'Take a long random one, as "openssl rand -hex 32" gives it; all that is drawn changes with it.',
  );
}

/** Pipelines say so by `CI`. */
function isPipeline({ environment }: Pick<Host, 'environment'>): boolean {
  const value = environment.get('CI')?.toLowerCase() ?? '';
  return !['', '0', 'false', 'no'].includes(value);
}
