import { declareTimeless } from '../../gotemplate';
import { Struct, TypedMap, type Value } from '../../gotemplate/value';
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

/** The data of one stage as templates see them (docs/parity.md lists the names). */
export function makeTemplateData(input: ProvisionInput, services: Value, values: StageValues): Struct {
  const fields = new Map<string, Value>();
  const set = (name: (typeof dataFields)[number], value: Value): void => void fields.set(name, value);
  set('Guid', input.guid);
  set('Uid', input.uid);
  set('Type', input.type);
  set('Class', input.class);
  set('Id', input.id);
  set('Params', mapOrNil(input.params));
  set('Metadata', mapOrNil(input.metadata));
  set('Init', values.init as Value);
  set('State', values.state as Value);
  set('Shared', values.shared as Value);
  set('SourceWorkload', input.sourceWorkload);
  set('WorkloadMetadata', input.workloadMetadata as Value);
  set('WorkloadServices', services);
  set('Namespace', input.namespace);
  set('WorkloadNamespace', input.namespace || 'default');
  return new Struct(DATA_TYPE, fields);
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
