import { plainMapFrom } from '../../util/plain-map';
import { encodeJson } from '../../yaml/json';
import type { ProvisionInput, ServiceInput } from '../provisioner';

/** The JSON that a command reads from its standard input: names and order are part of the contract. */
export function encodeRequest(input: ProvisionInput): string {
  const fields: readonly (readonly [string, unknown])[] = [
    ['resource_guid', input.guid],
    ['resource_uid', input.uid],
    ['resource_type', input.type],
    ['resource_class', input.class],
    ['resource_id', input.id],
    ['resource_params', input.params],
    ['resource_metadata', input.metadata],
    ['source_workload', input.sourceWorkload],
    ['workload_metadata', input.workloadMetadata],
    ['workload_services', mapValues(input.workloadServices, encodeService)],
    ['namespace', input.namespace],
    ['resource_state', input.state],
    ['shared_state', input.sharedState],
  ];
  return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${encodeJson(value)}`).join(',')}}\n`;
}

/** Parity: `ServiceName` amid snake case; `service_name` says the same in the style of the rest. */
function encodeService({ serviceName, ports }: ServiceInput): unknown {
  return {
    ServiceName: serviceName,
    service_name: serviceName,
    ports: mapValues(ports, ({ name, port, targetPort, protocol }) => ({
      name,
      port,
      target_port: targetPort,
      protocol,
    })),
  };
}

function mapValues<T>(map: Readonly<Record<string, T>>, convert: (item: T) => unknown): Record<string, unknown> {
  return plainMapFrom(Object.entries(map).map(([key, item]) => [key, convert(item)] as const));
}
