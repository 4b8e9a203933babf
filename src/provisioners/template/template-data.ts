import { convertTimestamps, declareTimeless, RecordFields } from '../../gotemplate';
import { Struct, type Timestamp, TypedMap, type Value } from '../../gotemplate/value';
import type { ProvisionInput, ServiceInput, ServicePortInput } from '../provisioner';

/** What changes from stage to stage. */
export interface StageValues {
  readonly init: Readonly<Record<string, unknown>>;
  readonly state: Readonly<Record<string, unknown>>;
  readonly shared: Readonly<Record<string, unknown>>;
}

/** Names that a template can read, for messages. */
export const dataFields = [
  'Guid',
  'Uid',
  'Type',
  'Class',
  'Id',
  'Params',
  'Metadata',
  'Init',
  'State',
  'Shared',
  'SourceWorkload',
  'WorkloadMetadata',
  'WorkloadServices',
  'Namespace',
  'WorkloadNamespace',
] as const;

/** Name of the data's type where a message or `%T` shows it. */
const DATA_TYPE = '*provisioners.Data';

/** Turns times from YAML into what templates take for times. */
export type ConvertTime = (time: Timestamp) => Struct;

/** Makes the data of a stage of one resource. */
export type StageData = (values: StageValues, convert: ConvertTime) => Struct;

/**
 * The data of a resource's stages as templates see them (docs/parity.md lists the names), without times from YAML. What is the
 * same in all stages is looked through for such times once, unless there are some: templates may change what they are given.
 */
export function createStageData(input: ProvisionInput, services: Value): StageData {
  const params = mapOrNil(input.params);
  const metadata = mapOrNil(input.metadata);
  const timeless = new Set<Value>();
  const converted = (value: unknown, convert: ConvertTime): Value => {
    if (timeless.has(value as Value)) return value as Value;
    const result = convertTimestamps(value as Value, convert);
    if (result === value) timeless.add(result);
    return result;
  };
  return ({ init, state, shared }, convert) => {
    // In the order in which the data are printed.
    const fields: Readonly<Record<(typeof dataFields)[number], Value>> = {
      Guid: input.guid,
      Uid: input.uid,
      Type: input.type,
      Class: input.class,
      Id: input.id,
      Params: converted(params, convert),
      Metadata: converted(metadata, convert),
      Init: converted(init, convert),
      State: converted(state, convert),
      // Entries of other resources may bring times into it between two stages.
      Shared: convertTimestamps(shared as Value, convert),
      SourceWorkload: input.sourceWorkload,
      WorkloadMetadata: converted(input.workloadMetadata, convert),
      WorkloadServices: services,
      Namespace: input.namespace,
      WorkloadNamespace: input.namespace || 'default',
    };
    return new Struct(DATA_TYPE, new RecordFields(fields));
  };
}

/** The workloads' services as Go maps of structs: an unknown name gives a struct of empty values, not an error. */
export function makeServicesValue(services: Readonly<Record<string, ServiceInput>>): Value {
  const value = mapOfStructs('provisioners.Service', services, serviceValue, { serviceName: '', ports: {} });
  declareTimeless(value);
  return value;
}

function serviceValue({ serviceName, ports }: ServiceInput): Struct {
  const noPort = { name: '', port: 0, targetPort: 0, protocol: '' };
  return new Struct(
    'provisioners.Service',
    new Map<string, Value>([
      ['ServiceName', serviceName],
      ['Ports', mapOfStructs('provisioners.ServicePort', ports, portValue, noPort)],
    ]),
  );
}

function portValue({ name, port, targetPort, protocol }: ServicePortInput): Struct {
  return new Struct(
    'provisioners.ServicePort',
    new Map<string, Value>([
      ['Name', name],
      ['Port', port],
      ['TargetPort', targetPort],
      ['Protocol', protocol],
    ]),
  );
}

function mapOfStructs<T>(
  type: string,
  map: Readonly<Record<string, T>>,
  convert: (item: T) => Struct,
  zero: T,
): TypedMap {
  const entries = new Map<Value, Value>(Object.entries(map).map(([key, item]) => [key, convert(item)]));
  return new TypedMap('string', type, entries, convert(zero));
}

/** Absent params and metadata are Go's nil map: empty to every function, and the text `null` in JSON. */
function mapOrNil(map: Readonly<Record<string, unknown>> | null): Value {
  return map === null ? new TypedMap('string', 'interface {}', undefined) : (map as Value);
}
