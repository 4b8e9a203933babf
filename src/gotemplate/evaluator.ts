import { isPlainMap } from '../util/plain-map';
import {
  type Callee,
  type CallNode,
  type ChainNode,
  type FieldNode,
  isLiteral,
  type LogicNode,
  type Node,
  type PipeNode,
  type VariableNode,
} from './ast';
import { checkResult, countProblem, failCall, parameterAt, STEPS_OF_CALL } from './call-function';
import { checkArgument } from './check-argument';
import { findCallee } from './find-callee';
import type { TemplateFunction } from './function';
import { literalArgument, literalValue } from './literal-argument';
import { nodeText } from './node-text';
import { RAW } from './parameter-type';
import { findMethod, holdsInterfaces, plainField, readField } from './read-field';
import { failExecution, type RenderState } from './render-state';
import { isTrue } from './truth';
import { UNSET } from './unset-variable';
import type { Integer, Method, ParameterType, Struct, Value } from './value';

/** What is given to the last field of a chain; only methods take it. */
interface Applied {
  /** The first is what the fields are taken from, and no argument. */
  readonly operands: readonly Node[];
  readonly isPiped: boolean;
  readonly piped: Value;
}

/** The value of a pipeline, which is stored in its variables. It is never nil: nil becomes no value. */
export function evaluatePipe(state: RenderState, pipe: PipeNode): Value {
  state.node = pipe;
  const { parts } = pipe;
  let value = evaluate(state, parts[0] as Node) ?? undefined;
  for (let stage = 1; stage < parts.length; stage++) {
    value = evaluatePiped(state, parts[stage] as Node, value) ?? undefined;
  }
  if (pipe.detail !== undefined) store(state, pipe, value);
  return value;
}

function store(state: RenderState, { detail }: PipeNode, value: Value): void {
  if (detail === undefined) return;
  const { names, assigns, slots } = detail;
  for (let at = 0; at < names.length; at++) {
    const places = slots[at] as readonly number[];
    const slot = assigns ? slotOf(state, places, names[at] as string) : (places[0] as number);
    state.variables[slot] = value;
  }
}

function slotOf(state: RenderState, slots: readonly number[], name: string): number {
  const slot = slots.find((candidate) => state.variables[candidate] !== UNSET);
  return slot ?? failExecution(state, `undefined variable: ${name}`);
}

/** The value of a command or operand. */
function evaluate(state: RenderState, node: Node): Value {
  switch (node.kind) {
    case 'field':
      state.node = node;
      return evaluateFields(state, state.dot, node);
    case 'call':
      return evaluateCall(state, node, false, undefined);
    case 'pipe':
      return evaluatePipe(state, node);
    case 'variable':
      state.node = node;
      return evaluateVariable(state, node);
    case 'logic':
      return evaluateLogic(state, node, false, undefined);
    case 'dot':
      state.node = node;
      return state.dot;
    case 'chain':
      state.node = node;
      return evaluateFields(state, evaluate(state, node.parts[0] as Node), node);
    case 'apply':
      return apply(state, node.parts[0] as Node, { operands: node.parts, isPiped: false, piped: undefined });
    default: {
      state.node = node;
      if (node.kind === 'nil') return failExecution(state, 'nil is not a command');
      const found = literalValue(node);
      return 'reason' in found ? failExecution(state, found.reason) : found.value;
    }
  }
}

function evaluateVariable(state: RenderState, node: VariableNode): Value {
  const value = readVariable(state, node);
  return node.names.length === 0 ? value : evaluateFields(state, value, node);
}

function readVariable(state: RenderState, { text, detail }: VariableNode): Value {
  const { slots, isSure } = detail;
  return state.variables[isSure ? (slots[0] as number) : slotOf(state, slots, text)];
}

/** The value of a command that gets the value of the one before. */
function evaluatePiped(state: RenderState, node: Node, piped: Value): Value {
  if (node.kind === 'call') return evaluateCall(state, node, true, piped);
  if (node.kind === 'logic') return evaluateLogic(state, node, true, piped);
  const operands = node.kind === 'apply' ? node.parts : [node];
  return apply(state, operands[0] as Node, { operands, isPiped: true, piped });
}

/** What is no function with operands or a piped value: only methods, the last of fields, take them. */
function apply(state: RenderState, node: Node, applied: Applied): Value {
  if (node.kind !== 'pipe') state.node = node;
  if (node.kind === 'field') return evaluateFields(state, state.dot, node, applied);
  if (node.kind === 'chain') return evaluateFields(state, evaluate(state, node.parts[0] as Node), node, applied);
  if (node.kind === 'variable') {
    // A variable that does not exist is the first thing that is wrong.
    const value = readVariable(state, node);
    if (node.names.length > 0) return evaluateFields(state, value, node, applied);
  }
  return failExecution(state, `can't give argument to non-function ${nodeText(node)}`);
}

