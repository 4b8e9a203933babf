import { nearestName } from '../errors/nearest-name';
import type { Manifest } from '../k8s/manifest';
import type { Deployment, StatefulSet } from '../k8s/models';
import type { ConvertInput, ConvertResult } from './convert-input';
import { createFindings, type Findings } from './findings';
import { convertFiles, type Mountables, readMountables } from './mountables';
import { controllerName, headlessServiceName, KIND_SETTING, objectMeta, selectorLabels, setting } from './object-names';
import { convertPod, type Pod } from './pod-template';
import { convertService, headlessService, workloadPorts } from './service';

const KINDS = ['Deployment', 'StatefulSet'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Turns a workload into manifests: a ConfigMap for each file by container and path, the Service, a StatefulSet's headless
 * Service, and the Deployment or StatefulSet. All errors are collected; with any, there are no manifests.
 */
export function convertWorkload(input: ConvertInput): ConvertResult {
  const findings = createFindings(input);
  const kind = workloadKind(input, findings);
  const mountables = readMountables(input, findings);
  if (kind === 'Deployment') refuseClaims(mountables, findings);
  const configMaps = convertFiles(input, mountables, findings);
  const ports = workloadPorts(input);
  const service = convertService(input, ports, findings);
  const pod = convertPod(input, { ...mountables, configMaps, ports }, findings);
  const manifests: object[] = [...configMaps.manifests];
  if (service) manifests.push(service);
  if (kind === 'StatefulSet') manifests.push(headlessService(input, findings), statefulSet(input, pod));
  else manifests.push(deployment(input, pod));
  const { errors, warnings } = findings;
  return { manifests: errors.length > 0 ? [] : (manifests as Manifest[]), problems: errors, warnings };
}

function workloadKind({ workload }: ConvertInput, findings: Findings): Kind | undefined {
  const given = setting(workload, KIND_SETTING) ?? 'Deployment';
  const kind = KINDS.find((name) => name === given);
  if (kind === undefined) {
    const nearest = nearestName(given, KINDS);
    findings.error({
      path: ['metadata', 'annotations', KIND_SETTING],
      code: 'unknown-kind',
      message: `a workload cannot become a '${given}': ${KIND_SETTING} is ${KINDS.join(' or ')}`,
      hint: nearest === undefined ? undefined : `Did you mean '${nearest}'?`,
    });
  }
  return kind;
}

function refuseClaims({ volumes }: Mountables, findings: Findings): void {
  if (volumes.size === 0) return;
  for (const { resource, target, path } of [...volumes.values()].flat()) {
    if (resource.kind !== 'claim') continue;
    findings.error({
      path: [...path, 'source'],
      code: 'claim-on-deployment',
      message: `volume '${target}': resource '${resource.uid}' gives a claimSpec, and only a StatefulSet has claims of its own`,
      hint:
        `Set the annotation ${KIND_SETTING}: StatefulSet in the workload's metadata, or let the provisioner make a ` +
        'PersistentVolumeClaim and give source: {persistentVolumeClaim: {claimName: ...}}.',
    });
  }
}

function deployment(input: ConvertInput, { template }: Pod): Deployment {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: objectMeta(input, controllerName(input.name, 'Deployment')),
    spec: { selector: { matchLabels: selectorLabels(input) }, template },
  };
}

function statefulSet(input: ConvertInput, { template, claims }: Pod): StatefulSet {
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: objectMeta(input, controllerName(input.name, 'StatefulSet')),
    spec: {
      selector: { matchLabels: selectorLabels(input) },
      serviceName: headlessServiceName(input.name),
      template,
      // Parity: the empty strategy here and the zeros below are part of what projects have in their repositories.
      updateStrategy: {},
      ...(claims.length === 0 ? {} : { volumeClaimTemplates: [...claims] }),
    },
    status: { availableReplicas: 0, replicas: 0 },
  };
}
