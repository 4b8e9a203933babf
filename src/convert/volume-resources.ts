import { decodeVolume } from '../k8s/decode-volume';
import { parsePlaceholders, splitReference } from '../score/parse-placeholders';
import { joinResourceUid, resourceUidParts } from '../score/resource-uid';
import type { ScorePath } from '../score/score-path';
import type { ConvertInput } from './convert-input';
import type { Findings } from './findings';

/** A resource that can be mounted: a Kubernetes volume source, or a claim of which each Pod gets its own volume. */
export interface VolumeResource {
  readonly uid: string;
  readonly kind: 'source' | 'claim';
  readonly spec: Readonly<Record<string, unknown>>;
}

/** Finds and reads the resources behind volumes' sources; each is read, and complained about, once. */
export type FindVolumeResource = (source: string, target: string, path: ScorePath) => VolumeResource | undefined;

/** Makes the lookup for one workload; what cannot be a volume is noted as an error at the first volume that wants it. */
export function createVolumeResources(input: ConvertInput, findings: Findings): FindVolumeResource {
  const { scope } = input;
  const known = new Map<string, VolumeResource | undefined>();
  let declared: Declared | undefined;
  return (source, target, path) => {
    declared ??= declaredResources(input);
    const { names, uids } = declared;
    const subject = `volume '${target}'`;
    const fail = (message: string, hint?: string): undefined => {
      findings.error({ path: [...path, 'source'], code: 'invalid-volume', message: `${subject}: ${message}`, hint });
      return undefined;
    };
    const reference = wholeReference(source);
    const uid =
      (reference === undefined ? undefined : uids.get(reference)) ??
      findings.substitute(source, 'volume', [...path, 'source'], subject);
    if (uid === undefined) return undefined;
    if (known.has(uid)) return known.get(uid);
    const name = names.get(uid);
    const outputs = name === undefined ? input.outputsOf?.(uid) : scope.resources[name]?.outputs;
    if (outputs === undefined) {
      return fail(`the source '${uid}' is no resource`, 'Name a resource of the Score file, as in ${resources.data}.');
    }
    const resource = readOutputs(uid, outputs, fail);
    known.set(uid, resource);
    return resource;
  };
}

interface Declared {
  /** Names of the workload's resources by their uids. */
  readonly names: ReadonlyMap<string, string>;
  readonly uids: ReadonlyMap<string, string>;
}

function declaredResources({ name: workloadName, workload }: ConvertInput): Declared {
  const names = new Map<string, string>();
  for (const [name, resource] of Object.entries(workload.resources ?? {})) {
    names.set(joinResourceUid(resourceUidParts(workloadName, name, resource)), name);
  }
  return { names, uids: new Map([...names].map(([uid, name]) => [name, uid])) };
}

/** The name in a text that is `${resources.NAME}` and nothing else. */
function wholeReference(source: string): string | undefined {
  const [segment, ...more] = parsePlaceholders(source);
  if (segment?.kind !== 'reference' || more.length > 0) return undefined;
  const [root, name, ...path] = splitReference(segment.reference);
  return root === 'resources' && path.length === 0 ? name : undefined;
}

function readOutputs(
  uid: string,
  outputs: Readonly<Record<string, unknown>>,
  fail: (message: string, hint?: string) => undefined,
): VolumeResource | undefined {
  const owner = `resource '${uid}'`;
  const keys = Object.keys(outputs);
  const extra = keys.filter((key) => key !== 'source' && key !== 'claimSpec').sort();
  const [key, ...more] = keys.filter((name) => !extra.includes(name) && outputs[name] !== null);
  if (key === undefined || more.length > 0) {
    const which = key === undefined ? 'neither' : 'both';
    return fail(`the outputs of ${owner} have ${which} of source and claimSpec: a volume needs one of them`);
  }
  if (extra.length > 0) {
    return fail(`the outputs of ${owner} have ${quoted(extra)} besides ${key}: a volume takes nothing else`);
  }
  const isSource = key === 'source';
  const { value, problems } = decodeVolume(outputs[key], isSource ? 'VolumeSource' : 'ClaimSpec');
  for (const { path, message, hint } of problems) fail(`of ${owner}, ${[key, ...path].join('.')} ${message}`, hint);
  if (problems.length > 0) return undefined;
  const types = Object.keys(value);
  if (types.length === 0) return fail(`of ${owner}, ${key} is empty`);
  if (isSource && types.length > 1) return fail(`of ${owner}, source has ${quoted(types)}: a volume is of one type`);
  return { uid, kind: isSource ? 'source' : 'claim', spec: value };
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}
