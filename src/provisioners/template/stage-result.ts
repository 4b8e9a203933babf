import { UserError } from '../../errors/user-error';
import type { Manifest } from '../../k8s/manifest';
import { hasSecretMarker } from '../../k8s/secret-reference';
import { narrowText } from '../../util/narrow-text';
import { isPlainMap, makePlainMap } from '../../util/plain-map';
import { decodeYaml } from '../../yaml/decode-yaml';
import { formatPlain } from '../../yaml/format-number';
import type { Rendered } from './dialect';
import { withTextKeys } from './text-keys';

type Data = Readonly<Record<string, unknown>>;

/** What a rendered template means, or what is wrong with it. */
export type StageResult<T> = { readonly value: T } | { readonly error: string };

/** Reads what a template yielded as a map; nothing at all is an empty one. */
export function decodeMap(rendered: Rendered): StageResult<Data> {
  const decoded = decode(rendered);
  if ('error' in decoded) return decoded;
  if (decoded.value === null) return { value: makePlainMap() };
  const value = decoded.value instanceof Map ? withTextKeys(decoded.value, rendered.text) : decoded.value;
  return isPlainMap(value) ? { value } : { error: `must yield a map, but yields ${nameOf(decoded.value)}` };
}

/** As `decodeMap`. Markers of secrets have wide letters, which the other outputs need not pay for. */
export function decodeOutputs(rendered: Rendered): StageResult<Data> {
  const decoded = decodeMap(rendered);
  // What is made without reading the text was cut out of none.
  if ('error' in decoded || rendered.value !== undefined || !hasSecretMarker(rendered.text)) return decoded;
  const outputs = makePlainMap<unknown>();
  for (const key in decoded.value) {
    const value = decoded.value[key];
    outputs[key] = typeof value === 'string' ? narrowText(value) : value;
  }
  return { value: outputs };
}

/** Reads what a template yielded as a list of maps; nothing at all is an empty one. */
export function decodeManifests(rendered: Rendered): StageResult<readonly Manifest[]> {
  const decoded = decode(rendered);
  if ('error' in decoded) return decoded;
  const list = decoded.value ?? [];
  if (!Array.isArray(list)) return { error: `must yield a list of maps, but yields ${nameOf(list)}` };
  for (let at = 0; at < list.length; at++) {
    const item: unknown = list[at];
    if (!isPlainMap(item)) return { error: `must yield a list of maps, but item ${at} is ${nameOf(item)}` };
  }
  return { value: list as readonly Manifest[] };
}

/** Reads what a template yielded as a list of texts, each of one or more lines; nothing at all is an empty one. */
export function decodeLines(rendered: Rendered): StageResult<readonly string[]> {
  const decoded = decode(rendered);
  if ('error' in decoded) return decoded;
  const list = decoded.value ?? [];
  if (!Array.isArray(list)) return { error: `must yield a list of texts, but yields ${nameOf(list)}` };
  const lines: string[] = [];
  for (let at = 0; at < list.length; at++) {
    const item: unknown = list[at] ?? '';
    const text = typeof item === 'string' ? item : formatPlain(item);
    if (text === undefined) {
      const advice = isPlainMap(item) ? ' (a text with a colon and a space in it needs quotes)' : '';
      return { error: `must yield a list of texts, but item ${at} is ${nameOf(item)}${advice}` };
    }
    if (text.includes('\n')) lines.push(...text.replace(/\n+$/, '').split('\n'));
    else lines.push(text);
  }
  return { value: lines };
}

/** The rendered text itself is not shown: it may hold passwords. */
function decode({ text, value }: Rendered): StageResult<unknown> {
  if (value !== undefined) return { value };
  if (text === '') return { value: null };
  try {
    return { value: decodeYaml(text) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const [problem] = error.problems;
    const place = problem?.line === undefined ? '' : ` (line ${problem.line} of what it yields)`;
    return { error: `must yield YAML: ${problem?.message ?? error.message}${place}` };
  }
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isPlainMap(value)) return 'a map';
  if (value instanceof Map) return 'a map with keys that are not text (put them in quotes)';
  if (value === null) return 'null';
  return typeof value === 'string' ? 'text' : `a ${typeof value === 'object' ? 'date or number' : typeof value}`;
}
