import { Slice, Struct, TypedMap, type Value } from '../../src/gotemplate';
import { isPlainMap } from '../../src/util/plain-map';

type Data = Readonly<Record<string, Value>>;

const texts = ['Guid', 'Uid', 'Type', 'Class', 'Id'];
const maps = ['Params', 'Metadata', 'Init', 'State', 'Shared'];

/** The struct that provisioner templates see, made of decoded data; what the data lack has its zero value. */
export function provisionerRoot(data: Value): Struct {
  const given = asData(data);
  return new Struct(
    '*templateprov.Data',
    new Map<string, Value>([
      ...texts.map((name) => [name, given[name] ?? ''] as const),
      ...maps.map((name) => [name, given[name] ?? nilMap()] as const),
      ['SourceWorkload', given['SourceWorkload'] ?? ''],
      ['WorkloadMetadata', given['WorkloadMetadata'] ?? nilMap()],
      ['WorkloadServices', structMap('provisioners.NetworkService', given['WorkloadServices'], makeService)],
      ['Namespace', given['Namespace'] ?? ''],
    ]),
  );
}

/** The struct that patch templates see. */
export function patchRoot(data: Value): Struct {
  const given = asData(data);
  return new Struct(
    'patching.Data',
    new Map<string, Value>([
      ['Manifests', manifestList(given['Manifests'])],
      ['Workloads', given['Workloads'] ?? nilMap()],
      ['Namespace', given['Namespace'] ?? ''],
    ]),
  );
}

function makeService(data: Data): Struct {
  return new Struct(
    'provisioners.NetworkService',
    new Map<string, Value>([
      ['ServiceName', data['ServiceName'] ?? ''],
      ['Ports', structMap('provisioners.ServicePort', data['Ports'], makePort)],
    ]),
  );
}

function makePort(data: Data): Struct {
  return new Struct(
    'provisioners.ServicePort',
    new Map<string, Value>([
      ['Name', data['Name'] ?? ''],
      ['Port', data['Port'] ?? 0],
      ['TargetPort', data['TargetPort'] ?? 0],
      ['Protocol', data['Protocol'] ?? ''],
    ]),
  );
}

function structMap(type: string, data: Value, make: (data: Data) => Struct): TypedMap {
  const entries = isPlainMap(data)
    ? Object.entries(data).map(([key, item]) => [key, make(asData(item as Value))] as const)
    : undefined;
  return new TypedMap('string', type, entries && new Map<Value, Value>(entries), make({}));
}

function manifestList(data: Value): Slice {
  return new Slice('map[string]interface {}', Array.isArray(data) ? data : undefined);
}

function nilMap(): TypedMap {
  return new TypedMap('string', 'interface {}', undefined);
}

function asData(value: Value): Data {
  return isPlainMap(value) ? (value as Data) : {};
}
