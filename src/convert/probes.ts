import type { Probe } from '../k8s/models';
import type { Container, ContainerProbe } from '../score/workload';
import type { Findings } from './findings';

/** How long a sidecar may take to become healthy (five minutes), and how soon that is noticed (seconds). */
const STARTUP = { failureThreshold: 150, periodSeconds: 2 };

/** A container's probe in Kubernetes' terms; `httpGet` wins over `exec` with a warning, one with neither is an error. */
export function convertProbe(
  key: 'livenessProbe' | 'readinessProbe',
  container: string,
  probes: Pick<Container, 'livenessProbe' | 'readinessProbe'>,
  findings: Findings,
): Probe | undefined {
  const probe = probes[key];
  if (probe === undefined) return undefined;
  const path = ['containers', container, key];
  if (probe.httpGet) {
    if (probe.exec) {
      const message = `${key} has httpGet and exec: a probe can be one of them, httpGet is used`;
      findings.warn({ path: [...path, 'exec'], code: 'ambiguous-probe', message });
    }
    return { httpGet: convertHttpGet(probe.httpGet) };
  }
  if (!probe.exec) {
    const message = `${key} says nothing: give it httpGet or exec`;
    findings.error({ path, code: 'empty-probe', message });
    return undefined;
  }
  const { command } = probe.exec;
  if (command.length === 0) {
    const message = `${key} has an empty command, which Kubernetes refuses`;
    findings.warn({ path: [...path, 'exec', 'command'], code: 'empty-probe', message });
  }
  return { exec: command.length === 0 ? {} : { command: [...command] } };
}

/** The probe that holds back what needs a sidecar until the sidecar answers. */
export function startupProbe(probe: Probe): Probe {
  return { ...probe, ...STARTUP };
}

type HttpGet = NonNullable<Probe['httpGet']>;

function convertHttpGet(get: NonNullable<ContainerProbe['httpGet']>): HttpGet {
  const { host, path, port, scheme, httpHeaders } = get;
  // The keys are in the order in which they are written.
  const out: Partial<HttpGet> = {};
  if (host) out.host = host;
  if (httpHeaders && httpHeaders.length > 0) out.httpHeaders = httpHeaders.map(({ name, value }) => ({ name, value }));
  if (path) out.path = path;
  out.port = port;
  if (scheme) out.scheme = scheme;
  return out as HttpGet;
}
