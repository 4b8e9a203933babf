import { nearestName } from '../../errors/nearest-name';
import { problemsIn } from '../../errors/user-error';
import type { Manifest } from '../../k8s/manifest';
import { withFieldNames } from '../../util/field-names';
import { isPlainMap, makePlainMap } from '../../util/plain-map';
import { fromBytes, isUtf8 } from '../../util/utf8';
import { decodeJson } from '../../yaml/json';

/** What a command answers; what it leaves out is empty. */
export interface CommandResponse {
  readonly state: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  /** A JSON merge patch for the shared state. */
  readonly sharedPatch: Readonly<Record<string, unknown>>;
  readonly manifests: readonly Manifest[];
}

const fieldNames = ['resource_state', 'resource_outputs', 'shared_state', 'manifests'];

/** Reads a command's answer, or says what is wrong with it: one JSON object with the known fields and nothing else. */
export function decodeResponse(stdout: Uint8Array): CommandResponse | { readonly error: string } {
  const text = fromBytes(stdout);
  if (text.trim() === '') return { error: 'it printed nothing; the least that is right is {}' };
  if (!isUtf8(text)) return { error: 'what it printed is not UTF-8 text' };
  let answer: unknown;
  try {
    answer = decodeJson(text);
  } catch (error) {
    const [problem] = problemsIn(error);
    // The text itself is not shown: it may hold passwords.
    return {
      error: `what it printed is not one JSON value: line ${problem?.line}, column ${problem?.column}: ${problem?.message}`,
    };
  }
  if (answer === null) return decodeFields({});
  return isPlainMap(answer) ? decodeFields(answer) : { error: 'what it printed must be a JSON object' };
}

function decodeFields(given: Readonly<Record<string, unknown>>): CommandResponse | { readonly error: string } {
  const answer = withFieldNames(given, fieldNames);
  const unknown = Object.keys(answer).filter((name) => !fieldNames.includes(name));
  if (unknown.length > 0) return { error: describeUnknown(unknown) };
  const notMap = fieldNames.slice(0, 3).find((name) => (answer[name] ?? null) !== null && !isPlainMap(answer[name]));
  if (notMap !== undefined) return { error: `its answer's ${notMap} must be an object` };
  const manifests = answer['manifests'] ?? [];
  if (!Array.isArray(manifests)) return { error: "its answer's manifests must be a list" };
  const notManifest = manifests.findIndex((item) => !isPlainMap(item));
  if (notManifest >= 0) return { error: `its answer's manifests.${notManifest} must be an object` };
  return {
    state: mapOf(answer['resource_state']),
    outputs: mapOf(answer['resource_outputs']),
    sharedPatch: mapOf(answer['shared_state']),
    manifests: manifests as readonly Manifest[],
  };
}

function describeUnknown(unknown: readonly string[]): string {
  const first = unknown[0] ?? '';
  const nearest = nearestName(first, fieldNames);
  const known = nearest === undefined ? `known are ${fieldNames.join(', ')}` : `did you mean '${nearest}'?`;
  return `its answer has unknown fields: ${[...unknown].sort().join(', ')}; ${known}`;
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return isPlainMap(value) ? value : makePlainMap();
}
