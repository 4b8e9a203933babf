import type { Workload } from '../score/workload';
import { plainMapFrom } from '../util/plain-map';
import { encodeYaml } from '../yaml/encode-yaml';
import { compareNaturally } from '../yaml/natural-order';
import type { ResourceState, ResourceUid, State, WorkloadState } from './state';

/** Writes the state file in the peer's look: its own fields in their fixed order, everything else sorted by name. */
export function encodeState(state: State): string {
  return [
    section('workloads', state.workloads, encodeWorkload),
    section('resources', state.resources, encodeResource),
    field('shared_state', state.sharedState),
    field('patching_templates', state.patchingTemplates),
  ].join('');
}

function encodeWorkload({ spec, file, instanceSuffix }: WorkloadState): string {
  const path = file === undefined ? '' : field('file', file);
  return field('spec', withoutEmptyPorts(spec)) + path + field('instance_suffix', instanceSuffix);
}

/** Parity: ports that are an empty map are as good as none, and are not written. */
function withoutEmptyPorts(spec: Workload): Workload {
  const { ports } = spec.service ?? {};
  return ports === undefined || Object.keys(ports).length > 0 ? spec : { ...spec, service: {} };
}

function encodeResource(resource: ResourceState): string {
  const outputs = Object.keys(resource.outputs).length > 0 ? field('outputs', resource.outputs) : '';
  return [
    field('guid', resource.guid),
    field('type', resource.type),
    field('class', resource.class),
    field('id', resource.id),
    // Parity: an absent map is written as an empty one, which reads the same.
    field('metadata', resource.metadata ?? {}),
    field('params', resource.params ?? {}),
    field('source_workload', resource.sourceWorkload),
    field('provisioner', resource.provisioner),
    field('state', resource.state),
    outputs,
  ].join('');
}

function field(name: string, value: unknown): string {
  return encodeYaml({ [name]: value });
}

/** A map whose values are written by `encode`, since the encoder would sort their fields by name. */
function section<T>(name: string, map: Readonly<Record<string, T>>, encode: (value: T) => string): string {
  const keys = (Object.keys(map) as ResourceUid[]).sort(compareNaturally);
  if (keys.length === 0) return `${name}: {}\n`;
  return `${name}:\n${keys.map((key) => indent(entry(key, encode(map[key] as T)))).join('')}`;
}

function entry(key: string, fields: string): string {
  const head = encodeYaml(plainMapFrom([[key, 0]])).slice(0, -'0\n'.length);
  const body = indent(fields);
  return head.startsWith('? ') ? head + body.trimStart() : `${head.trimEnd()}\n${body}`;
}

function indent(lines: string): string {
  return lines
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}
