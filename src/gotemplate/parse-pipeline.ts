import {
  type ApplyNode,
  type BoolNode,
  type CallNode,
  type ChainNode,
  type Declaration,
  type DotNode,
  type FieldNode,
  isLiteral,
  type LogicNode,
  makeNode,
  type NilNode,
  type Node,
  type NumberNode,
  type PipeNode,
  type StringNode,
  type VariableNode,
} from './ast';
import { conditionally, declareVariable, findVariable, readVariable } from './compile-scope';
import { quoteText } from './format/quote';
import type { TokenKind } from './lexer';
import { nodeText } from './node-text';
import { parseNumber } from './parse-number';
import { failParse, failUnexpected, isSpaced, type Parser, peekToken, takeToken, tokenText } from './parser-state';
import { unquoteText } from './unquote';

const MOST_PARENTHESES = 10_000;

/** pipeline = [variables (":=" | "=")] command { "|" command } */
export function parsePipeline(parser: Parser, context: string, end: TokenKind): PipeNode {
  const isFirstVariable = peekToken(parser) === 'variable';
  const at = parser.start - parser.base;
  const head = isFirstVariable ? parseDeclarations(parser, context) : undefined;
  const parts: Node[] = [];
  if (head?.operand !== undefined) parts.push(parseCommand(parser, head.operand));
  while (peekToken(parser) !== end) {
    const operand = parseOperand(parser);
    if (operand === undefined) failUnexpected(parser, context);
    parts.push(parseCommand(parser, operand));
  }
  takeToken(parser);
  checkStages(parser, parts, context);
  return makeNode('pipe', at, '', head && storeIn(parser, head), parts);
}

/** What stands at the head of a pipeline that begins with a variable. */
interface Head {
  readonly names: readonly string[];
  readonly assigns: boolean;
  /** A variable that is the first operand after all. */
  readonly operand: Node | undefined;
}

/** variables = "$x" [ "," "$y" ] (the second only in range) */
function parseDeclarations(parser: Parser, context: string): Head {
  const names: string[] = [];
  parser.hasVariables = true;
  while (peekToken(parser) === 'variable') {
    takeToken(parser);
    const { start } = parser;
    const name = tokenText(parser);
    const next = peekToken(parser);
    if (next === 'assign' || next === 'declare') {
      takeToken(parser);
      declare(parser, names, name);
      return { names, assigns: next === 'assign', operand: undefined };
    }
    if (next !== 'character' || tokenText(parser) !== ',') {
      return { names, assigns: false, operand: parseFields(parser, makeVariable(parser, name, start)) };
    }
    takeToken(parser);
    declare(parser, names, name);
    if (context !== 'range' || names.length >= 2) failParse(parser, `too many declarations in ${context}`);
    const kind = peekToken(parser);
    if (kind !== 'variable' && kind !== 'rightDelimiter' && kind !== 'rightParenthesis') {
      failParse(parser, 'range can only initialize variables');
    }
  }
  return { names, assigns: false, operand: undefined };
}

function declare(parser: Parser, names: string[], name: string): void {
  names.push(name);
  parser.names.push(name);
}

/** Gives the variables their places; only now, since the value does not see them. */
function storeIn({ scope }: Parser, { names, assigns }: Head): Declaration | undefined {
  if (names.length === 0) return undefined;
  const slots = names.map((name) => (assigns ? findVariable(scope, name) : [declareVariable(scope, name)]));
  return { names, assigns, slots };
}

/** Only the first stage of a pipeline may be a plain value. */
function checkStages(parser: Parser, commands: readonly Node[], context: string): void {
  if (commands.length === 0) failParse(parser, `missing value for ${context}`);
  for (let stage = 1; stage < commands.length; stage++) {
    const command = commands[stage] as Node;
    const first = command.kind === 'apply' ? (command.parts[0] as Node) : command;
    if (isLiteral(first) || first.kind === 'dot') {
      failParse(parser, `non executable command in pipeline stage ${stage + 1}`);
    }
  }
}

/** command = operand { space operand }; takes the pipe behind it, leaves a closing delimiter. */
function parseCommand(parser: Parser, first: Node): Node {
  const command = parseOperands(parser, first);
  const kind = peekToken(parser);
  if (kind === 'pipe') takeToken(parser);
  else if (kind !== 'rightDelimiter' && kind !== 'rightParenthesis') failUnexpected(parser, 'operand');
  return command;
}

function parseOperands(parser: Parser, first: Node): Node {
  const { kind, at, text } = first;
  peekToken(parser);
  if (!isSpaced(parser)) return first;
  if (kind === 'logic') return parseLogic(parser, first);
  let operand = parseOperand(parser);
  if (operand === undefined) return first;
  const parts: Node[] = kind === 'call' ? [operand] : [first, operand];
  for (;;) {
    operand = nextOperand(parser);
    if (operand === undefined) break;
    parts.push(operand);
  }
  if (kind === 'call') return makeNode<CallNode>('call', at, text, undefined, parts);
  return makeNode<ApplyNode>('apply', at, '', undefined, parts);
}

