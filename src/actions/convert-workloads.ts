import { convertWorkload } from '../convert/convert-workload';
import type { Log } from '../host/log';
import type { SourcedManifest } from '../k8s/merge-manifests';
import type { Provisioned } from '../provisioners/provision-resources';
import type { ResourceUid } from '../state/state';
import type { KnownWorkload } from './known-workloads';
import type { MountedFiles } from './read-mounted-files';
import { logWarnings, throwProblems } from './report-problems';
import { findSharedNames } from './shared-names';

/** Converts the workloads in their order; all problems of all of them are told together. */
export function convertWorkloads(
  workloads: readonly KnownWorkload[],
  mounted: ReadonlyMap<string, MountedFiles>,
  provisioned: Provisioned,
  log: Log,
): readonly SourcedManifest[] {
  const converted = workloads.map((known) => {
    const { name, workload, instanceSuffix, locate } = known;
    const scope = provisioned.placeholderScope(name) ?? { metadata: workload.metadata, resources: {} };
    const sourceFiles: MountedFiles = mounted.get(name) ?? new Map();
    const outputsOf = (uid: string) => provisioned.outputsOf(uid as ResourceUid)?.outputs;
    return { known, ...convertWorkload({ name, workload, instanceSuffix, scope, sourceFiles, locate, outputsOf }) };
  });
  throwProblems([...converted.flatMap(({ problems }) => problems), ...findSharedNames(converted)]);
  logWarnings(
    converted.flatMap(({ warnings }) => warnings),
    log,
  );
  return converted.flatMap(({ known: { name }, manifests }) => {
    log.info(`Wrote ${manifests.length} manifests to manifests buffer for workload '${name}'`);
    return manifests.map((manifest) => ({ manifest, source: `workload '${name}'` }));
  });
}
