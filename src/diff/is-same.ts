import { encodeYaml } from '../yaml/encode-yaml';

/** Are two values of YAML the same, whatever the order of keys? 1 and 1.0 are, as they are to Kubernetes; 1 and "1" are not. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' && typeof b !== 'object') return false;
  return canonicalText(a) === canonicalText(b);
}

/** A text that is the same for the same values only. */
export function canonicalText(value: unknown): string {
  return encodeYaml(value);
}
