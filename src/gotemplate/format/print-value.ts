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

/** As many values may be within one argument before it is taken for one that shares its parts without end. */
const MOST_VALUES = 10_000_000;

interface Budget {
  values: number;
}

/** One argument under a directive; a verb that the value does not take gives Go's `%!d(string=hi)`. */
export function printArgument(value: Value, directive: Directive): string {
  if (value === undefined || value === null) {
    return 'vT'.includes(directive.verb) ? pad('<nil>', directive) : `%!${directive.verb}(<nil>)`;
  }
  if (directive.verb === 'T') return pad(truncate(typeName(value), directive.precision), directive);
  const budget = { values: MOST_VALUES };
  // Only pointers and what is behind one have an address; within a struct %p goes on to the fields.
  if (directive.verb === 'p' && kindOf(value) === 'struct') return badVerb(value, directive, budget);
  return printValue(value, directive, 0, budget);
}

/** A value at some depth of the argument; flags, width and verb apply to the innermost values. */
function printValue(value: Value, directive: Directive, depth: number, budget: Budget): string {
  if (--budget.values < 0) throw new RangeError('too many values to print');
  if (value === undefined || value === null) return directive.sharpV ? 'interface {}(nil)' : '<nil>';
  if (typeof value !== 'object') return printScalar(value, directive) ?? badVerb(value, directive, budget);
  const own = directive.bare ? undefined : printByMethod(value, directive, budget);
  if (own !== undefined) return own;
  const items = elementsOf(value);
  if (items !== undefined) return printList(value, items, directive, depth, budget);
  if (isMap(value)) return printMap(value, directive, depth, budget);
  if (value instanceof Struct) return printStruct(value, directive, depth, budget);
  return printScalar(value, directive) ?? badVerb(value, directive, budget);
}

function printScalar(value: Value, directive: Directive): string | undefined {
  if (typeof value === 'string') return formatText(value, directive);
  if (typeof value === 'boolean') return 'tv'.includes(directive.verb) ? pad(String(value), directive) : undefined;
  const float = toFloat(value);
  if (float !== undefined) return formatFloat(float, directive);
  if (value instanceof Complex) return formatComplex(value, directive);
  if (isPointer(value)) return formatPointer(value, directive);
  const integer = toBigInt(value);
  return integer === undefined ? undefined : formatInteger(integer, directive, kindOf(value).startsWith('u'));
}

/** Pointers that cannot be followed are integers of a type with a star. */
function isPointer(value: Value): value is Integer {
  return value instanceof Integer && value.type.startsWith('*');
}

function formatPointer({ type, value }: Integer, directive: Directive): string | undefined {
  const { verb } = directive;
  if (verb === 'v' && directive.sharpV) return `(${type})(${value === 0n ? 'nil' : `0x${value.toString(16)}`})`;
  if (verb === 'v' && value === 0n) return pad('<nil>', directive);
  if (verb === 'v' || verb === 'p') return formatInteger(value, { ...directive, verb: 'x', sharp: true });
  return 'bodxX'.includes(verb) ? formatInteger(value, directive) : undefined;
}

/** The text of types that have a String method, under the verbs that ask for it. */
function printByMethod(value: Value & object, directive: Directive, budget: Budget): string | undefined {
  // Only Go's Errorf knows %w.
  if (directive.verb === 'w') return badVerb(value, directive, budget);
  if (directive.sharpV) return printAsGoSource(value, directive);
  if (!'vsxXq'.includes(directive.verb)) return undefined;
  if (value instanceof Struct && value.toText !== undefined) return formatText(value.toText(), directive);
  if (value instanceof Integer && value.text !== undefined) return formatText(value.text, directive);
  return value instanceof Timestamp ? formatText(timestampText(value), directive) : undefined;
}

function printAsGoSource(value: Value & object, directive: Directive): string | undefined {
  const method = value instanceof Struct ? value.methods['GoString'] : undefined;
  if (method === undefined || !(value instanceof Struct)) return undefined;
  const text = method.call(value, []);
  return typeof text === 'string' ? pad(truncate(text, directive.precision), directive) : undefined;
}

function printList(value: Value, items: readonly Value[], directive: Directive, depth: number, budget: Budget): string {
  const isBytes = value instanceof Slice && value.elementType === 'uint8';
  if (directive.sharpV) {
    // Parity: bytes that are the argument itself have the type's other name.
    const type = isBytes && depth === 0 ? '[]byte' : typeName(value);
    if (value instanceof Slice && value.items === undefined) return `${type}(nil)`;
    return `${type}{${items.map((item) => printValue(item, directive, depth + 1, budget)).join(', ')}}`;
  }
  if (isBytes && 'sqxX'.includes(directive.verb)) {
    return formatText(textOfBytes(items), directive) ?? '';
  }
  return `[${items.map((item) => printValue(item, directive, depth + 1, budget)).join(' ')}]`;
}

function textOfBytes(items: readonly Value[]): string {
  const bytes = Uint8Array.from(items, (item) => Number(toBigInt(item) ?? 0n));
  return fromBytes(bytes);
}

function printMap(value: Value, directive: Directive, depth: number, budget: Budget): string {
  const entries = (mapEntries(value) ?? []).map(
    ([key, item]) =>
      `${printValue(key, directive, depth + 1, budget)}:${printValue(item, directive, depth + 1, budget)}`,
  );
  if (!directive.sharpV) return `map[${entries.join(' ')}]`;
  if (value instanceof TypedMap && value.entries === undefined) return `${typeName(value)}(nil)`;
  return `${typeName(value)}{${entries.join(', ')}}`;
}

function printStruct(value: Struct, directive: Directive, depth: number, budget: Budget): string {
  const named = directive.plusV || directive.sharpV;
  const fields = [...value.fields].map(
    ([name, item]) => (named ? `${name}:` : '') + printValue(item, directive, depth + 1, budget),
  );
  const text = `{${fields.join(directive.sharpV ? ', ' : ' ')}}`;
  const pointer = value.type.startsWith('*');
  return (pointer ? '&' : '') + (directive.sharpV ? value.type.replace('*', '') : '') + text;
}

function badVerb(value: Value, directive: Directive, budget: Budget): string {
  const shown = printValue(value, { ...directive, verb: 'v', bare: true }, 0, budget);
  return `%!${directive.verb}(${typeName(value)}=${shown})`;
}
