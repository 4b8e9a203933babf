import type { ContainerPort } from '../k8s/models';
import { checkContainerPortName } from '../k8s/names';
import type { WorkloadPort } from './service';

/**
 * The ports that the only container of a workload listens on: each number and protocol once, under the name of the first
 * Score port that Kubernetes takes as a name there.
 */
export function containerPorts(ports: readonly WorkloadPort[]): ContainerPort[] {
  const found = new Map<string, ContainerPort>();
  for (const { name, targetPort, protocol } of ports) {
    const key = `${targetPort}/${protocol}`;
    const port: ContainerPort = found.get(key) ?? { containerPort: targetPort, protocol };
    if (port.name === undefined && checkContainerPortName(name) === undefined) port.name = name;
    found.set(key, port);
  }
  return [...found.values()];
}
