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
  for (const name of Object.keys(requests)) {
    const request = requests[name] as string;
    const limit = limits[name];
    if (limit === undefined || compareQuantities(request, limit) <= 0) continue;
    findings.warn({
      path: [...path, 'requests', name],
      code: 'request-above-limit',
      message: `the request for ${name}, ${request}, is above the limit, ${limit}: Kubernetes refuses that`,
    });
  }
  const hasLimits = Object.keys(limits).length > 0;
  const hasRequests = Object.keys(requests).length > 0;
  if (!hasLimits) return hasRequests ? { requests } : undefined;
  return hasRequests ? { limits, requests } : { limits };
}

function canonicalAmounts(amounts: ComputeResources = {}, path: ScorePath, findings: Findings): Record<string, string> {
  const out: Record<string, string> = {};
  for (const name of ['cpu', 'memory'] as const) {
    const text = amounts[name];
    if (text === undefined) continue;
    const amount = findings.attempt([...path, name], name, () => canonicalQuantity(text));
    if (amount !== undefined) out[name] = amount;
  }
  return out;
}
