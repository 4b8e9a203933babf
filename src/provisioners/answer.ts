import { nearestName } from '../errors/nearest-name';
import type { Manifest } from '../k8s/manifest';
import { checkDataKey, checkDnsSubdomain } from '../k8s/names';
import { encodeSecretReference } from '../k8s/secret-reference';
import type { PlaceholderUse } from '../score/outputs';
import { isPlainMap } from '../util/plain-map';
import { type PromisedSecret, promisedSecrets } from './connection-secrets';
import { describeEntry, type ProvisionerEntry } from './provisioner-entry';

/** What a provisioner answered for a resource. */
export interface Answer {
  readonly uid: string;
  readonly entry: ProvisionerEntry;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly manifests: readonly Manifest[];
  /** As given with `--namespace`, else empty. */
  readonly namespace: string;
  /** What the user can do where an output is missing because only those of an earlier run are known. */
  readonly wayOut?: string | undefined;
}

/** An output that was found: what was returned, or a reference to a secret that the manifests promise. */
interface FoundOutput {
  readonly value: unknown;
  /** The secret's name, where nothing says that it has the key. */
  readonly undeclared?: string;
}

/** Finds the output at a path. What the provisioner returned wins; a missing key is looked for in the secrets that it promised. */
export function findOutput(answer: Answer, path: readonly string[], use: PlaceholderUse): FoundOutput | undefined {
  const returned = walk(answer.outputs, path);
  if (returned.steps === path.length) return { value: returned.value };
  const [key] = path;
  if (returned.steps > 0 || path.length !== 1 || key === undefined || !isWired(use)) return undefined;
  const wiring = wire(key, answer, secretsOf(answer));
  return 'value' in wiring ? wiring : undefined;
}

/** Says why there is no output at a path. */
export function explainMissing(
  answer: Answer,
  path: readonly string[],
): { readonly message: string; readonly hint?: string } {
  const { message, hint } = explain(path, answer, secretsOf(answer));
  const hints = [hint, answer.wayOut].filter((line) => line !== undefined);
  return hints.length === 0 ? { message } : { message, hint: hints.join('\n') };
}

/** May a secret stand in for an output that is missing? */
function isWired(use: PlaceholderUse): boolean {
  return use === 'variable' || use === 'file';
}

/** What answers promise, once it has been asked for. */
const promised = new WeakMap<Answer, readonly PromisedSecret[]>();

function secretsOf(answer: Answer): readonly PromisedSecret[] {
  const known = promised.get(answer);
  if (known !== undefined) return known;
  const secrets = promisedSecrets(answer.manifests);
  promised.set(answer, secrets);
  return secrets;
}

/** Follows a path through maps as far as it leads. */
function walk(outputs: unknown, path: readonly string[]): { readonly steps: number; readonly value: unknown } {
  let value = outputs;
  let steps = 0;
  for (; steps < path.length; steps++) {
    const key = path[steps] as string;
    if (!isPlainMap(value) || !Object.hasOwn(value, key)) break;
    value = value[key];
  }
  return { steps, value };
}

type Wiring = FoundOutput | { readonly reason: string } | { readonly none: true };

function wire(key: string, { entry, namespace }: Answer, secrets: readonly PromisedSecret[]): Wiring {
  const candidates = secrets.filter((secret) => secret.open || secret.declared.has(key));
  const [secret, ...others] = candidates;
  if (secret === undefined || checkDataKey(key) !== undefined) return { none: true };
  const expected = entry.expectedOutputs ?? [];
  if (expected.length > 0 && !expected.includes(key)) {
    return { reason: `secret '${secret.name}' may have it, but '${key}' is not among the entry's expected_outputs` };
  }
  if (others.length > 0) {
    const names = candidates.map(({ name, by }) => `'${name}' (${by})`).join(' and ');
    return { reason: `several secrets may have it: ${names}; its outputs must say which` };
  }
  const home = namespace || 'default';
  if (secret.namespace !== undefined && secret.namespace !== home) {
    return {
      reason: `secret '${secret.name}' will be in namespace '${secret.namespace}', but the workloads are in '${home}'`,
    };
  }
  const badName = checkDnsSubdomain(secret.name);
  if (badName !== undefined) return { reason: `it promises a secret '${secret.name}', whose name must ${badName}` };
  const value = encodeSecretReference(secret.name, key);
  return expected.includes(key) || secret.declared.has(key) ? { value } : { value, undeclared: secret.name };
}

function explain(
  path: readonly string[],
  answer: Answer,
  secrets: readonly PromisedSecret[],
): { readonly message: string; readonly hint?: string } {
  const { steps, value } = walk(answer.outputs, path);
  const key = path[steps] ?? '';
  const owner = `resource '${answer.uid}', provided by ${describeEntry(answer.entry)}`;
  if (steps > 0) return explainDeep(key, path.slice(0, steps), value, owner);
  const names = Object.keys(answer.outputs).sort();
  const offer = names.length === 0 ? 'has no outputs' : `has the outputs ${names.join(', ')}`;
  const wiring = path.length === 1 ? wire(key, answer, secrets) : { none: true };
  const message = `key '${key}' not found: ${owner}, ${offer}`;
  if ('reason' in wiring) return { message: `${message}; ${wiring.reason}` };
  if ('value' in wiring) {
    return {
      message: `${message}; a secret that it promises may have '${key}', but only variables and whole files take secrets`,
    };
  }
  const nearest = nearestName(key, [...names, ...secrets.flatMap(({ declared }) => [...declared])]);
  return nearest === undefined ? { message } : { message, hint: `Did you mean '${nearest}'?` };
}

function explainDeep(
  key: string,
  above: readonly string[],
  value: unknown,
  owner: string,
): { readonly message: string; readonly hint?: string } {
  const place = `output '${above.join('.')}' of ${owner},`;
  if (value === null) return { message: `key '${key}' not found: ${place} is null` };
  if (!isPlainMap(value)) return { message: `key '${key}' cannot be looked up: ${place} is not a map` };
  const names = Object.keys(value).sort();
  const message = `key '${key}' not found: ${place} has ${names.length === 0 ? 'no keys' : `the keys ${names.join(', ')}`}`;
  const nearest = nearestName(key, names);
  return nearest === undefined ? { message } : { message, hint: `Did you mean '${nearest}'?` };
}
