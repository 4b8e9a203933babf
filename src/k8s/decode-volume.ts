import { withFieldNames } from '../util/field-names';
import { isPlainMap, plainMapFrom } from '../util/plain-map';
import { formatTimestamp } from '../yaml/timestamp';
import { Float, Timestamp } from '../yaml/values';
import { checkStruct, type TypeProblem } from './check-type';
import { canonicalQuantity } from './quantity';
import { findStruct, type Struct } from './type-table/find-struct';

type Values = Readonly<Record<string, unknown>>;

export interface Decoded {
  readonly value: Values;
  readonly problems: readonly TypeProblem[];
}

/** Fields whose empty value (`""`, `0`, `false`) means something else than none, by struct. */
const MEANT_WHEN_EMPTY: Readonly<Record<string, string>> = {
  AzureDiskVolumeSource: 'cachingMode fsType kind readOnly',
  CSIVolumeSource: 'fsType readOnly',
  ClusterTrustBundleProjection: 'name optional signerName user',
  ConfigMapProjection: 'optional',
  ConfigMapVolumeSource: 'defaultMode defaultUser optional',
  DownwardAPIVolumeFile: 'mode user',
  DownwardAPIVolumeSource: 'defaultMode defaultUser',
  EmptyDirVolumeSource: 'mode',
  FCVolumeSource: 'lun',
  HostPathVolumeSource: 'type',
  ISCSIVolumeSource: 'initiatorName lun',
  KeyToPath: 'mode user',
  PersistentVolumeClaimSpec: 'storageClassName volumeAttributesClassName volumeMode',
  PodCertificateProjection: 'maxExpirationSeconds user',
  ProjectedVolumeSource: 'defaultMode defaultUser sources',
  SecretProjection: 'optional',
  SecretVolumeSource: 'defaultMode defaultUser optional',
  ServiceAccountTokenProjection: 'expirationSeconds user',
  TypedLocalObjectReference: 'apiGroup',
  TypedObjectReference: 'apiGroup namespace',
};

/** What Kubernetes writes where a field is missing that need not be there, by struct. */
const WRITTEN_WHEN_MISSING: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ProjectedVolumeSource: { sources: null },
  ResourceFieldSelector: { divisor: '0' },
  TypedLocalObjectReference: { apiGroup: null },
  TypedObjectReference: { apiGroup: null },
};

/** Structs that Kubernetes leaves out when nothing is in them; an empty one of any other type says something. */
const LEFT_OUT_EMPTY = ['VolumeResourceRequirements', 'ObjectMeta'];

/**
 * Reads a value as a volume source or a claim's spec as Kubernetes does: unknown fields and wrong types are problems,
 * quantities become canonical, what is empty (null, `""`, `false`, no items) is left out where it means nothing, and what must be
 * there is, if need be empty. Parity: upper and lower case are one in names of fields, as to Go's encoding/json.
 */
export function decodeVolume(given: unknown, type: 'VolumeSource' | 'ClaimSpec'): Decoded {
  const struct = type === 'VolumeSource' ? volumeSource() : getStruct('PersistentVolumeClaimSpec');
  let value = given;
  let problems = checkStruct(value, struct);
  if (problems.length > 0) {
    value = withStructNames(value, struct);
    problems = checkStruct(value, struct);
  }
  const fits = problems.length === 0 && isPlainMap(value);
  return { value: fits ? tidyStruct(value as Values, struct) : {}, problems };
}

/** The value with the names of its fields, and of those inside, as the struct has them. */
function withStructNames(value: unknown, { fields }: Struct): unknown {
  if (!isPlainMap(value)) return value;
  const named = Object.entries(withFieldNames(value, fields.keys()));
  return plainMapFrom(named.map(([name, item]) => [name, withNamesInside(item, fields.get(name)?.type ?? 'any')]));
}

function withNamesInside(value: unknown, type: string): unknown {
  const inner = type.slice(0, -2);
  if (type.endsWith('[]')) return Array.isArray(value) ? value.map((item) => withNamesInside(item, inner)) : value;
  const struct = findStruct(type);
  return struct === undefined ? value : withStructNames(value, struct);
}

/** A Volume is its source with a name. */
function volumeSource(): Struct {
  const { fields } = getStruct('Volume');
  return { name: 'VolumeSource', fields: new Map([...fields].filter(([name]) => name !== 'name')) };
}

function getStruct(name: string): Struct {
  const struct = findStruct(name);
  if (struct === undefined) throw new Error(`the type table lacks ${name}`);
  return struct;
}

function tidyStruct(map: Values, { name, fields }: Struct): Record<string, unknown> {
  const kept = MEANT_WHEN_EMPTY[name]?.split(' ') ?? [];
  const missing = WRITTEN_WHEN_MISSING[name] ?? {};
  const entries: [string, unknown][] = [];
  for (const key of [...fields.keys()].sort()) {
    const { type = 'any', required = false } = fields.get(key) ?? {};
    const written = tidy(map[key], type, required || kept.includes(key));
    const value = written === undefined && required ? emptyOf(type) : (written ?? missing[key]);
    if (value !== undefined) entries.push([key, value]);
  }
  return plainMapFrom(entries);
}

/** What Kubernetes writes for a field that must be there and is not. */
function emptyOf(type: string): unknown {
  if (type === 'string') return '';
  if (type === 'int32') return 0;
  // Lists and what is pointed to are null.
  return type === 'PersistentVolumeClaimSpec' ? tidyStruct({}, getStruct(type)) : null;
}

/** The value as Kubernetes writes it, which fits its type; undefined where there is nothing to write. */
function tidy(value: unknown, type: string, keepEmpty = false): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    return value.length === 0 && !keepEmpty
      ? undefined
      : value.map((item: unknown) => tidy(item, type.slice(0, -2)) ?? item ?? '');
  }
  const struct = findStruct(type);
  if (struct !== undefined && isPlainMap(value)) {
    const tidied = tidyStruct(value, struct);
    return LEFT_OUT_EMPTY.includes(type) && Object.keys(tidied).length === 0 ? undefined : tidied;
  }
  if (type.endsWith('{}') && isPlainMap(value)) {
    const entries = Object.entries(value).map(([key, item]) => [key, tidy(item, type.slice(0, -2)) ?? ''] as const);
    return entries.length === 0 ? undefined : plainMapFrom(entries);
  }
  const scalar = tidyScalar(value, type);
  return keepEmpty || (scalar !== '' && scalar !== 0 && scalar !== false) ? scalar : undefined;
}

function tidyScalar(value: unknown, type: string): unknown {
  const plain = value instanceof Float ? value.value : value;
  if (type === 'quantity') return canonicalQuantity(String(plain).trim());
  return plain instanceof Timestamp ? formatTimestamp(plain) : plain;
}
