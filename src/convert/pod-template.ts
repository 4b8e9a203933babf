import type { Container, PersistentVolumeClaimTemplate, PodTemplateSpec } from '../k8s/models';
import { makePlainMap } from '../util/plain-map';
import { startOrder } from './before';
import { convertContainer } from './container';
import { containerPorts } from './container-ports';
import type { ConvertInput } from './convert-input';
import type { Findings } from './findings';
import type { FileConfigMaps, Mountables } from './mountables';
import { convertMounts } from './mounts';
import { podMeta } from './object-names';
import { createPodVolumes } from './pod-volumes';
import type { WorkloadPort } from './service';

type PodSpec = NonNullable<PodTemplateSpec['spec']>;

export interface Pod {
  readonly template: PodTemplateSpec;
  /** Claims of which each Pod gets its own volume. */
  readonly claims: readonly PersistentVolumeClaimTemplate[];
}

/** What other parts of the conversion give to the Pods. */
export interface PodParts extends Mountables {
  readonly configMaps: FileConfigMaps;
  readonly ports: readonly WorkloadPort[];
}

/** The Pods of a workload. They restart when a file's content changes, by an annotation that depends on all of them. */
export function convertPod(
  input: ConvertInput,
  { files, volumes, configMaps, ports: ofService }: PodParts,
  findings: Findings,
): Pod {
  const { containers } = input.workload;
  const names = Object.keys(containers).sort();
  const order = startOrder(containers, findings);
  const readiness = new Map(order.first.map(({ name, ready }) => [name, ready]));
  const podVolumes =
    files.size === 0 && volumes.size === 0 ? undefined : createPodVolumes([...volumes.values()].flat());
  // Which of several containers listens on a port of the service is not known.
  const ports = names.length === 1 ? containerPorts(ofService) : [];
  const converted = makePlainMap<Container>();
  for (const name of names) {
    const container = containers[name];
    if (!container) continue;
    const own = { volumes: volumes.get(name) ?? [], files: files.get(name) ?? [] };
    const mounts = podVolumes ? convertMounts({ ...own, configMapOf: configMaps.of, podVolumes, findings }) : [];
    converted[name] = convertContainer(
      name,
      container,
      { mounts, ports, ready: readiness.get(name) },
      { input, findings },
    );
  }
  const pick = (list: readonly string[]): Container[] => list.map((name) => converted[name] as Container);
  const spec: PodSpec = { containers: pick(order.rest) };
  if (order.first.length > 0) spec.initContainers = pick(order.first.map(({ name }) => name));
  const podSpecVolumes = podVolumes?.volumes() ?? [];
  if (podSpecVolumes.length > 0) spec.volumes = podSpecVolumes;
  return { template: { metadata: podMeta(input, configMaps.checksum), spec }, claims: podVolumes?.claims() ?? [] };
}
