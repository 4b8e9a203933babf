import { nearestName } from '../errors/nearest-name';
import { userError } from '../errors/user-error';
import { isPlainMap } from '../util/plain-map';
import { decodeYaml } from '../yaml/decode-yaml';
import type { YamlValue } from '../yaml/values';
import { type AsWritten, asWrittenIn } from '../yaml/written-scalar';
import type { PatchOperation } from './patch-operation';
import { parsePatchPath } from './patch-path';

const fields = ['op', 'path', 'value', 'description'];

/** Reads what a patch template yielded: a YAML list of operations, or nothing. `file` names the template in errors. */
export function decodeOperations(text: string, file: string): readonly PatchOperation[] {
  const decoded = decodeYaml(text, { file });
  if (decoded === null) return [];
  if (!Array.isArray(decoded))
    throw bad(file, '', 'must yield a list of operations such as {op: set, path: 0.kind, value: x}');
  const asWritten = asWrittenIn(text);
  return decoded.map((entry: YamlValue, index) =>
    decodeOperation(entry, `${index}`, file, (value, path) => asWritten(value, [index, ...path])),
  );
}

function decodeOperation(entry: YamlValue, place: string, file: string, asWritten: AsWritten): PatchOperation {
  if (!isPlainMap(entry)) throw bad(file, place, 'an operation must be a map with op, path and value');
  for (const key in entry) {
    if (fields.includes(key)) continue;
    const nearest = nearestName(key, fields);
    const meant = nearest === undefined ? '' : `; did you mean ${nearest}?`;
    throw bad(file, `${place}.${key}`, `unknown field (known: ${fields.join(', ')})${meant}`);
  }
  const { op } = entry;
  const written = asWritten(entry['path'], ['path']);
  const description = asWritten(entry['description'], ['description']);
  if (op !== 'set' && op !== 'delete')
    throw bad(file, `${place}.op`, `must be set or delete, but it is ${JSON.stringify(op ?? null)}`);
  if (typeof written !== 'string') throw bad(file, `${place}.path`, 'must be text');
  if (description !== undefined && description !== null && typeof description !== 'string') {
    throw bad(file, `${place}.description`, 'must be text');
  }
  const steps = parsePatchPath(written);
  if (typeof steps === 'string') throw bad(file, `${place}.path`, steps);
  if (op === 'set' && !Object.hasOwn(entry, 'value'))
    throw bad(file, place, `set of ${written} has no value: null is written as value: null`);
  const operation: Mutable<PatchOperation> = { op, path: written, steps };
  if (op === 'set') operation.value = entry['value'] as YamlValue;
  if (typeof description === 'string' && description !== '') operation.description = description;
  return operation;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function bad(file: string, path: string, message: string): Error {
  return userError('bad-patch', message, { file, ...(path === '' ? {} : { path }) });
}
