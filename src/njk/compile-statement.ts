import { slotValues } from './compile-lookup';
import { compileFor } from './compile-loop';
import { compileMacro } from './compile-macro';
import { setVariable } from './frame';
import { nodeText } from './node-text';
import { charge, guardAt, type Statement, write } from './run';
import { bindingName, findSlot, refuse, type Scope } from './scope';
import type { ConditionNode, SetNode, SwitchNode, SyntaxNode } from './syntax';
import { textOf } from './text-of';
import { isTruthy, plain } from './value-kinds';

const alone = 'each template stands alone, and nothing is read from disk';

/** Tags that nunjucks knows and we refuse. */
const refused: Readonly<Record<string, string>> = {
  AsyncAll: "the tag 'asyncAll' is not supported: use 'for'",
  AsyncEach: "the tag 'asyncEach' is not supported: use 'for'",
  Block: `the tag 'block' is not supported: ${alone}`,
  Extends: `the tag 'extends' is not supported: ${alone}`,
  FromImport: `the tag 'from' is not supported: ${alone}`,
  IfAsync: "the tag 'ifAsync' is not supported: use 'if'",
  Import: `the tag 'import' is not supported: ${alone}`,
  Include: `the tag 'include' is not supported: ${alone}`,
};

/** Compiles what writes to the output or changes variables. A node that is not known is refused. */
export function compileStatement(node: SyntaxNode, scope: Scope): Statement {
  switch (node.typename) {
    case 'Root':
    case 'NodeList':
      return inSequence(node.children.map((child) => compileStatement(child, scope)));
    case 'Output':
      return inSequence(node.children.map((child) => compileOutput(child, scope)));
    case 'If':
      return compileIf(node, scope);
    case 'For':
      return compileFor(node, scope);
    case 'Macro':
      return compileMacro(node, scope);
    case 'Set':
      return compileSet(node, scope);
    case 'Switch':
      return compileSwitch(node, scope);
    default:
      return refuse(node, refused[node.typename] ?? `${nodeText(node)} cannot stand here`);
  }
}

function inSequence(statements: readonly Statement[]): Statement {
  const [only] = statements;
  if (statements.length === 1 && only !== undefined) return only;
  return (run) => {
    for (const statement of statements) statement(run);
  };
}

function compileOutput(node: SyntaxNode, scope: Scope): Statement {
  if (node.typename === 'TemplateData') return (run) => write(run, node, node.value);
  const evaluate = scope.compiler.operand(node, scope);
  return (run) => {
    charge(run, node, 1);
    const value = evaluate(run);
    const options = { foreign: run.foreign, most: run.context.limits.maximumBytes };
    write(run, node, typeof value === 'string' ? value : guardAt(node, () => textOf(value, options)));
  };
}

function compileIf(node: ConditionNode<'If'>, scope: Scope): Statement {
  const condition = scope.compiler.operand(node.cond, scope);
  const body = compileStatement(node.body, scope);
  const otherwise = node.else_ === null ? undefined : compileStatement(node.else_, scope);
  return (run) => {
    if (isTruthy(condition(run))) body(run);
    else otherwise?.(run);
  };
}

/** Parity: a name that is a loop's or a parameter is changed where it is written, others where they were set before. */
function compileSet(node: SetNode, scope: Scope): Statement {
  const targets = node.targets.map((target) => {
    const name = bindingName(target, scope, 'what is set');
    const slot = findSlot(scope, name);
    return { name, slot, values: slot && slotValues(slot, scope) };
  });
  const value = node.value === null ? compileBody(node, scope) : scope.compiler.operand(node.value, scope);
  return (run) => {
    const given = value(run);
    for (const { name, slot, values } of targets) {
      if (slot !== undefined && values !== undefined) values(run.locals)[slot.index] = given;
      setVariable(run.frame, name, given);
      if (run.frame === run.top) run.variables.set(name, given);
    }
  };
}

function compileBody(node: SetNode, scope: Scope): (run: Parameters<Statement>[0]) => string {
  if (node.body === undefined) return refuse(node, "'set' takes a value");
  const body = scope.compiler.operand(node.body, scope);
  return (run) => body(run) as string;
}

/** Parity: a case without a body is that of the next one. */
function compileSwitch(node: SwitchNode, scope: Scope): Statement {
  const subject = scope.compiler.operand(node.expr, scope);
  const cases = node.cases.map(({ cond, body }) => ({
    value: scope.compiler.operand(cond, scope),
    body: body.children.length === 0 ? undefined : compileStatement(body, scope),
  }));
  const otherwise = node.default === null ? undefined : compileStatement(node.default, scope);
  return (run) => {
    const value = plain(subject(run));
    const found = cases.findIndex((each) => plain(each.value(run)) === value);
    const body = found < 0 ? undefined : cases.slice(found).find((each) => each.body !== undefined)?.body;
    (body ?? otherwise)?.(run);
  };
}
