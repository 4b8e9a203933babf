import { isPlainMap, plainMapFrom } from '../util/plain-map';
import { Float, type YamlMap } from '../yaml/values';
import type { Workload } from './workload';

/**
 * Gives a validated document the type that it has: integers may have been written as floats (`80.0`). Metadata and params
 * keep floats as they are.
 */
export function toWorkload(document: YamlMap): Workload {
  const { service, containers } = document;
  if (!holdsFloat(service) && !holdsFloat(containers)) return document as unknown as Workload;
  const typed = Object.entries(document).map(([key, value]) => {
    return [key, key === 'service' || key === 'containers' ? wholeNumbers(value) : value] as const;
  });
  return plainMapFrom<unknown>(typed) as unknown as Workload;
}

function holdsFloat(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsFloat);
  if (!isPlainMap(value)) return value instanceof Float;
  for (const key in value) if (holdsFloat(value[key])) return true;
  return false;
}

function wholeNumbers(value: unknown): unknown {
  if (value instanceof Float) return value.value;
  if (Array.isArray(value)) return value.map(wholeNumbers);
  if (!isPlainMap(value)) return value;
  return plainMapFrom(Object.entries(value).map(([key, child]) => [key, wholeNumbers(child)] as const));
}
