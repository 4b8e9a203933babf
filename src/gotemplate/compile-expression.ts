import { isPlainMap } from '../util/plain-map';
import type {
  ChainNode,
  CommandNode,
  FieldNode,
  IdentifierNode,
  Node,
  OperandNode,
  PipeNode,
  VariableNode,
} from './ast';
import { argumentsOf, type Call, countProblem, type Operand, pipedCheck, runFunction } from './call-function';
import { type CompileScope, conditionally, declareVariable, findVariable } from './compile-scope';
import { compileShortCircuit } from './compile-short-circuit';
import { evaluateFields, type FieldArguments, ownValue } from './evaluate-field';
import type { TemplateFunction } from './function';
import { isLiteral, literalValue } from './literal-argument';
import { nodeText } from './node-text';
import { type Expression, failExecution, type RenderState } from './render-state';
import { UNSET } from './unset-variable';
import type { Value } from './value';

/** What compiling needs to know beside the nodes. */
export interface CompileContext {
  readonly scope: CompileScope;
  readonly getFunction: (name: string) => TemplateFunction;
  /** Does the name mean the language's own function, not one that hides it? */
  readonly isBuiltin: (name: string) => boolean;
}

/** A command of a pipeline; all but the first get the value of the one before. */
type Stage = (state: RenderState, piped: Value) => Value;

/** Compiles a pipeline with its declarations. Its value is never nil: nil becomes no value. */
export function compilePipeline(context: CompileContext, pipe: PipeNode): Expression {
  const stages = pipe.commands.map((command, at) => compileCommand(context, command, at > 0));
  const [first = noValue, ...others] = stages;
  const store = pipe.variables.map((variable) => compileStore(context, variable, pipe.assigns));
  if (others.length === 0 && store.length === 0) {
    return (state) => {
      state.node = pipe;
      return first(state, undefined) ?? undefined;
    };
  }
  return (state) => {
    state.node = pipe;
    let value = first(state, undefined) ?? undefined;
    for (const stage of others) value = stage(state, value) ?? undefined;
    for (const put of store) put(state, value);
    return value;
  };
}

function noValue(): Value {
  return undefined;
}

/** Stores a value in a variable: a new one, or the nearest one of the name. */
function compileStore(
  { scope }: CompileContext,
  variable: VariableNode,
  assigns: boolean,
): (state: RenderState, value: Value) => void {
  const name = variable.names[0] ?? '';
  if (!assigns) {
    const slot = declareVariable(scope, name);
    return (state, value) => {
      state.variables[slot] = value;
    };
  }
  const slots = findVariable(scope, name);
  return (state, value) => {
    state.variables[slotOf(state, slots, name)] = value;
  };
}

function slotOf(state: RenderState, slots: readonly number[], name: string): number {
  const slot = slots.find((candidate) => state.variables[candidate] !== UNSET);
  return slot ?? failExecution(state, `undefined variable: ${name}`);
}

function compileCommand(context: CompileContext, command: CommandNode, piped: boolean): Stage {
  const [first, ...rest] = command.operands;
  switch (first.kind) {
    case 'field':
      return compileField(context, first, rest, piped);
    case 'chain':
      return compileChain(context, first, rest, piped);
    case 'variable':
      return compileVariable(context, first, rest, piped);
    case 'identifier':
      return compileCall(context, first, command, rest, piped);
    case 'pipe':
      return refusingArguments(first, rest, piped, compilePipeline(context, first));
    default:
      return refusingArguments(first, rest, piped, compileValue(first), first);
  }
}

/** A dot or literal that stands for itself. */
function compileValue(
  node: Exclude<OperandNode, FieldNode | ChainNode | VariableNode | IdentifierNode | PipeNode>,
): Expression {
  if (node.kind === 'dot') return (state) => state.dot;
  if (node.kind === 'nil') return (state) => failExecution(state, 'nil is not a command');
  const found = literalValue(node);
  return 'reason' in found ? (state) => failExecution(state, found.reason) : () => found.value;
}

/** What is no function takes neither operands nor a piped value. */
function refusingArguments(
  first: OperandNode,
  rest: readonly OperandNode[],
  piped: boolean,
  evaluate: Expression,
  at?: Node,
): Stage {
  const refused = rest.length > 0 || piped ? `can't give argument to non-function ${nodeText(first)}` : undefined;
  return (state) => {
    if (at !== undefined) state.node = at;
    return refused === undefined ? evaluate(state) : failExecution(state, refused);
  };
}

function compileField(context: CompileContext, node: FieldNode, rest: readonly OperandNode[], piped: boolean): Stage {
  const { names } = node;
  const byElement = context.scope.dotIsElement;
  if (rest.length > 0 || piped) {
    return compileFieldCall(context, rest, piped, (state, args) => {
      state.node = node;
      return evaluateFields(state, state.dot, names, node, reachedByInterface(state, byElement), args);
    });
  }
  const [name = ''] = names;
  const single = names.length === 1;
  return (state) => {
    state.node = node;
    const { dot } = state;
    if (single && isPlainMap(dot)) return ownValue(dot, name);
    return evaluateFields(state, dot, names, node, reachedByInterface(state, byElement));
  };
}

