import { fromBytes } from '../../util/utf8';
import { elementsOf } from '../elements-of';
import { toBigInt } from '../integers';
import { kindOf } from '../kind-of';
import { isMap, mapEntries } from '../map-entries';
import { timestampText } from '../timestamp-text';
import { toFloat } from '../to-float';
import { typeName } from '../type-name';
import { Complex, Integer, Slice, Struct, Timestamp, TypedMap, type Value } from '../value';
import type { Directive } from './directive';
import { formatComplex, formatFloat } from './format-float';
import { formatInteger } from './format-integer';
import { formatText } from './format-text';
import { pad, truncate } from './pad';

/** One argument under a directive; a verb that the value does not take gives Go's `%!d(string=hi)`. */
export function printArgument(value: Value, directive: Directive): string {
  if (value === undefined || value === null) {
    return 'vT'.includes(directive.verb) ? pad('<nil>', directive) : `%!${directive.verb}(<nil>)`;
  }
  if (directive.verb === 'T') return pad(truncate(typeName(value), directive.precision), directive);
  return printValue(value, directive, 0);
}

/** A value at some depth of the argument; flags, width and verb apply to the innermost values. */
function printValue(value: Value, directive: Directive, depth: number): string {
  if (value === undefined || value === null) return directive.sharpV ? 'interface {}(nil)' : '<nil>';
  if (typeof value !== 'object') return printScalar(value, directive) ?? badVerb(value, directive);
  const own = directive.bare ? undefined : printByMethod(value, directive);
  if (own !== undefined) return own;
  const items = elementsOf(value);
  if (items !== undefined) return printList(value, items, directive, depth);
  if (isMap(value)) return printMap(value, directive, depth);
  if (value instanceof Struct) return printStruct(value, directive, depth);
  return printScalar(value, directive) ?? badVerb(value, directive);
}

function printScalar(value: Value, directive: Directive): string | undefined {
  if (typeof value === 'string') return formatText(value, directive);
  if (typeof value === 'boolean') return 'tv'.includes(directive.verb) ? pad(String(value), directive) : undefined;
  const float = toFloat(value);
  if (float !== undefined) return formatFloat(float, directive);
  if (value instanceof Complex) return formatComplex(value, directive);
  const integer = toBigInt(value);
  if (integer !== undefined && isPointer(value)) return formatPointer(integer, directive);
  return integer === undefined ? undefined : formatInteger(integer, directive, kindOf(value).startsWith('u'));
}

/** Pointers that cannot be followed are integers of a type with a star. */
function isPointer(value: Value): boolean {
  return value instanceof Integer && value.type.startsWith('*');
}

function formatPointer(address: bigint, directive: Directive): string | undefined {
  const { verb } = directive;
  if (verb === 'v' && address === 0n) return directive.sharpV ? '(nil)' : pad('<nil>', directive);
  if (verb === 'v' || verb === 'p') return formatInteger(address, { ...directive, verb: 'x', sharp: true });
  return 'bodxX'.includes(verb) ? formatInteger(address, directive) : undefined;
}

/** The text of types that have a String method, under the verbs that ask for it. */
function printByMethod(value: Value & object, directive: Directive): string | undefined {
  // Only Go's Errorf knows %w.
  if (directive.verb === 'w') return badVerb(value, directive);
  if (directive.sharpV) return printAsGoSource(value);
  if (!'vsxXq'.includes(directive.verb)) return undefined;
  if (value instanceof Struct && value.toText !== undefined) return formatText(value.toText(), directive);
  if (value instanceof Integer && value.text !== undefined) return formatText(value.text, directive);
  return value instanceof Timestamp ? formatText(timestampText(value), directive) : undefined;
}

function printAsGoSource(value: Value & object): string | undefined {
  const method = value instanceof Struct ? value.methods['GoString'] : undefined;
  if (method === undefined || !(value instanceof Struct)) return undefined;
  const text = method.call(value, []);
  return typeof text === 'string' ? text : undefined;
}

function printList(value: Value, items: readonly Value[], directive: Directive, depth: number): string {
  if (directive.sharpV) {
    if (value instanceof Slice && value.items === undefined) return `${typeName(value)}(nil)`;
    return `${typeName(value)}{${items.map((item) => printValue(item, directive, depth + 1)).join(', ')}}`;
  }
  if (value instanceof Slice && value.elementType === 'uint8' && 'sqxX'.includes(directive.verb)) {
    return formatText(textOfBytes(items), directive) ?? '';
  }
  return `[${items.map((item) => printValue(item, directive, depth + 1)).join(' ')}]`;
}

function textOfBytes(items: readonly Value[]): string {
  const bytes = Uint8Array.from(items, (item) => Number(toBigInt(item) ?? 0n));
  return fromBytes(bytes);
}

function printMap(value: Value, directive: Directive, depth: number): string {
  const entries = (mapEntries(value) ?? []).map(
    ([key, item]) => `${printValue(key, directive, depth + 1)}:${printValue(item, directive, depth + 1)}`,
  );
  if (!directive.sharpV) return `map[${entries.join(' ')}]`;
  if (value instanceof TypedMap && value.entries === undefined) return `${typeName(value)}(nil)`;
  return `${typeName(value)}{${entries.join(', ')}}`;
}

function printStruct(value: Struct, directive: Directive, depth: number): string {
  const named = directive.plusV || directive.sharpV;
  const fields = [...value.fields].map(
    ([name, item]) => (named ? `${name}:` : '') + printValue(item, directive, depth + 1),
  );
  const text = `{${fields.join(directive.sharpV ? ', ' : ' ')}}`;
  const pointer = value.type.startsWith('*');
  return (pointer ? '&' : '') + (directive.sharpV ? value.type.replace('*', '') : '') + text;
}

function badVerb(value: Value, directive: Directive): string {
  const shown = printValue(value, { ...directive, verb: 'v', bare: true }, 0);
  return `%!${directive.verb}(${typeName(value)}=${shown})`;
}
