import { convertTimestamps, declareTimeless, RecordFields, type RenderContext, StructFields } from '../../gotemplate';
import { Struct, TypedMap, type Value } from '../../gotemplate/value';
import { timeFromTimestamp } from '../../sprig';
import type { ProvisionInput, ServiceInput, ServicePortInput } from '../provisioner';

/** What changes from stage to stage. */
export interface StageValues {
  readonly init: Readonly<Record<string, unknown>>;
  readonly state: Readonly<Record<string, unknown>>;
  readonly shared: Readonly<Record<string, unknown>>;
}

/** Names that a template can read, in the order in which the data are printed. */
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

/** Makes the data of a stage of one resource. */
export type StageData = (values: StageValues, context: RenderContext) => Struct;

/**
 * The data of a resource's stages as templates see them (docs/parity.md lists the names), without times from YAML. What is the
 * same in all stages is looked through for such times once, unless there are some: templates may change what they are given.
 */
export function createStageData(input: ProvisionInput, services: Value): StageData {
  const resource = { input, services, timeless: new Set<Value>() };
  return (values, context) => new Struct(DATA_TYPE, new StageFields(resource, values, context));
}

/** What the stages of a resource have in common. */
interface StagesResource {
  readonly input: ProvisionInput;
  readonly services: Value;
  /** Values without times in them. */
  readonly timeless: Set<Value>;
}

/** Times are looked for in what a template reads, and in nothing else. */
class StageFields extends StructFields {
  private params: Value;
  private metadata: Value;
  private init: Value;
  private state: Value;
  private shared: Value;
  private workloadMetadata: Value;

  constructor(
    private readonly resource: StagesResource,
    private readonly stage: StageValues,
    private readonly context: RenderContext,
  ) {
    super();
  }

  get(name: string): Value {
    const { input, services } = this.resource;
    switch (name) {
      case 'State':
        this.state ??= this.converted(this.stage.state);
        return this.state;
      case 'Guid':
        return input.guid;
      case 'Uid':
        return input.uid;
      case 'SourceWorkload':
        return input.sourceWorkload;
      case 'Init':
        this.init ??= this.converted(this.stage.init);
        return this.init;
      case 'Params':
        this.params ??= input.params === null ? nilMap() : this.converted(input.params);
        return this.params;
      case 'Namespace':
        return input.namespace;
      case 'Id':
        return input.id;
      case 'Class':
        return input.class;
      case 'Type':
        return input.type;
      case 'Metadata':
        this.metadata ??= input.metadata === null ? nilMap() : this.converted(input.metadata);
        return this.metadata;
      case 'Shared':
        // Entries of other resources may bring times into it between two stages.
        this.shared ??= this.withoutTimes(this.stage.shared);
        return this.shared;
      case 'WorkloadMetadata':
        this.workloadMetadata ??= this.converted(input.workloadMetadata);
        return this.workloadMetadata;
      case 'WorkloadServices':
        return services;
      case 'WorkloadNamespace':
        return input.namespace || 'default';
      default:
        return undefined;
    }
  }

  has(name: string): boolean {
    return (dataFields as readonly string[]).includes(name);
  }

  protected map(): Map<string, Value> {
    return new Map(dataFields.map((name) => [name, this.get(name)]));
  }

  private converted(value: unknown): Value {
    const { timeless } = this.resource;
    if (timeless.has(value as Value)) return value as Value;
    const result = this.withoutTimes(value);
    if (result === value) timeless.add(result);
    return result;
  }

  private withoutTimes(value: unknown): Value {
    return convertTimestamps(value as Value, (time) => timeFromTimestamp(time, this.context.clock.zone));
  }
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
    new RecordFields({
      ServiceName: serviceName,
      Ports: mapOfStructs('provisioners.ServicePort', ports, portValue, noPort),
    }),
  );
}

function portValue({ name, port, targetPort, protocol }: ServicePortInput): Struct {
  return new Struct(
    'provisioners.ServicePort',
    new RecordFields({ Name: name, Port: port, TargetPort: targetPort, Protocol: protocol }),
  );
}

function mapOfStructs<T>(
  type: string,
  map: Readonly<Record<string, T>>,
  convert: (item: T) => Struct,
  zero: T,
): TypedMap {
  const entries = new Map<Value, Value>();
  for (const key of Object.keys(map)) entries.set(key, convert(map[key] as T));
  return new TypedMap('string', type, entries, convert(zero));
}

/** Absent params and metadata are Go's nil map: empty to every function, and the text `null` in JSON. */
function nilMap(): Value {
  return new TypedMap('string', 'interface {}', undefined);
}
