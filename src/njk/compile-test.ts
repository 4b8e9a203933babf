import { nearestName } from '../errors/nearest-name';
import { contains } from './arithmetic';
import { chargeSize, type Expression, guardAt } from './run';
import { refuse, type Scope } from './scope';
import { sizeOf } from './size-of';
import type { SyntaxNode } from './syntax';
import { runTest, testNames, testNeedsArgument, testsPresence } from './value-tests';

type BinaryNode = SyntaxNode & { readonly left: SyntaxNode; readonly right: SyntaxNode };

/** Compiles `x is test` and `x is test(argument)`. */
export function compileTest(node: BinaryNode, scope: Scope): Expression {
  const { name, argument } = readTest(node.right);
  if (!testNames.has(name)) {
    const nearest = nearestName(name, testNames);
    const hint = nearest === undefined ? undefined : `Did you mean '${nearest}'?`;
    refuse(node.right, `there is no test '${name}'`, hint);
  }
  if (testNeedsArgument(name) !== (argument !== undefined)) {
    refuse(node.right, `the test '${name}' takes ${argument === undefined ? 'an argument' : 'no argument'}`);
  }
  const { compiler } = scope;
  const tested = (testsPresence(name) ? compiler.tolerant : compiler.operand)(node.left, scope);
  const compared = argument === undefined ? () => undefined : compiler.operand(argument, scope);
  return (run) => {
    const value = tested(run);
    return guardAt(node.left, () => runTest(name, value, compared(run), run.foreign));
  };
}

/** Compiles `x in y`. */
export function compileIn(node: BinaryNode, scope: Scope): Expression {
  const item = scope.compiler.operand(node.left, scope);
  const container = scope.compiler.operand(node.right, scope);
  return (run) => {
    const [searched, found] = [item(run), container(run)];
    chargeSize(run, node, sizeOf(found));
    const options = { foreign: run.foreign, most: run.context.limits.maximumBytes };
    return guardAt(node.right, () => contains(found, searched, options));
  };
}

function readTest(node: SyntaxNode): { readonly name: string; readonly argument: SyntaxNode | undefined } {
  if (node.typename === 'Symbol') return { name: node.value, argument: undefined };
  if (node.typename === 'Literal' && node.value === null) return { name: 'null', argument: undefined };
  if (node.typename !== 'FunCall' || node.name.typename !== 'Symbol') {
    return refuse(node, "behind 'is' stands the name of a test, such as defined or eq(1)");
  }
  const [argument, ...more] = node.args.children;
  if (more.length > 0) refuse(node, `the test '${node.name.value}' takes one argument at most`);
  return { name: node.name.value, argument };
}
