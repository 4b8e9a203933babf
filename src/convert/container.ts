import type { ContainerPort, Container as KubernetesContainer, VolumeMount } from '../k8s/models';
import { hasSecretMarker } from '../k8s/secret-reference';
import type { Container } from '../score/workload';
import type { Ready } from './before';
import { convertComputeResources } from './compute-resources';
import type { ConvertInput } from './convert-input';
import type { Finding, Findings } from './findings';
import { convertProbe, startupProbe } from './probes';
import { convertVariables } from './variables';

export interface ContainerParts {
  readonly mounts: readonly VolumeMount[];
  readonly ports: readonly ContainerPort[];
  /** What other containers wait for; undefined for an ordinary container. */
  readonly ready?: Ready | undefined;
}

/**
 * A container of the pod. One that others wait for becomes an init container: `complete` as it is, else a sidecar that
 * keeps running, which for `healthy` also has a startup probe.
 */
export function convertContainer(
  name: string,
  container: Container,
  { mounts, ports, ready }: ContainerParts,
  { input, findings }: { readonly input: ConvertInput; readonly findings: Findings },
): KubernetesContainer {
  const { command, args } = container;
  const env = convertVariables(container.variables, ['containers', name, 'variables'], findings);
  const resources = convertComputeResources(container.resources, ['containers', name, 'resources'], findings);
  const out: Mutable<KubernetesContainer> = { name, image: convertImage(name, container, input, findings) };
  if (command && command.length > 0) out.command = [...command];
  if (args && args.length > 0) out.args = [...args];
  if (env.length > 0) out.env = env;
  if (ports.length > 0) out.ports = [...ports];
  if (resources !== undefined) out.resources = resources;
  if (mounts.length > 0) out.volumeMounts = [...mounts];
  addProbes(out, container, ready, findings);
  if (ready === 'started' || ready === 'healthy') out.restartPolicy = 'Always';
  return out;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function convertImage(name: string, { image }: Container, input: ConvertInput, findings: Findings): string {
  const path = ['containers', name, 'image'];
  const subject = `the image of container '${name}'`;
  const text = findings.substitute(image, 'image', path, subject);
  if (text === undefined) return image;
  const chosen = input.chooseImage?.(name, text) ?? text;
  if (chosen.trim() === '') {
    findings.error({ path, code: 'empty-image', message: `${subject} is empty once '${image}' is replaced` });
  } else if (hasSecretMarker(chosen)) {
    const message = `${subject} would hold a secret, which Kubernetes cannot take from a Secret`;
    findings.error({ path, code: 'secret-in-image', message });
  }
  return chosen;
}

function addProbes(
  out: Mutable<KubernetesContainer>,
  container: Container,
  ready: Ready | undefined,
  findings: Findings,
): void {
  const { name } = out;
  const livenessProbe = convertProbe('livenessProbe', name, container, findings);
  const readinessProbe = convertProbe('readinessProbe', name, container, findings);
  if (ready === 'complete') {
    if (livenessProbe) findings.warn(leftOut('livenessProbe', name));
    if (readinessProbe) findings.warn(leftOut('readinessProbe', name));
    return;
  }
  if (livenessProbe) out.livenessProbe = livenessProbe;
  if (readinessProbe) out.readinessProbe = readinessProbe;
  if (ready !== 'healthy') return;
  const probe = readinessProbe ?? livenessProbe;
  if (probe !== undefined) out.startupProbe = startupProbe(probe);
  else {
    findings.error({
      path: ['containers', name],
      code: 'invalid-before',
      message: `others wait until container '${name}' is healthy, but it has no probe that tells: give it a readinessProbe or livenessProbe`,
    });
  }
}

function leftOut(key: string, name: string): Finding {
  const message = `container '${name}' runs to its end before others start: its ${key} is left out`;
  return { path: ['containers', name, key], code: 'probe-left-out', message };
}
