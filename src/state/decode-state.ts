import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import type { Workload } from '../score/workload';
import { makePlainMap } from '../util/plain-map';
import { decodeYaml } from '../yaml/decode-yaml';
import { asWrittenIn } from '../yaml/written-scalar';
import { checkShape } from './check-shape';
import { locateProblems } from './locate-problems';
import type { ResourceState, State, WorkloadState } from './state';
import { stateShape } from './state-shape';

type Data = Readonly<Record<string, unknown>>;

/**
 * Reads a state file, whichever release wrote it. What is no YAML, is empty, has unknown fields or fields of a wrong type
 * is an error that names the file, the field and its line; all such problems are reported together.
 */
export function decodeState(text: string, file: string): State {
  const value = decodeYaml(text, { file });
  if (value === null) throw new UserError(emptyFile(file));
  const { value: checked, problems } = checkShape(value, stateShape(), asWrittenIn(text));
  if (problems.length > 0) throw new UserError(locateProblems(text, { file, code: 'state-invalid' }, problems));
  const { workloads = {}, resources = {}, shared_state, patching_templates } = checked as FileShape;
  if (Object.keys(workloads).length > 0) refuseCutOff(value as Data, file);
  return {
    workloads: mapValues(workloads, workloadState),
    resources: mapValues(resources, resourceState),
    sharedState: shared_state ?? makePlainMap(),
    patchingTemplates: patching_templates ?? [],
  };
}

/** The file's own names, as `stateShape` has made sure of them. */
interface FileShape {
  readonly workloads?: Readonly<Record<string, FileWorkload>>;
  readonly resources?: Readonly<Record<string, FileResource>>;
  readonly shared_state?: Data;
  readonly patching_templates?: readonly string[];
}

interface FileWorkload {
  readonly spec: Workload;
  readonly file?: string;
  readonly instance_suffix?: string;
}

interface FileResource {
  readonly guid?: string;
  readonly type?: string;
  readonly class?: string;
  readonly id?: string;
  readonly metadata?: Data;
  readonly params?: Data;
  readonly source_workload?: string;
  readonly provisioner?: string;
  readonly state?: Data;
  readonly outputs?: Data;
}

function mapValues<T, U>(map: Readonly<Record<string, T>>, convert: (value: T) => U): Record<string, U> {
  const out = makePlainMap<U>();
  for (const key of Object.keys(map)) out[key] = convert(map[key] as T);
  return out;
}

function workloadState({ spec, file, instance_suffix = '' }: FileWorkload): WorkloadState {
  return { spec, ...(file === undefined ? {} : { file }), instanceSuffix: instance_suffix };
}

function resourceState(resource: FileResource): ResourceState {
  return {
    guid: resource.guid ?? '',
    type: resource.type ?? '',
    class: resource.class ?? '',
    id: resource.id ?? '',
    metadata: resource.metadata ?? null,
    params: resource.params ?? null,
    sourceWorkload: resource.source_workload ?? '',
    provisioner: resource.provisioner ?? '',
    state: resource.state ?? makePlainMap(),
    outputs: resource.outputs ?? makePlainMap(),
  };
}

function emptyFile(file: string): Problem {
  return {
    code: 'state-empty',
    message: 'the state file is empty, so what earlier runs assigned is lost',
    file,
    hint:
      'Bring the file back from version control or a backup. If there is none, remove it and run "score-k8s init": ' +
      'generated passwords and the like will be new ones.',
  };
}

/** Every release writes these sections behind the workloads: where they are missing, what they held is lost. */
function refuseCutOff(value: Data, file: string): void {
  const missing = ['resources', 'shared_state'].find((section) => !Object.hasOwn(value, section));
  if (missing === undefined) return;
  throw new UserError({
    code: 'state-cut-off',
    message: `has no '${missing}', which every state with workloads has: the file was cut off`,
    file,
    hint: `Bring the file back from version control or a backup. If nothing is lost, add the line "${missing}: {}".`,
  });
}
