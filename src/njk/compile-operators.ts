import { add, calculate, compare, concatenate, numberOf } from './arithmetic';
import { charge, chargeSize, type Expression, guardAt, type Run } from './run';
import type { Scope } from './scope';
import type { OperatorNode, SyntaxNode } from './syntax';
import type { TextOptions } from './text-of';
import type { Value } from './value';
import { asText, isTruthy } from './value-kinds';

/** An operand with the signs and negations in front of it, the innermost first. */
interface Item {
  readonly node: SyntaxNode;
  readonly prefixes: readonly string[];
}

interface Chain {
  readonly items: Item[];
  /** One less than items: each stands between two of them. */
  readonly operators: { readonly text: string; readonly node: SyntaxNode }[];
}

const binary: Readonly<Record<string, string>> = {
  Or: '||',
  And: '&&',
  Add: '+',
  Concat: '~',
  Sub: '-',
  Mul: '*',
  Div: '/',
  Mod: '%',
};

const comparisons = ['==', '!=', '===', '!==', '<', '>', '<=', '>='];

const prefixes: Readonly<Record<string, string>> = { Not: '!', Neg: '-', Pos: '+' };

/** By how tightly they bind, the loosest first; all of a level are taken from left to right. */
const levels: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  comparisons.slice(0, 4),
  comparisons.slice(4),
  ['+', '-', '~'],
  ['*', '/', '%'],
];

export function isOperator(node: SyntaxNode): node is OperatorNode {
  return node.typename === 'Compare' || node.typename in binary || node.typename in prefixes;
}

/**
 * Compiles operators. Parity: nunjucks writes them down without parentheses, so that JavaScript's precedence holds and
 * not that of its own tree: `not a == b` is `(not a) == b`, `a ~ b + c` is `(a ~ b) + c`.
 */
export function compileOperators(node: OperatorNode, scope: Scope): Expression {
  const chain: Chain = { items: [], operators: [] };
  flatten(node, [], chain);
  return compileLevel(chain, 0, chain.items.length, 0, scope);
}

/** Floor division and power, which are calls of their own to nunjucks. */
export function compileCalculation(operator: '//' | '**', node: BinaryNode, scope: Scope): Expression {
  // Parity: the operands of a floor division are written down with a slash between them.
  if (operator === '//') {
    const quotient = compileOperators({ ...placeOf(node), typename: 'Div', left: node.left, right: node.right }, scope);
    return (run) => Math.floor(quotient(run) as number);
  }
  const left = scope.compiler.operand(node.left, scope);
  const right = scope.compiler.operand(node.right, scope);
  return (run) => guardAt(node, () => calculate('**', left(run), right(run), run.foreign));
}

type BinaryNode = SyntaxNode & { readonly left: SyntaxNode; readonly right: SyntaxNode };

function placeOf({ lineno, colno }: SyntaxNode): Pick<SyntaxNode, 'lineno' | 'colno'> {
  return { lineno, colno };
}

/** Takes a tree apart into what nunjucks would write down, from left to right. */
function flatten(node: SyntaxNode, outer: readonly string[], chain: Chain): void {
  const prefix = prefixes[node.typename];
  if (prefix !== undefined) {
    flatten((node as SyntaxNode & { target: SyntaxNode }).target, [prefix, ...outer], chain);
    return;
  }
  const operator = binary[node.typename];
  if (operator !== undefined) {
    const { left, right } = node as BinaryNode;
    flatten(left, outer, chain);
    chain.operators.push({ text: operator, node: right });
    flatten(right, [], chain);
    return;
  }
  if (node.typename !== 'Compare') {
    chain.items.push({ node, prefixes: outer });
    return;
  }
  flatten(node.expr, outer, chain);
  for (const { type, expr } of node.ops) {
    chain.operators.push({ text: type, node: expr });
    flatten(expr, [], chain);
  }
}

function compileLevel(chain: Chain, from: number, to: number, level: number, scope: Scope): Expression {
  const operators = levels[level];
  if (operators === undefined) return compileItem(chain.items[from] as Item, scope);
  const parts: Part[] = [];
  let start = from;
  let before: Chain['operators'][number] | undefined;
  for (let at = from; at < to; at++) {
    const operator = chain.operators[at];
    const last = at === to - 1;
    if (!last && (operator === undefined || !operators.includes(operator.text))) continue;
    parts.push({ before, value: compileLevel(chain, start, at + 1, level + 1, scope) });
    before = operator;
    start = at + 1;
  }
  return joinParts(parts);
}

interface Part {
  readonly before: { readonly text: string; readonly node: SyntaxNode } | undefined;
  readonly value: Expression;
}

function joinParts(parts: readonly Part[]): Expression {
  const [first, ...rest] = parts as [Part, ...Part[]];
  if (rest.length === 0) return first.value;
  return (run) => {
    let value = first.value(run);
    for (const { before, value: next } of rest) value = apply(run, before as Operator, value, next);
    return value;
  };
}

type Operator = NonNullable<Part['before']>;

function apply(run: Run, { text, node }: Operator, left: Value, right: Expression): Value {
  if (text === '||') return isTruthy(left) ? left : right(run);
  if (text === '&&') return isTruthy(left) ? right(run) : left;
  const other = right(run);
  charge(run, node, 1);
  return guardAt(node, () => {
    if (text === '+' || text === '~') return join(run, text, node, left, other);
    if (!comparisons.includes(text)) return calculate(text, left, other, run.foreign);
    chargeSize(run, node, Math.min(asText(left)?.length ?? 0, asText(other)?.length ?? 0));
    return compare(text, left, other, run.foreign);
  });
}

function join(run: Run, operator: string, node: SyntaxNode, left: Value, right: Value): Value {
  const options: TextOptions = { foreign: run.foreign, most: run.context.limits.maximumBytes };
  // A text behind a longer one costs what is added: adding to a text line by line is no quadratic work.
  chargeSize(run, node, Math.min(asText(left)?.length ?? 0, asText(right)?.length ?? 0));
  return operator === '~' ? concatenate(left, right, options) : add(left, right, options);
}

function compileItem({ node, prefixes: signs }: Item, scope: Scope): Expression {
  const operand = scope.compiler.operand(node, scope);
  if (signs.length === 0) return operand;
  return (run) => {
    let value = operand(run);
    for (const sign of signs) value = sign === '!' ? !isTruthy(value) : guardAt(node, () => signed(sign, value, run));
    return value;
  };
}

function signed(sign: string, value: Value, { foreign }: Run): number {
  const number = numberOf(value, foreign, `behind '${sign}'`);
  return sign === '-' ? -number : number;
}
