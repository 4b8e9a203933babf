import type { Probe } from '../k8s/models';
import type { ScorePath } from '../score/score-path';
import type { ContainerProbe } from '../score/workload';
import type { Findings } from './findings';

/** How long a sidecar may take to become healthy (five minutes), and how soon that is noticed (seconds). */
const STARTUP = { failureThreshold: 150, periodSeconds: 2 };

/** A probe in Kubernetes' terms; `httpGet` wins over `exec` with a warning, one with neither is an error. */
export function convertProbe(
  probe: ContainerProbe | undefined,
  path: ScorePath,
  findings: Findings,
): Probe | undefined {
  if (probe === undefined) return undefined;
  if (probe.httpGet) {
    if (probe.exec) {
      const message = `${String(path.at(-1))} has httpGet and exec: a probe can be one of them, httpGet is used`;
      findings.warn({ path: [...path, 'exec'], code: 'ambiguous-probe', message });
    }
    return { httpGet: convertHttpGet(probe.httpGet) };
  }
  if (!probe.exec) {
    const message = `${String(path.at(-1))} says nothing: give it httpGet or exec`;
    findings.error({ path, code: 'empty-probe', message });
    return undefined;
  }
  const { command } = probe.exec;
  if (command.length === 0) {
    const message = `${String(path.at(-1))} has an empty command, which Kubernetes refuses`;
    findings.warn({ path: [...path, 'exec', 'command'], code: 'empty-probe', message });
  }
  return { exec: command.length === 0 ? {} : { command: [...command] } };
}

/** The probe that holds back what needs a sidecar until the sidecar answers. */
export function startupProbe(probe: Probe): Probe {
  return { ...probe, ...STARTUP };
}

function convertHttpGet(get: NonNullable<ContainerProbe['httpGet']>): NonNullable<Probe['httpGet']> {
  const { host, path, port, scheme, httpHeaders = [] } = get;
  return {
    ...(host ? { host } : {}),
    ...(httpHeaders.length === 0 ? {} : { httpHeaders: httpHeaders.map(({ name, value }) => ({ name, value })) }),
    ...(path ? { path } : {}),
    port,
    ...(scheme ? { scheme } : {}),
  };
}
