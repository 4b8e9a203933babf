import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { applyLabels, type Labelling } from '../k8s/apply-labels';
import { checkSelectedLabels } from '../k8s/check-selected-labels';
import type { Manifest } from '../k8s/manifest';
import { mergeManifests, type SourcedManifest } from '../k8s/merge-manifests';
import { kindsOfUnknownScope, placeInNamespace } from '../k8s/namespaces';
import { type CustomScopes, declaredScopes } from '../k8s/scopes';
import { findUnresolvedSecrets } from '../k8s/unresolved-secrets';
import type { PatchInput } from '../patch/apply-patch-templates';
import type { Provisioned } from '../provisioners/provision-resources';
import { plainMapFrom } from '../util/plain-map';
import type { Chance } from './chance';
import type { KnownWorkload } from './known-workloads';
import { findSources, PATCHES } from './manifest-sources';
import { loadPatchTemplates } from './patch-templates';
import { logWarnings, throwProblems } from './report-problems';
import type { SyncWaves } from './sync-waves';

interface Placement {
  readonly namespace: string;
  readonly generateNamespace: boolean;
  /** Say to Argo CD in which order the manifests are to be applied. */
  readonly syncWaves?: boolean;
  /** Those that are written out. */
  readonly workloads: readonly KnownWorkload[];
  readonly chance: Chance;
}

/** The manifests as they are written. */
export interface Finished {
  readonly manifests: readonly Manifest[];
  /** For messages: who made an object, which may be one in a List. */
  readonly sourceOf: (object: Manifest) => string;
}

/**
 * Merges manifests by identity, places them in the namespace, patches and labels them, and proves that no secret marker is
 * left and no selector loses what it selects.
 */
export function finishManifests(
  all: readonly SourcedManifest[],
  provisioned: Provisioned,
  placement: Placement & { readonly labelling: Labelling },
  host: Host,
  log: Log,
): Finished {
  const manifests = placeAndPatch(all, provisioned, placement, host, log);
  throwProblems(checkSelectedLabels(manifests, placement.labelling));
  return {
    manifests: applyLabels(manifests, placement.labelling),
    sourceOf: findSources(all, placement.namespace),
  };
}

function placeAndPatch(
  all: readonly SourcedManifest[],
  provisioned: Provisioned,
  placement: Placement,
  host: Host,
  log: Log,
): readonly Manifest[] {
  const { namespace, generateNamespace } = placement;
  const waves = placement.syncWaves ? loadWaves(all, provisioned, namespace) : undefined;
  const scopes = declaredScopes(all.map(({ manifest }) => manifest));
  const merged = mergeManifests(waves?.all ?? all, namespace, scopes);
  logWarnings(merged.warnings, log);
  throwProblems(merged.manifests.flatMap(({ manifest, source }) => findUnresolvedSecrets(manifest, source)));
  const manifests = merged.manifests.map(({ manifest }) => manifest);
  const unordered = placeInNamespace(manifests, namespace, generateNamespace, { scopes });
  const placed = waves?.annotateNamespaces(unordered) ?? unordered;
  if (namespace !== '') tellUnknownScopes(placed, scopes, log);
  const templates = loadPatchTemplates(provisioned.state, host.files);
  if (templates.length === 0) return placed;
  const patched = patch({ templates, manifests: placed }, provisioned, placement, log);
  throwProblems(patched.flatMap((manifest) => findUnresolvedSecrets(manifest, PATCHES)));
  return distinct(patched, namespace, log);
}

function loadWaves(all: readonly SourcedManifest[], provisioned: Provisioned, namespace: string): SyncWaves {
  const { makeSyncWaves } = require('./sync-waves') as typeof import('./sync-waves');
  return makeSyncWaves(all, provisioned, namespace);
}

function patch(
  patched: Pick<PatchInput, 'templates' | 'manifests'>,
  provisioned: Provisioned,
  { namespace, workloads, chance }: Placement,
  log: Log,
): readonly Manifest[] {
  const { applyPatchTemplates } =
    require('../patch/apply-patch-templates') as typeof import('../patch/apply-patch-templates');
  return applyPatchTemplates({
    ...patched,
    workloads: plainMapFrom(workloads.map(({ name, workload }) => [name, workload] as const)),
    namespace,
    findScope: provisioned.placeholderScope,
    contextOf: chance.contexts.ofPatch,
    watched: chance.watched,
    onChancy: (template) => chance.templates.push(template),
    log,
  });
}

/** Kinds that may not belong in a namespace: an API server drops it from those that do not. */
function tellUnknownScopes(manifests: readonly Manifest[], scopes: CustomScopes, log: Log): void {
  const kinds = kindsOfUnknownScope(manifests, scopes);
  if (kinds.length === 0) return;
  log.debug(`Set the namespace also on kinds that may live outside of namespaces: ${kinds.join(', ')}`);
}

/** A patch may have given two manifests one identity: then, as before, the later one stays. */
function distinct(manifests: readonly Manifest[], namespace: string, log: Log): readonly Manifest[] {
  const sourced = manifests.map((manifest) => ({ manifest, source: PATCHES }));
  const merged = mergeManifests(sourced, namespace, declaredScopes(manifests));
  logWarnings(merged.warnings, log);
  return merged.manifests.map(({ manifest }) => manifest);
}