function reachedByInterface(state: RenderState, byElement: boolean): boolean {
  return byElement && state.loops[state.loops.length - 1]?.interfaces === true;
}

/** Fields whose last one gets operands or a piped value. */
function compileFieldCall(
  context: CompileContext,
  rest: readonly OperandNode[],
  piped: boolean,
  evaluate: (state: RenderState, args: FieldArguments | undefined) => Value,
): Stage {
  if (rest.length === 0 && !piped) return (state) => evaluate(state, undefined);
  const operands = rest.map((operand) => compileOperand(context, operand));
  return (state, value) => evaluate(state, piped ? { operands, piped: { value } } : { operands });
}

function compileChain(context: CompileContext, node: ChainNode, rest: readonly OperandNode[], piped: boolean): Stage {
  const operand = compileOperand(context, node.operand);
  if (operand.literal !== undefined) throw new TypeError('literals have no fields');
  const receiver = operand.evaluate;
  return compileFieldCall(context, rest, piped, (state, args) => {
    state.node = node;
    return evaluateFields(state, receiver(state), node.names, node, false, args);
  });
}

function compileVariable(
  context: CompileContext,
  node: VariableNode,
  rest: readonly OperandNode[],
  piped: boolean,
): Stage {
  const [name = '', ...fields] = node.names;
  const read = compileRead(context, name);
  if (fields.length === 0) {
    const refuse = refusingArguments(node, rest, piped, read, node);
    if (rest.length === 0 && !piped) return refuse;
    return (state, value) => {
      state.node = node;
      // A variable that does not exist is the first thing that is wrong.
      read(state);
      return refuse(state, value);
    };
  }
  const flagSlot = context.scope.variables[findVariable(context.scope, name)[0] ?? 0]?.flagSlot ?? -1;
  return compileFieldCall(context, rest, piped, (state, args) => {
    state.node = node;
    return evaluateFields(state, read(state), fields, node, state.variables[flagSlot] === true, args);
  });
}

function compileRead({ scope }: CompileContext, name: string): Expression {
  const slots = findVariable(scope, name);
  const [slot = 0] = slots;
  if (slots.length === 1 && !isConditional(scope, slot)) return (state) => state.variables[slot];
  return (state) => state.variables[slotOf(state, slots, name)];
}

function isConditional(scope: CompileScope, slot: number): boolean {
  return scope.variables[slot]?.conditional === true;
}

/** A call; `node` is the command or, where the function stands alone as an operand, its name. */
function compileCall(
  context: CompileContext,
  { name, at }: IdentifierNode,
  node: Node,
  rest: readonly OperandNode[],
  piped: boolean,
): Stage {
  const called = context.getFunction(name);
  const identifier: IdentifierNode = { kind: 'identifier', at, name };
  const problem = countProblem(name, called, rest.length, piped);
  if (problem !== undefined) {
    return (state) => {
      state.node = identifier;
      return failExecution(state, problem);
    };
  }
  if ((name === 'and' || name === 'or') && context.isBuiltin(name)) {
    const { result, slots } = compileOperands(context, rest);
    return compileShortCircuit({ identifier, operands: result, slots, stopsAt: name === 'or', piped });
  }
  const operands = rest.map((operand) => compileOperand(context, operand));
  const args = argumentsOf(called, operands);
  const check = piped ? pipedCheck(called, operands.length) : undefined;
  const call: Call = { name, node, run: (values, { context }) => called.call(values, context) };
  return (state, value) => {
    state.node = identifier;
    const values: Value[] = [];
    for (const evaluate of args) values.push(evaluate(state));
    if (check !== undefined) values.push(check(state, value));
    return runFunction(state, call, values);
  };
}

/** The operands of and, or: all but the first may be left out. */
function compileOperands(
  context: CompileContext,
  [first, ...others]: readonly OperandNode[],
): { readonly result: Operand[]; readonly slots: number[] } {
  const sure = first === undefined ? [] : [compileOperand(context, first)];
  const { result, slots } = conditionally(context.scope, () =>
    others.map((operand) => compileOperand(context, operand)),
  );
  return { result: [...sure, ...result], slots };
}

/** Compiles an operand that is an argument, or what fields are taken from. */
function compileOperand(context: CompileContext, node: OperandNode): Operand {
  if (isLiteral(node)) return { literal: node };
  return { evaluate: compileExpression(context, node) };
}

function compileExpression(
  context: CompileContext,
  node: FieldNode | ChainNode | VariableNode | IdentifierNode | PipeNode | Extract<OperandNode, { kind: 'dot' }>,
): Expression {
  switch (node.kind) {
    case 'dot':
      return (state) => {
        state.node = node;
        return state.dot;
      };
    case 'pipe':
      return compilePipeline(context, node);
    case 'field':
      return alone(compileField(context, node, [], false));
    case 'variable':
      return alone(compileVariable(context, node, [], false));
    case 'chain':
      return alone(compileChain(context, node, [], false));
    case 'identifier':
      return alone(compileCall(context, node, node, [], false));
  }
}

function alone(stage: Stage): Expression {
  return (state) => stage(state, undefined);
}
