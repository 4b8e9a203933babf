import type { ResourceRequirements } from '../k8s/models';
import { canonicalQuantity, compareQuantities } from '../k8s/quantity';
import type { ScorePath } from '../score/score-path';
import type { ComputeResources, Container } from '../score/workload';
import type { Findings } from './findings';

/** Limits and requests with canonical quantities; undefined when there are none. A request above its limit is a warning. */
export function convertComputeResources(
  resources: Container['resources'],
  path: ScorePath,
  findings: Findings,
): ResourceRequirements | undefined {
  if (!resources) return undefined;
  const limits = canonicalAmounts(resources.limits, [...path, 'limits'], findings);
  const requests = canonicalAmounts(resources.requests, [...path, 'requests'], findings);
  if (limits === undefined) return requests && { requests };
  if (requests === undefined) return { limits };
  for (const name in requests) {
    const request = requests[name] as string;
    const limit = limits[name];
    if (limit === undefined || request === limit || compareQuantities(request, limit) <= 0) continue;
    findings.warn({
      path: [...path, 'requests', name],
      code: 'request-above-limit',
      message: `the request for ${name}, ${request}, is above the limit, ${limit}: Kubernetes refuses that`,
    });
  }
  return { limits, requests };
}

/** Undefined when there are none. */
function canonicalAmounts(
  amounts: ComputeResources | undefined,
  path: ScorePath,
  findings: Findings,
): Record<string, string> | undefined {
  const cpu = canonicalAmount('cpu', amounts?.cpu, path, findings);
  const memory = canonicalAmount('memory', amounts?.memory, path, findings);
  if (cpu === undefined) return memory === undefined ? undefined : { memory };
  return memory === undefined ? { cpu } : { cpu, memory };
}

function canonicalAmount(
  name: string,
  text: string | undefined,
  path: ScorePath,
  findings: Findings,
): string | undefined {
  return text === undefined ? undefined : findings.attempt([...path, name], name, () => canonicalQuantity(text));
}
