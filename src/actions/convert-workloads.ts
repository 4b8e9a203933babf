import type { ConvertResult } from '../convert/convert-input';
import { convertWorkload } from '../convert/convert-workload';
import type { Problem } from '../errors/problem';
import type { Log } from '../host/log';
import type { SourcedManifest } from '../k8s/merge-manifests';
import type { Provisioned } from '../provisioners/provision-resources';
import type { ResourceOutputs } from '../score/outputs';
import { plainMapFrom } from '../util/plain-map';
import type { KnownWorkload } from './known-workloads';
import type { MountedFiles } from './read-mounted-files';
import { logWarnings, throwProblems } from './report-problems';
import { findSharedNames } from './shared-names';

/** What the workloads' resources answered. */
type Answers = Pick<Provisioned, 'placeholderScope' | 'outputsOf'>;

interface Converted extends Omit<ConvertResult, 'problems'> {
  readonly known: KnownWorkload;
}

const noFiles: MountedFiles = new Map();

/** Converts the workloads in their order; all problems of all of them are told together. */
export function convertWorkloads(
  workloads: readonly KnownWorkload[],
  mounted: ReadonlyMap<string, MountedFiles>,
  provisioned: Answers,
  log: Log,
): readonly SourcedManifest[] {
  const converted = convertAll(workloads, mounted, provisioned);
  for (const { warnings } of converted) logWarnings(warnings, log);
  const all: SourcedManifest[] = [];
  const steps: string[] = [];
  for (const { known, manifests } of converted) {
    const source = `workload '${known.name}'`;
    steps.push(`Wrote ${manifests.length} manifests to manifests buffer for ${source}`);
    for (const manifest of manifests) all.push({ manifest, source });
  }
  log.info(steps);
  return all;
}

/** Warnings that come or not by what resources answer. */
const openWarnings = ['file-too-large', 'file-below-read-only-volume'];

/**
 * Tells what makes workloads impossible whatever their resources will answer, before anything is provided for them: they
 * are converted with answers that fit everywhere. Gives the warnings that will come for sure.
 */
export function checkConvertible(
  workloads: readonly KnownWorkload[],
  mounted: ReadonlyMap<string, MountedFiles>,
): readonly Problem[] {
  const scopes = new Map(
    workloads.map(({ name, workload }) => {
      const resources = plainMapFrom(Object.keys(workload.resources ?? {}).map((key) => [key, anything] as const));
      return [name, { metadata: workload.metadata, resources }] as const;
    }),
  );
  const answers: Answers = { placeholderScope: (name) => scopes.get(name), outputsOf: () => anything };
  return convertAll(workloads, mounted, answers)
    .flatMap(({ warnings }) => warnings)
    .filter(({ code }) => !openWarnings.includes(code));
}

const anything: ResourceOutputs = {
  outputs: { source: { emptyDir: {} } },
  find: () => 'anything',
  explainMissing: () => ({ message: '' }),
};

function convertAll(
  workloads: readonly KnownWorkload[],
  mounted: ReadonlyMap<string, MountedFiles>,
  answers: Answers,
): readonly Converted[] {
  const outputsOf = (uid: string) => answers.outputsOf(uid as Parameters<Answers['outputsOf']>[0])?.outputs;
  const converted: Converted[] = [];
  const found: Problem[] = [];
  for (const known of workloads) {
    const { name, workload, instanceSuffix, locate } = known;
    const scope = answers.placeholderScope(name) ?? { metadata: workload.metadata, resources: {} };
    const sourceFiles = mounted.get(name) ?? noFiles;
    const result = convertWorkload({ name, workload, instanceSuffix, scope, sourceFiles, locate, outputsOf });
    if (result.problems.length > 0) found.push(...result.problems);
    converted.push({ known, manifests: result.manifests, warnings: result.warnings });
  }
  throwProblems([...found, ...findSharedNames(converted)]);
  return converted;
}
