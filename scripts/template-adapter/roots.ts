import { formatValue, Slice, Struct, Timestamp, TypedMap, type Value } from '../../src/gotemplate';
import { isPlainMap, plainMapFrom } from '../../src/util/plain-map';

type Data = Readonly<Record<string, Value>>;

const texts = ['Guid', 'Uid', 'Type', 'Class', 'Id'];
const maps = ['Params', 'Metadata', 'Init', 'State', 'Shared'];

/** The struct that provisioner templates see, made of decoded data; what the data lack has its zero value. */
export function provisionerRoot(data: Value): Struct {
  const given = asData(data);
  return new Struct(
    '*templateprov.Data',
    new Map<string, Value>([
      ...texts.map((name) => [name, text(given[name])] as const),
      ...maps.map((name) => [name, textKeyed(given[name])] as const),
      ['SourceWorkload', text(given['SourceWorkload'])],
      ['WorkloadMetadata', textKeyed(given['WorkloadMetadata'])],
      ['WorkloadServices', structMap('provisioners.NetworkService', given['WorkloadServices'], makeService)],
      ['Namespace', text(given['Namespace'])],
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
      ['Workloads', textKeyed(given['Workloads'])],
      ['Namespace', text(given['Namespace'])],
    ]),
  );
}

function makeService(data: Data): Struct {
  return new Struct(
    'provisioners.NetworkService',
    new Map<string, Value>([
      ['ServiceName', text(data['ServiceName'])],
      ['Ports', structMap('provisioners.ServicePort', data['Ports'], makePort)],
    ]),
  );
}

function makePort(data: Data): Struct {
  return new Struct(
    'provisioners.ServicePort',
    new Map<string, Value>([
      ['Name', text(data['Name'])],
      ['Port', data['Port'] ?? 0],
      ['TargetPort', data['TargetPort'] ?? 0],
      ['Protocol', text(data['Protocol'])],
    ]),
  );
}

function structMap(type: string, data: Value, make: (data: Data) => Struct): TypedMap {
  const entries = isMap(data)
    ? entriesOf(data).map(([key, item]) => [key, make(asData(item as Value))] as const)
    : undefined;
  return new TypedMap('string', type, entries && new Map<Value, Value>(entries), make({}));
}

function manifestList(data: Value): Slice {
  return new Slice('map[string]interface {}', Array.isArray(data) ? data.map(textKeyed) : undefined);
}

/** A map as a field of a map of text keys takes it: its own keys, not those of maps in it, become text. */
function textKeyed(data: Value): Value {
  if (data === undefined || data === null) return new TypedMap('string', 'interface {}', undefined);
  return data instanceof Map ? asData(data) : data;
}

/** A scalar as a field of text takes it. */
function text(data: Value): string {
  if (data === undefined || data === null) return '';
  return data instanceof Timestamp ? data.text : formatValue(data);
}

function asData(value: Value): Data {
  return isPlainMap(value) ? (value as Data) : plainMapFrom(isMap(value) ? entriesOf(value) : []);
}

function isMap(value: Value): boolean {
  return isPlainMap(value) || value instanceof Map;
}

function entriesOf(value: Value): [string, Value][] {
  if (!(value instanceof Map)) return Object.entries(value as Data);
  return [...(value as ReadonlyMap<Value, Value>)].map(([key, item]) => [text(key), item]);
}
