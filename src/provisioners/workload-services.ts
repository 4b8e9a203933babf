import type { Workload } from '../score/workload';
import type { State } from '../state/state';
import { makePlainMap } from '../util/plain-map';
import type { ServiceInput, ServicePortInput } from './provisioner';

const SERVICE_NAME = 'k8s.score.dev/service-name';

/** The services of all workloads in the state, by workload name, as provisioners see them. */
export function workloadServices(state: State): Readonly<Record<string, ServiceInput>> {
  const out = makePlainMap<ServiceInput>();
  for (const name of Object.keys(state.workloads).sort()) {
    const spec = state.workloads[name]?.spec;
    if (spec !== undefined) out[name] = serviceOf(name, spec);
  }
  return out;
}

function serviceOf(workloadName: string, { metadata, service }: Workload): ServiceInput {
  const ports = service?.ports ?? {};
  const byKey = makePlainMap<ServicePortInput>();
  const named: ServicePortInput[] = [];
  for (const name of Object.keys(ports).sort()) {
    const port = ports[name];
    if (port === undefined) continue;
    const input = { name, port: port.port, targetPort: port.targetPort ?? port.port, protocol: port.protocol ?? 'TCP' };
    byKey[name] = input;
    named.push(input);
  }
  // A port's own name goes before another's number, and of two ports with one number the first by name answers to it.
  for (const input of named) byKey[String(input.port)] ??= input;
  return { serviceName: metadata.annotations?.[SERVICE_NAME] ?? workloadName, ports: byKey };
}
