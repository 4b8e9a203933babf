import type { Service, ServicePort } from '../k8s/models';
import { checkServiceName } from '../k8s/names';
import type { ServicePort as ScorePort } from '../score/workload';
import type { ConvertInput } from './convert-input';
import type { Findings } from './findings';
import {
  headlessServiceName,
  objectMeta,
  SERVICE_NAME_SETTING,
  selectorLabels,
  serviceName,
  setting,
} from './object-names';

/** A port of the workload with its defaults filled in. */
export interface WorkloadPort {
  readonly name: string;
  readonly port: number;
  readonly targetPort: number;
  readonly protocol: 'TCP' | 'UDP';
}

/** The ports of a workload, sorted by name. */
export function workloadPorts({ workload }: Pick<ConvertInput, 'workload'>): WorkloadPort[] {
  const ports = workload.service?.ports;
  if (!ports) return [];
  return Object.keys(ports)
    .sort()
    .map((name) => {
      const { port, targetPort = port, protocol = 'TCP' } = ports[name] as ScorePort;
      return { name, port, targetPort, protocol };
    });
}

/** The Service of a workload that has ports; two of one number and protocol, or a name that no Service can have: errors. */
export function convertService(
  input: ConvertInput,
  ports: readonly WorkloadPort[],
  findings: Findings,
): Service | undefined {
  if (ports.length === 0) return undefined;
  const name = serviceName(input.workload);
  checkName(input, name, findings);
  checkPorts(ports, findings);
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: objectMeta(input, name),
    spec: { ports: ports.map(convertPort), selector: selectorLabels(input) },
  };
}

/** The headless Service that a StatefulSet needs; its one port is never used. */
export function headlessService(input: ConvertInput, findings: Findings): Service {
  const name = headlessServiceName(input.name);
  const rule = checkServiceName(name);
  if (rule !== undefined) {
    const message = `its headless Service would be called '${name}', but a Service's name must ${rule}`;
    findings.error({ path: ['metadata', 'name'], code: 'invalid-name', message, hint: 'Rename the workload.' });
  }
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: objectMeta(input, name),
    spec: {
      clusterIP: 'None',
      ports: [{ name: 'default', port: 99, targetPort: 99 }],
      selector: selectorLabels(input),
    },
  };
}

function convertPort({ name, port, targetPort, protocol }: WorkloadPort): ServicePort {
  return { name, port, protocol, targetPort };
}

function checkName({ workload }: ConvertInput, name: string, findings: Findings): void {
  const rule = checkServiceName(name);
  if (rule === undefined) return;
  const given = setting(workload, SERVICE_NAME_SETTING) !== undefined;
  findings.error({
    path: given ? ['metadata', 'annotations', SERVICE_NAME_SETTING] : ['metadata', 'name'],
    code: 'invalid-name',
    message: `'${name}' cannot be the name of its Service, which must ${rule}`,
    hint: given ? undefined : `Rename the workload, or name its Service with the annotation ${SERVICE_NAME_SETTING}.`,
  });
}

function checkPorts(ports: readonly WorkloadPort[], findings: Findings): void {
  const seen = new Map<string, string>();
  for (const { name, port, protocol } of ports) {
    const key = `${port}/${protocol}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, name);
    else {
      const message = `ports '${first}' and '${name}' are both ${key}: a Service has each number once per protocol`;
      findings.error({ path: ['service', 'ports', name], code: 'duplicate-port', message });
    }
  }
}