/** Calls a function with operands and perhaps a piped value, its last argument. */
function evaluateCall(state: RenderState, node: CallNode, isPiped: boolean, piped: Value): Value {
  state.node = node;
  const callee = node.detail ?? findCallee(state.program.source.functions, node, isPiped);
  if (callee.problem !== undefined) failExecution(state, callee.problem);
  const { direct } = callee;
  let first: Value;
  let second: Value;
  let third: Value;
  let list: readonly Value[] | undefined;
  if (direct === 0) list = evaluateArguments(state, node, callee, piped);
  else {
    first = evaluateNext(state, node, callee, 0, piped);
    if (direct > 1) second = evaluateNext(state, node, callee, 1, piped);
    if (direct > 2) third = evaluateNext(state, node, callee, 2, piped);
  }
  state.steps -= STEPS_OF_CALL;
  const { context } = state;
  const called = callee.function as Required<TemplateFunction>;
  let result: Value;
  try {
    if (direct === 1) result = called.call1(first, context);
    else if (direct === 2) result = called.call2(first, second, context);
    else if (direct === 3) result = called.call3(first, second, third, context);
    else result = called.call(list as readonly Value[], context);
  } catch (error) {
    return failCall(state, node, node.text, error);
  }
  return typeof result === 'string' ? checkResult(state, node, node.text, result) : result;
}

function evaluateArguments(state: RenderState, node: CallNode, callee: Callee, piped: Value): readonly Value[] {
  const values: Value[] = [];
  const count = callee.types.length;
  for (let at = 0; at < count; at++) values.push(evaluateNext(state, node, callee, at, piped));
  return values;
}

/** The argument at a position; behind the operands comes what is piped. */
function evaluateNext(state: RenderState, { parts }: CallNode, callee: Callee, at: number, piped: Value): Value {
  const type = callee.types[at] as ParameterType;
  if (at === parts.length) return checkArgument(state, piped, type);
  const part = parts[at] as Node;
  const constant = callee.constants[at];
  if (constant !== UNSET) {
    state.node = part;
    return constant;
  }
  return callee.isRefused ? evaluateArgument(state, part, type) : checkArgument(state, evaluate(state, part), type);
}

/** `and` and `or`: the first operand that decides is the result, and what is behind it is not evaluated. */
function evaluateLogic(state: RenderState, node: LogicNode, isPiped: boolean, piped: Value): Value {
  state.node = node;
  const { parts, text } = node;
  if (parts.length === 0 && !isPiped) failExecution(state, `wrong number of args for ${text}: want at least 1 got 0`);
  for (const slot of node.detail) state.variables[slot] = UNSET;
  const stopsAt = text === 'or';
  let value: Value;
  for (let at = 0; at < parts.length; at++) {
    value = evaluateArgument(state, parts[at] as Node, RAW);
    if (isTrue(value) === stopsAt) return value;
  }
  return isPiped ? piped : value;
}

/** The value of an operand as an argument of the type. */
function evaluateArgument(state: RenderState, node: Node, type: ParameterType): Value {
  if (!isLiteral(node)) return checkArgument(state, evaluate(state, node), type);
  state.node = node;
  const found = literalArgument(node, type);
  return 'reason' in found ? failExecution(state, found.reason) : found.value;
}

/** Evaluates the fields one after another; the last one gets the arguments. */
function evaluateFields(
  state: RenderState,
  receiver: Value,
  node: FieldNode | VariableNode | ChainNode,
  applied?: Applied,
): Value {
  const { names } = node;
  const last = applied === undefined ? names.length : names.length - 1;
  let value = receiver;
  let holder: Value;
  for (let at = 0; at < last; at++) {
    const current: Value = value;
    value = plainField(current, names[at] as string);
    if (value === undefined && !isPlainMap(current)) value = evaluateField(state, current, { node, at, holder });
    holder = current;
  }
  return applied === undefined ? value : evaluateField(state, value, { node, at: last, holder, applied });
}

/** Which of a node's fields is evaluated, and how it was reached. */
interface Reached {
  readonly node: FieldNode | VariableNode | ChainNode;
  readonly at: number;
  /** What the receiver was taken from; for the first field nothing is known of it. */
  readonly holder: Value;
  readonly applied?: Applied;
}

function evaluateField(state: RenderState, receiver: Value, { node, at, holder, applied }: Reached): Value {
  const name = node.names[at] as string;
  const method = findMethod(receiver, name);
  if (method !== undefined) return callMethod(state, receiver as Struct | Integer, method, { name, node, applied });
  const byInterface = (): boolean => (at === 0 ? reachedByInterface(state, node) : holdsInterfaces(holder));
  return readField(state, receiver, { name, hasArguments: applied !== undefined, byInterface });
}

/** Was the dot or variable that a node begins with reached by an interface type, as the element of a range? */
function reachedByInterface({ loops, frames, dots, variables }: RenderState, { kind, detail }: Node): boolean {
  if (kind === 'variable') return variables[detail.flagSlot] === true;
  const loop = loops[loops.length - 1];
  const isElement = kind === 'field' && loop?.depth === frames.length && loop.savedDots === dots.length;
  return isElement && loop.interfaces;
}

/** A method that is called, and with what. */
interface MethodCall {
  readonly name: string;
  readonly node: Node;
  readonly applied: Applied | undefined;
}

function callMethod(state: RenderState, self: Struct | Integer, method: Method, call: MethodCall): Value {
  const { name, node, applied } = call;
  const { operands, isPiped, piped }: Applied = applied ?? { operands: [], isPiped: false, piped: undefined };
  const count = Math.max(operands.length - 1, 0);
  const problem = countProblem(name, method, count, isPiped) ?? method.problem;
  if (problem !== undefined) failExecution(state, problem);
  const values = operands.slice(1).map((operand, at) => evaluateArgument(state, operand, parameterAt(method, at)));
  if (isPiped) values.push(checkArgument(state, piped, parameterAt(method, count)));
  state.steps -= STEPS_OF_CALL;
  let result: Value;
  try {
    result = method.call(self, values);
  } catch (error) {
    return failCall(state, node, name, error);
  }
  return checkResult(state, node, name, result);
}