/** The operands of and, or: all but the first may be left out when they are evaluated. */
function parseLogic(parser: Parser, { at, text }: LogicNode): LogicNode {
  const sure = parseOperand(parser);
  const parts: Node[] = sure === undefined ? [] : [sure];
  const slots = conditionally(parser.scope, () => {
    for (let operand = nextOperand(parser); operand !== undefined; operand = nextOperand(parser)) parts.push(operand);
  });
  return makeNode<LogicNode>('logic', at, text, slots, parts);
}

/** Another operand of the command; undefined where there is none. */
function nextOperand(parser: Parser): Node | undefined {
  peekToken(parser);
  return isSpaced(parser) ? parseOperand(parser) : undefined;
}

/** operand = term { field } without space in between; undefined, and nothing taken, where none begins. */
function parseOperand(parser: Parser): Node | undefined {
  const term = parseTerm(parser, peekToken(parser));
  return term && parseFields(parser, term);
}

function parseFields(parser: Parser, term: Node): Node {
  if (peekToken(parser) !== 'field' || isSpaced(parser)) return term;
  const at = parser.start - parser.base;
  const names = [...term.names];
  while (peekToken(parser) === 'field' && !isSpaced(parser)) {
    names.push(tokenText(parser).slice(1));
    takeToken(parser);
  }
  // Parity: a field or variable stands where its second field stands.
  if (term.kind === 'field') return makeNode<FieldNode>('field', at, '', undefined, undefined, names);
  if (term.kind === 'variable') {
    return makeNode<VariableNode>('variable', at, term.text, term.detail, undefined, names);
  }
  if (isLiteral(term) || term.kind === 'dot') {
    failParse(parser, `unexpected . after term ${quoteText(nodeText(term))}`, parser.spaceAt);
  }
  return makeNode<ChainNode>('chain', at, '', undefined, [term], names);
}

/** term = literal | function | variable | "." | field | "(" pipeline ")" */
function parseTerm(parser: Parser, kind: TokenKind): Node | undefined {
  const at = parser.start - parser.base;
  switch (kind) {
    case 'field':
      takeToken(parser);
      return makeNode<FieldNode>('field', at, '', undefined, undefined, [tokenText(parser).slice(1)]);
    case 'identifier':
      takeToken(parser);
      return makeFunction(parser, at);
    case 'string':
    case 'rawString':
      return makeString(parser, at);
    case 'variable':
      takeToken(parser);
      parser.hasVariables = true;
      return makeVariable(parser, tokenText(parser), parser.start);
    case 'leftParenthesis':
      takeToken(parser);
      return parseParentheses(parser);
    case 'plainNumber':
    case 'number':
    case 'complex':
    case 'characterConstant':
      return makeNumber(parser, kind, at);
    default:
      return makeWord(parser, kind, at);
  }
}

function makeWord(parser: Parser, kind: TokenKind, at: number): Node | undefined {
  if (kind !== 'dot' && kind !== 'bool' && kind !== 'nil') return undefined;
  takeToken(parser);
  const text = tokenText(parser);
  if (kind === 'bool') return makeNode<BoolNode>('bool', at, text, text === 'true');
  return makeNode<DotNode | NilNode>(kind, at, text, undefined);
}

function makeFunction(parser: Parser, at: number): Node {
  const { functions } = parser;
  const name = tokenText(parser);
  if (!functions.has(name)) failParse(parser, `function "${name}" not defined`);
  if ((name === 'and' || name === 'or') && functions.isBuiltin(name)) return makeNode<LogicNode>('logic', at, name, []);
  return makeNode<CallNode>('call', at, name, undefined);
}

function makeVariable(parser: Parser, name: string, start: number): VariableNode {
  if (!parser.names.includes(name)) failParse(parser, `undefined variable "${name}"`);
  return makeNode<VariableNode>('variable', start - parser.base, name, readVariable(parser.scope, name));
}

function makeNumber(parser: Parser, kind: TokenKind, at: number): NumberNode {
  takeToken(parser);
  const text = tokenText(parser);
  const number = kind === 'plainNumber' ? Number(text) : parseNumber(kind, text);
  return typeof number === 'string' ? failParse(parser, number) : makeNode<NumberNode>('number', at, text, number);
}

function makeString(parser: Parser, at: number): StringNode {
  takeToken(parser);
  return makeNode<StringNode>('string', at, tokenText(parser), unquote(parser));
}

function parseParentheses(parser: Parser): PipeNode {
  if (++parser.parentheses > MOST_PARENTHESES) failParse(parser, 'max expression depth exceeded');
  const pipe = parsePipeline(parser, 'parenthesized pipeline', 'rightParenthesis');
  parser.parentheses--;
  return pipe;
}

/** The text of the string token that was read last; an error where an escape is wrong. */
export function unquote(parser: Parser): string {
  return unquoteText(tokenText(parser)) ?? failParse(parser, 'invalid syntax');
}
