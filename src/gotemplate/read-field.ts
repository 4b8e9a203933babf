import { bare, isMapPrototype, isPlainMap } from '../util/plain-map';
import { failExecution, type RenderState } from './render-state';
import { typeName } from './type-name';
import { Integer, type Method, noMethods, Struct, TypedMap, type Value } from './value';

/** A field that is read. */
export interface FieldAccess {
  readonly name: string;
  /** Is something given to it? Only methods take it. */
  readonly hasArguments: boolean;
  /** Was the receiver reached by an interface type (an element of a map or list of anything)? Then errors say so. */
  readonly byInterface: () => boolean;
}

/**
 * The value of what most fields are: an exported one of a struct, or an entry of a map of text keys. Undefined for everything else
 * that may be behind a name.
 */
export function plainField(receiver: Value, name: string): Value {
  if (typeof receiver !== 'object' || receiver === null) return undefined;
  // What `instanceof` does takes several times as long before it is compiled.
  const prototype: unknown = Object.getPrototypeOf(receiver);
  if (prototype === bare) return (receiver as Record<string, Value>)[name];
  if (prototype !== Struct.prototype) return isMapPrototype(prototype) ? ownValue(receiver, name) : undefined;
  const { methods, fields } = receiver as Struct;
  const code = name.charCodeAt(0);
  const isExported = code >= 0x41 && code <= 0x5a;
  return isExported && (methods === noMethods || !Object.hasOwn(methods, name)) ? fields.get(name) : undefined;
}

/** The entry of a map under its own keys only. */
export function ownValue(map: object, name: string): Value {
  return Object.hasOwn(map, name) ? (map as Record<string, Value>)[name] : undefined;
}

/** The method of the name, of values that have methods. */
export function findMethod(receiver: Value, name: string): Method | undefined {
  if (!(receiver instanceof Struct) && !(receiver instanceof Integer)) return undefined;
  const { methods } = receiver;
  return methods !== undefined && Object.hasOwn(methods, name) ? methods[name] : undefined;
}

/** A field that is no method. Fails where there is no such field. */
export function readField(state: RenderState, receiver: Value, access: FieldAccess): Value {
  // Parity: a field of no value is no value again, whatever it is given.
  if (receiver === undefined) return undefined;
  if (receiver === null) failExecution(state, `nil pointer evaluating interface {}.${access.name}`);
  if (receiver instanceof Struct) return readStructField(state, receiver, access);
  const { name, hasArguments } = access;
  const found = mapEntry(receiver, name);
  if (found === undefined) return failField(state, receiver, access);
  if (hasArguments) failExecution(state, `${name} is not a method but has arguments`);
  return found.value;
}

function mapEntry(receiver: Value, name: string): { readonly value: Value } | undefined {
  if (isPlainMap(receiver)) return { value: ownValue(receiver, name) };
  if (receiver instanceof Map) return { value: receiver.get(name) };
  if (!(receiver instanceof TypedMap)) return undefined;
  const textKeys = receiver.keyType === 'string' || receiver.keyType === 'interface {}';
  return textKeys ? { value: receiver.entries?.get(name) } : undefined;
}

function readStructField(state: RenderState, receiver: Struct, access: FieldAccess): Value {
  const { name, hasArguments } = access;
  if (!receiver.fields.has(name)) return failField(state, receiver, access);
  if (!/^\p{Lu}/u.test(name)) failExecution(state, `${name} is an unexported field of struct type ${receiver.type}`);
  if (hasArguments) failExecution(state, `${name} has arguments but cannot be invoked as function`);
  return receiver.fields.get(name);
}

function failField(state: RenderState, receiver: Value, access: FieldAccess): never {
  const type = access.byInterface() ? 'interface {}' : typeName(receiver);
  return failExecution(state, `can't evaluate field ${access.name} in type ${type}`);
}

/** Are the entries of an interface type? */
export function holdsInterfaces(holder: Value): boolean {
  if (holder instanceof TypedMap) return holder.elementType === 'interface {}';
  return isPlainMap(holder) || holder instanceof Map;
}
