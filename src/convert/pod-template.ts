import type { Container, PersistentVolumeClaimTemplate, PodTemplateSpec } from '../k8s/models';
import { startOrder } from './before';
import { convertContainer } from './container';
import { containerPorts } from './container-ports';
import type { ConvertInput } from './convert-input';
import type { Findings } from './findings';
import type { FileConfigMaps, Mountables } from './mountables';
import { convertMounts } from './mounts';
import { podMeta, SETTING_PREFIX } from './object-names';
import { createPodVolumes } from './pod-volumes';
import { workloadPorts } from './service';

const CHECKSUM = `${SETTING_PREFIX}files-checksum`;

export interface Pod {
  readonly template: PodTemplateSpec;
  /** Claims of which each Pod gets its own volume. */
  readonly claims: readonly PersistentVolumeClaimTemplate[];
}

/** The Pods of a workload. They restart when a file's content changes, by an annotation that depends on all of them. */
export function convertPod(
  input: ConvertInput,
  { files, volumes }: Mountables,
  configMaps: FileConfigMaps,
  findings: Findings,
): Pod {
  const { containers } = input.workload;
  const names = Object.keys(containers).sort();
  const order = startOrder(containers, findings);
  const readiness = new Map(order.first.map(({ name, ready }) => [name, ready]));
  const podVolumes = createPodVolumes([...volumes.values()].flat());
  // Which of several containers listens on a port of the service is not known.
  const ports = names.length === 1 ? containerPorts(workloadPorts(input)) : [];
  const converted = new Map<string, Container>();
  for (const name of names) {
    const container = containers[name];
    if (!container) continue;
    const own = { volumes: volumes.get(name) ?? [], files: files.get(name) ?? [] };
    const mounts = convertMounts({ ...own, configMapOf: configMaps.of, podVolumes, findings });
    const parts = { mounts, ports, ready: readiness.get(name) };
    converted.set(name, convertContainer(name, container, parts, { input, findings }));
  }
  const pick = (list: readonly string[]): Container[] => list.flatMap((name) => converted.get(name) ?? []);
  const initContainers = pick(order.first.map(({ name }) => name));
  const podSpecVolumes = podVolumes.volumes();
  return {
    template: {
      metadata: podMeta(input, configMaps.checksum === undefined ? {} : { [CHECKSUM]: configMaps.checksum }),
      spec: {
        containers: pick(order.rest),
        ...(initContainers.length === 0 ? {} : { initContainers }),
        ...(podSpecVolumes.length === 0 ? {} : { volumes: podSpecVolumes }),
      },
    },
    claims: podVolumes.claims(),
  };
}
