import type { ActionNode, BranchNode, ListNode, StatementNode, TemplateNode, TextNode } from './ast';
import { byteLength } from './byte-length';
import { type CompileContext, compilePipeline } from './compile-expression';
import { declareFlag, findVariable, inBlock, makeCompileScope, withDot } from './compile-scope';
import { makeLoop } from './make-loop';
import type { Expression, Instruction, Loop, Program, RenderState, TemplateSource } from './render-state';
import { advance, callTemplate, leaveLoop, printResult, returnToCaller, writeText } from './render-steps';
import { isTrue } from './truth';

/** A position in the code that is known only later. */
interface Label {
  at: number;
}

interface Compiler extends CompileContext {
  readonly code: Instruction[];
  /** Where break and continue go, innermost last. */
  readonly loops: JumpTarget[];
  /** How many blocks of `with` are open. */
  withs: number;
}

interface JumpTarget {
  readonly next: Label;
  readonly end: Label;
  /** Set in the else part of a range, where no loop runs: the number of `with` blocks that were open before. */
  readonly elseWithin?: number;
}

/**
 * Compiles a template into a flat list of steps. Blocks become jumps and calls of templates a stack of their own, so
 * that no depth of calls can exhaust JavaScript's.
 */
export function compileTemplate(
  name: string,
  list: ListNode,
  source: TemplateSource,
  functions: Pick<CompileContext, 'getFunction' | 'isBuiltin'>,
): Program {
  const scope = makeCompileScope();
  const compiler: Compiler = { ...functions, scope, code: [], loops: [], withs: 0 };
  compileList(compiler, list);
  compiler.code.push(returnToCaller);
  return { name, source, code: compiler.code, slots: scope.slots };
}

function compileList(compiler: Compiler, list: ListNode): void {
  for (const node of list.nodes) compileStatement(compiler, node);
}

function compileStatement(compiler: Compiler, node: StatementNode): void {
  if (node.kind === 'text') compileText(compiler, node);
  else if (node.kind === 'action') compileAction(compiler, node);
  else if (node.kind === 'template') compileTemplateCall(compiler, node);
  else if ('list' in node) inBlock(compiler.scope, () => compileBranch(compiler, node));
  else compileJump(compiler, node.kind);
}

function compileBranch(compiler: Compiler, node: BranchNode): void {
  if (node.kind === 'if') compileIf(compiler, node);
  else if (node.kind === 'with') compileWith(compiler, node);
  else compileRange(compiler, node);
}

/** Adds a step; it is told the position behind it. */
function add(compiler: Compiler, make: (next: number) => Instruction): void {
  compiler.code.push(make(compiler.code.length + 1));
}

function place(compiler: Compiler, label: Label): void {
  label.at = compiler.code.length;
}

function compileText(compiler: Compiler, node: TextNode): void {
  const bytes = byteLength(node.text);
  add(compiler, (next) => (state) => {
    state.node = node;
    writeText(state, node.text, bytes);
    return next;
  });
}

function compileAction(compiler: Compiler, node: ActionNode): void {
  const evaluate = compilePipeline(compiler, node.pipe);
  if (node.pipe.variables.length > 0) {
    add(compiler, (next) => (state) => {
      evaluate(state);
      return next;
    });
    return;
  }
  add(compiler, (next) => (state) => {
    const value = evaluate(state);
    state.node = node;
    printResult(state, value, node.pipe);
    return next;
  });
}

function compileTemplateCall(compiler: Compiler, node: TemplateNode): void {
  const evaluate: Expression = node.pipe === undefined ? () => undefined : compilePipeline(compiler, node.pipe);
  add(compiler, (next) => (state) => callTemplate(state, node, evaluate, next));
}

function compileIf(compiler: Compiler, node: BranchNode): void {
  const evaluate = compilePipeline(compiler, node.pipe);
  const otherwise: Label = { at: 0 };
  add(compiler, (next) => (state) => (isTrue(evaluate(state)) ? next : otherwise.at));
  inBlock(compiler.scope, () => compileList(compiler, node.list));
  compileElse(compiler, node, otherwise);
}

