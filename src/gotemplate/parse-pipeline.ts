import type { CommandNode, OperandNode, PipeNode, VariableNode } from './ast';
import { quoteText } from './format/quote';
import { nodeText } from './node-text';
import { parseNumber } from './parse-number';
import type { Token } from './token';
import {
  backUp,
  backUpTo,
  failParse,
  failUnexpected,
  nextNonSpace,
  nextToken,
  peekNonSpace,
  peekToken,
  type TokenReader,
} from './token-reader';
import { unquoteText } from './unquote';

/** What the parser of one template (the main one or one that is defined) knows while it reads. */
export interface ParseScope {
  readonly reader: TokenReader;
  readonly hasFunction: (name: string) => boolean;
  /** Names of the variables that are in sight. */
  readonly variables: string[];
  /** How many ranges are open. */
  rangeDepth: number;
  /** How many parentheses are open. */
  parentheses: number;
}

const MOST_PARENTHESES = 10_000;

const operandStarts: ReadonlySet<string> = new Set([
  'bool',
  'characterConstant',
  'complex',
  'dot',
  'field',
  'identifier',
  'number',
  'nil',
  'rawString',
  'string',
  'variable',
  'leftParenthesis',
]);

/** pipeline = [variables (":=" | "=")] command { "|" command } */
export function parsePipeline(
  scope: ParseScope,
  context: string,
  end: 'rightDelimiter' | 'rightParenthesis',
): PipeNode {
  const { reader } = scope;
  const { at } = peekNonSpace(reader);
  const { variables, assigns } = parseDeclarations(scope, context);
  const commands: CommandNode[] = [];
  for (;;) {
    const token = nextNonSpace(reader);
    if (token.kind === end) break;
    if (!operandStarts.has(token.kind)) failUnexpected(reader, token, context);
    backUp(reader);
    commands.push(parseCommand(scope));
  }
  checkStages(reader, commands, context);
  return { kind: 'pipe', at, variables, assigns, commands };
}

/** variables = "$x" [ "," "$y" ] (the second only in range) */
function parseDeclarations(scope: ParseScope, context: string): { variables: VariableNode[]; assigns: boolean } {
  const { reader } = scope;
  const variables: VariableNode[] = [];
  for (;;) {
    const variable = peekNonSpace(reader);
    if (variable.kind !== 'variable') return { variables, assigns: false };
    nextToken(reader);
    const behind = peekToken(reader);
    const next = peekNonSpace(reader);
    if (next.kind === 'assign' || next.kind === 'declare') {
      nextNonSpace(reader);
      declare(scope, variables, variable);
      return { variables, assigns: next.kind === 'assign' };
    }
    if (next.kind !== 'character' || next.text !== ',') {
      // The variable is the first operand after all.
      backUpTo(reader, variable, behind.kind === 'space' ? behind : undefined);
      return { variables, assigns: false };
    }
    nextNonSpace(reader);
    declare(scope, variables, variable);
    if (context !== 'range' || variables.length >= 2) failParse(reader, `too many declarations in ${context}`);
    const { kind } = peekNonSpace(reader);
    if (kind !== 'variable' && kind !== 'rightDelimiter' && kind !== 'rightParenthesis') {
      failParse(reader, 'range can only initialize variables');
    }
  }
}

function declare(scope: ParseScope, variables: VariableNode[], token: Token): void {
  variables.push({ kind: 'variable', at: token.at, names: [token.text] });
  scope.variables.push(token.text);
}

/** Only the first stage of a pipeline may be a plain value. */
function checkStages(reader: TokenReader, commands: readonly CommandNode[], context: string): void {
  if (commands.length === 0) failParse(reader, `missing value for ${context}`);
  commands.forEach((command, stage) => {
    const kind = command.operands[0]?.kind ?? '';
    if (stage > 0 && ['bool', 'dot', 'nil', 'number', 'string'].includes(kind)) {
      failParse(reader, `non executable command in pipeline stage ${stage + 1}`);
    }
  });
}

/** command = operand { space operand }; takes the pipe behind it, leaves a closing delimiter. */
function parseCommand(scope: ParseScope): CommandNode {
  const { reader } = scope;
  const { at } = peekNonSpace(reader);
  const operands: OperandNode[] = [];
  for (;;) {
    peekNonSpace(reader);
    const operand = parseOperand(scope);
    if (operand !== undefined) operands.push(operand);
    const token = nextToken(reader);
    if (token.kind === 'space') continue;
    if (token.kind === 'rightDelimiter' || token.kind === 'rightParenthesis') backUp(reader);
    else if (token.kind !== 'pipe') failUnexpected(reader, token, 'operand');
    break;
  }
  const [first, ...rest] = operands;
  if (first === undefined) failParse(reader, 'empty command');
  return { kind: 'command', at, operands: [first, ...rest] };
}

/** operand = term { field } without space in between */
function parseOperand(scope: ParseScope): OperandNode | undefined {
  const { reader } = scope;
  const term = parseTerm(scope);
  if (term === undefined) return undefined;
  const first = peekToken(reader);
  if (first.kind !== 'field') return term;
  const names: string[] = [];
  while (peekToken(reader).kind === 'field') names.push(nextToken(reader).text.slice(1));
  switch (term.kind) {
    case 'field':
    case 'variable':
      // Parity: the node stands where its second field stands.
      return { ...term, at: first.at, names: [...term.names, ...names] };
    case 'bool':
    case 'string':
    case 'number':
    case 'nil':
    case 'dot':
      return failParse(reader, `unexpected . after term ${quoteText(nodeText(term))}`);
    default:
      return { kind: 'chain', at: first.at, operand: term, names };
  }
}

/** term = literal | function | variable | "." | field | "(" pipeline ")" */
function parseTerm(scope: ParseScope): OperandNode | undefined {
  const { reader } = scope;
  const token = nextNonSpace(reader);
  const { at, text } = token;
  switch (token.kind) {
    case 'identifier':
      if (!scope.hasFunction(text)) failParse(reader, `function "${text}" not defined`);
      return { kind: 'identifier', at, name: text };
    case 'dot':
      return { kind: 'dot', at };
    case 'nil':
      return { kind: 'nil', at };
    case 'variable':
      if (!scope.variables.includes(text)) failParse(reader, `undefined variable "${text}"`);
      return { kind: 'variable', at, names: [text] };
    case 'field':
      return { kind: 'field', at, names: [text.slice(1)] };
    case 'bool':
      return { kind: 'bool', at, value: text === 'true' };
    case 'characterConstant':
    case 'complex':
    case 'number':
      return parseNumberTerm(reader, token);
    case 'leftParenthesis':
      return parseParentheses(scope);
    case 'string':
    case 'rawString':
      return { kind: 'string', at, quoted: text, text: unquote(reader, token) };
    default:
      backUp(reader);
      return undefined;
  }
}

function parseNumberTerm(reader: TokenReader, token: Token): OperandNode {
  const number = parseNumber(token);
  return typeof number === 'string' ? failParse(reader, number) : { kind: 'number', at: token.at, ...number };
}

function parseParentheses(scope: ParseScope): PipeNode {
  if (++scope.parentheses > MOST_PARENTHESES) failParse(scope.reader, 'max expression depth exceeded');
  const pipe = parsePipeline(scope, 'parenthesized pipeline', 'rightParenthesis');
  scope.parentheses--;
  return pipe;
}

/** The text of a string token; an error where an escape is wrong. */
export function unquote(reader: TokenReader, token: Token): string {
  return unquoteText(token.text) ?? failParse(reader, 'invalid syntax');
}
