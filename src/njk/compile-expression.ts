import { makePlainMap } from '../util/plain-map';
import { compileCall } from './compile-call';
import { compileFilter } from './compile-filter';
import { compileLookup, compileName, compileNeededLookup, compileNeededName } from './compile-lookup';
import { compileCaller } from './compile-macro';
import { compileCalculation, compileOperators, isOperator } from './compile-operators';
import { compileIn, compileTest } from './compile-test';
import { nodeText } from './node-text';
import { capture, type Expression, failAt } from './run';
import { refuse, type Scope } from './scope';
import type { ConditionNode, ListNode, LiteralNode, PairNode, SyntaxNode } from './syntax';
import { Callable, Members, type Value } from './value';
import { describeValue, isTruthy, plain } from './value-kinds';

/** Compiles an expression that may have no value. What is no expression that we know is refused. */
export function compileValue(node: SyntaxNode, scope: Scope): Expression {
  if (isOperator(node)) return compileOperators(node, scope);
  switch (node.typename) {
    case 'Symbol':
      return compileName(node, scope);
    case 'Literal':
      return compileLiteral(node);
    case 'LookupVal':
      return compileLookup(node, scope, false);
    case 'FunCall':
      return compileCall(node, scope);
    case 'Filter':
      return compileFilter(node, scope);
    case 'Group':
      return scope.compiler.value(onlyChild(node), scope);
    case 'Array':
      return compileList(node, scope);
    case 'Dict':
      return compileMap(node, scope);
    case 'InlineIf':
      return compileInlineIf(node, scope, scope.compiler.value);
    case 'In':
      return compileIn(node, scope);
    case 'Is':
      return compileTest(node, scope);
    case 'FloorDiv':
    case 'Pow':
      return compileCalculation(node.typename === 'Pow' ? '**' : '//', node, scope);
    case 'Capture':
      return compileCapture(node.body, scope);
    case 'Caller':
      return compileCaller(node, scope);
    default:
      return refuse(node, `${nodeText(node)} cannot be used in an expression`);
  }
}

/** Compiles an expression that must have a value. */
export function compileOperand(node: SyntaxNode, scope: Scope): Expression {
  if (node.typename === 'Symbol') return compileNeededName(node, scope);
  if (node.typename === 'LookupVal') return compileNeededLookup(node, scope);
  const evaluate = scope.compiler.value(node, scope);
  return (run) => {
    const value = evaluate(run);
    return value === undefined ? failAt(node, 'it has no value') : value;
  };
}

/** Compiles an expression that may have no value, as `default` and `is defined` allow. */
export function compileTolerant(node: SyntaxNode, scope: Scope): Expression {
  if (node.typename === 'LookupVal') return compileLookup(node, scope, true);
  if (node.typename === 'Group') return compileTolerant(onlyChild(node), scope);
  if (node.typename === 'InlineIf') return compileInlineIf(node, scope, scope.compiler.tolerant);
  return scope.compiler.value(node, scope);
}

function compileLiteral(node: LiteralNode): Expression {
  const { value } = node;
  if (value instanceof RegExp) return refuse(node, 'regular expressions cannot be written so: use `sprig.regexMatch`');
  return () => value;
}

function onlyChild(node: ListNode): SyntaxNode {
  const [child, ...more] = node.children;
  if (child === undefined) return refuse(node, 'the parentheses are empty');
  return more.length === 0 ? child : refuse(node, 'parentheses hold one expression: a list is written [a, b]');
}

function compileList({ children }: ListNode, scope: Scope): Expression {
  const items = children.map((child) => compileData(child, scope));
  return (run) => items.map((item) => item(run));
}

function compileMap({ children }: ListNode, scope: Scope): Expression {
  const entries = (children as readonly PairNode[]).map(({ key, value }) => ({
    key: keyOf(key),
    value: compileData(value, scope),
  }));
  return (run) => {
    const map = makePlainMap<Value>();
    for (const { key, value } of entries) map[key] = value(run);
    return map;
  };
}

function keyOf(node: SyntaxNode): string {
  if (node.typename === 'Symbol') return node.value;
  if (node.typename === 'Literal' && typeof node.value === 'string') return node.value;
  return refuse(node, `${nodeText(node)} cannot be a key here: keys are names or quoted text`);
}

/** Lists and maps hold data alone. */
function compileData(node: SyntaxNode, scope: Scope): Expression {
  const evaluate = scope.compiler.operand(node, scope);
  return (run) => {
    const value = plain(evaluate(run));
    if (!(value instanceof Callable || value instanceof Members)) return value;
    return failAt(node, `${describeValue(value, run.foreign)} cannot be put into a list or map`);
  };
}

/** Parity: without `else`, what is not chosen is empty text. */
function compileInlineIf(
  node: ConditionNode<'InlineIf'>,
  scope: Scope,
  compileBranch: (node: SyntaxNode, scope: Scope) => Expression,
): Expression {
  const condition = scope.compiler.operand(node.cond, scope);
  const body = compileBranch(node.body, scope);
  const otherwise = node.else_ === null ? () => '' : compileBranch(node.else_, scope);
  return (run) => (isTruthy(condition(run)) ? body(run) : otherwise(run));
}

function compileCapture(node: SyntaxNode, scope: Scope): Expression {
  const body = scope.compiler.statement(node, scope);
  return (run) => capture(run, body);
}