/** The else part, and the jump around it at the end of what comes before. */
function compileElse(compiler: Compiler, node: BranchNode, otherwise: Label): void {
  const { elseList } = node;
  const end: Label = { at: 0 };
  if (elseList !== undefined) add(compiler, () => () => end.at);
  place(compiler, otherwise);
  if (elseList !== undefined) inBlock(compiler.scope, () => compileList(compiler, elseList));
  place(compiler, end);
}

function compileWith(compiler: Compiler, node: BranchNode): void {
  const evaluate = compilePipeline(compiler, node.pipe);
  const otherwise: Label = { at: 0 };
  add(compiler, (next) => (state) => {
    const value = evaluate(state);
    if (!isTrue(value)) return otherwise.at;
    state.dots.push(state.dot);
    state.dot = value;
    return next;
  });
  compiler.withs++;
  inBlock(compiler.scope, () => withDot(compiler.scope, false, () => compileList(compiler, node.list)));
  compiler.withs--;
  add(compiler, (next) => (state) => {
    state.dot = state.dots.pop();
    return next;
  });
  compileElse(compiler, node, otherwise);
}

function compileRange(compiler: Compiler, node: BranchNode): void {
  const { scope } = compiler;
  const evaluate = compilePipeline(compiler, node.pipe);
  const store = compileElementStore(compiler, node);
  const next: Label = { at: 0 };
  const end: Label = { at: 0 };
  const otherwise: Label = { at: 0 };
  add(compiler, () => (state) => {
    const loop = makeLoop(state, evaluate(state), node.pipe.variables.length);
    if (loop.size === 0) return otherwise.at;
    state.loops.push(loop);
    return next.at;
  });
  place(compiler, next);
  add(compiler, (body) => (state) => (advance(state, store) ? body : end.at));
  compiler.loops.push({ next, end });
  inBlock(scope, () => withDot(scope, true, () => compileList(compiler, node.list)));
  compiler.loops.pop();
  add(compiler, () => () => next.at);
  place(compiler, otherwise);
  compileRangeElse(compiler, node, end);
  place(compiler, end);
}

/** Parity: break in the else part leaves this range, while continue goes on with the one around it. */
function compileRangeElse(compiler: Compiler, { elseList }: BranchNode, end: Label): void {
  if (elseList === undefined) return;
  const outer = innermost(compiler);
  if (outer !== undefined) compiler.loops.push({ next: outer.next, end, elseWithin: compiler.withs });
  inBlock(compiler.scope, () => compileList(compiler, elseList));
  if (outer !== undefined) compiler.loops.pop();
}

function innermost({ loops }: Compiler): JumpTarget | undefined {
  return loops[loops.length - 1];
}

/** Puts an element and its key into the variables of the range's head. */
type ElementStore = (state: RenderState, loop: Loop) => void;

function compileElementStore({ scope }: Compiler, { pipe }: BranchNode): ElementStore {
  const count = pipe.variables.length;
  if (count === 0) return () => undefined;
  const slots = pipe.assigns
    ? pipe.variables.map((variable) => findVariable(scope, variable.names[0] ?? '')[0] ?? 0)
    : scope.variables.slice(-count).map((variable) => variable.slot);
  const flagSlot = pipe.assigns ? undefined : declareFlag(scope);
  const element = slots[count - 1] ?? 0;
  const key = count > 1 ? slots[0] : undefined;
  return ({ variables }, loop) => {
    if (key !== undefined) variables[key] = loop.keyAt(loop.position);
    variables[element] = loop.valueAt(loop.position);
    if (flagSlot !== undefined) variables[flagSlot] = loop.interfaces;
  };
}

function compileJump(compiler: Compiler, kind: 'break' | 'continue'): void {
  const target = innermost(compiler);
  if (target === undefined) throw new TypeError(`${kind} outside of range`);
  const { next, end, elseWithin } = target;
  const opened = elseWithin === undefined ? 0 : compiler.withs - elseWithin;
  add(compiler, () => (state) => {
    if (kind === 'continue') return next.at;
    if (elseWithin === undefined) leaveLoop(state);
    else if (opened > 0) state.dot = state.dots.splice(-opened)[0];
    return end.at;
  });
}
