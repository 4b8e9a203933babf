import { isPlainMap } from '../util/plain-map';
import type { Node } from './ast';
import { argumentsOf, countProblem, type Operand, pipedCheck, runFunction } from './call-function';
import { failExecution, type RenderState } from './render-state';
import { typeName } from './type-name';
import { Integer, type Method, Struct, TypedMap, type Value } from './value';

/** What is given to the last field of a chain; only methods take it. */
export interface FieldArguments {
  readonly operands: readonly Operand[];
  readonly piped?: { readonly value: Value };
}

interface FieldAccess {
  readonly name: string;
  /** What stands in errors of a method. */
  readonly node: Node;
  readonly args: FieldArguments | undefined;
  /** Was the receiver reached by an interface type (an element of a map or list of anything)? Then errors say so. */
  readonly byInterface: () => boolean;
}

/** Evaluates the fields one after another; the last one gets the arguments. */
export function evaluateFields(
  state: RenderState,
  receiver: Value,
  names: readonly string[],
  node: Node,
  byInterface: boolean,
  args?: FieldArguments,
): Value {
  let value = receiver;
  let previous: Value;
  const last = names.length - 1;
  for (let at = 0; at <= last; at++) {
    const name = names[at] ?? '';
    const lastArgs = at === last ? args : undefined;
    const holder = previous;
    const current = value;
    const known = lastArgs === undefined ? structField(current, name) : undefined;
    if (known !== undefined) value = known;
    else if (lastArgs === undefined && isPlainMap(current)) value = ownValue(current, name);
    else {
      const reached = () => (at === 0 ? byInterface : holdsInterfaces(holder));
      value = evaluateField(state, current, { name, node, args: lastArgs, byInterface: reached });
    }
    previous = current;
  }
  return value;
}

/** An exported field that has a value; undefined for everything else that may be behind a name. */
function structField(receiver: Value, name: string): Value {
  if (!(receiver instanceof Struct)) return undefined;
  const code = name.charCodeAt(0);
  const isExported = code >= 0x41 && code <= 0x5a;
  return isExported && !Object.hasOwn(receiver.methods, name) ? receiver.fields.get(name) : undefined;
}

/** The entry of a map under its own keys only. */
export function ownValue(map: object, name: string): Value {
  return Object.hasOwn(map, name) ? (map as Record<string, Value>)[name] : undefined;
}

function evaluateField(state: RenderState, receiver: Value, access: FieldAccess): Value {
  // Parity: a field of no value is no value again, whatever it is given.
  if (receiver === undefined) return undefined;
  if (receiver === null) failExecution(state, `nil pointer evaluating interface {}.${access.name}`);
  if (receiver instanceof Struct) return evaluateStructField(state, receiver, access);
  if (receiver instanceof Integer) {
    const method = ownMethod(receiver, access.name);
    return method === undefined ? failField(state, receiver, access) : callMethod(state, receiver, method, access);
  }
  const { name, args } = access;
  const found = mapEntry(receiver, name);
  if (found === undefined) return failField(state, receiver, access);
  if (args !== undefined) failExecution(state, `${name} is not a method but has arguments`);
  return found.value;
}

function mapEntry(receiver: Value, name: string): { readonly value: Value } | undefined {
  if (isPlainMap(receiver)) return { value: ownValue(receiver, name) };
  if (receiver instanceof Map) return { value: receiver.get(name) };
  if (!(receiver instanceof TypedMap)) return undefined;
  const textKeys = receiver.keyType === 'string' || receiver.keyType === 'interface {}';
  return textKeys ? { value: receiver.entries?.get(name) } : undefined;
}

function evaluateStructField(state: RenderState, receiver: Struct, access: FieldAccess): Value {
  const { name, args } = access;
  const method = ownMethod(receiver, name);
  if (method !== undefined) return callMethod(state, receiver, method, access);
  if (!receiver.fields.has(name)) return failField(state, receiver, access);
  if (!/^\p{Lu}/u.test(name)) failExecution(state, `${name} is an unexported field of struct type ${receiver.type}`);
  if (args !== undefined) failExecution(state, `${name} has arguments but cannot be invoked as function`);
  return receiver.fields.get(name);
}

function ownMethod({ methods }: Struct | Integer, name: string): Method | undefined {
  return methods !== undefined && Object.hasOwn(methods, name) ? methods[name] : undefined;
}

function callMethod(
  state: RenderState,
  self: Struct | Integer,
  method: Method,
  { name, node, args }: FieldAccess,
): Value {
  const operands = args?.operands ?? [];
  const piped = args?.piped;
  const problem = countProblem(name, method, operands.length, piped !== undefined);
  if (problem !== undefined) failExecution(state, problem);
  const values = argumentsOf(method, operands).map((evaluate) => evaluate(state));
  if (piped !== undefined) values.push(pipedCheck(method, operands.length)(state, piped.value));
  return runFunction(state, { name, node, run: () => method.call(self, values) }, values);
}

function failField(state: RenderState, receiver: Value, access: FieldAccess): never {
  const type = access.byInterface() ? 'interface {}' : typeName(receiver);
  return failExecution(state, `can't evaluate field ${access.name} in type ${type}`);
}

function holdsInterfaces(holder: Value): boolean {
  if (holder instanceof TypedMap) return holder.elementType === 'interface {}';
  return isPlainMap(holder) || holder instanceof Map;
}
