import type { BranchNode, ListNode, PipeNode, StatementNode, TemplateNode } from './ast';
import { quoteText } from './format/quote';
import { tokenize } from './lexer';
import { type ParseScope, parsePipeline, unquote } from './parse-pipeline';
import { TemplateParseError } from './template-error';
import type { Token } from './token';
import {
  backUp,
  backUpTo,
  expectToken,
  failParse,
  failUnexpected,
  lineAt,
  makeTokenReader,
  nextNonSpace,
  nextToken,
  peekNonSpace,
  peekToken,
  type TokenReader,
  type TokenSource,
} from './token-reader';

export interface ParseOptions {
  readonly name: string;
  readonly source: string;
  readonly hasFunction: (name: string) => boolean;
}

/** What ends a list of statements. */
interface Ending {
  readonly kind: 'end' | 'else';
}

type Statement = StatementNode | Ending;

/** The parser of one template; `trees` collects all that the source defines. */
interface Parser extends ParseScope {
  readonly templateName: string;
  readonly trees: Map<string, ListNode>;
}

/**
 * Parses a source into the templates that it holds: the main one under its own name and those of define and block.
 * Throws `TemplateParseError`.
 */
export function parseSource({ name, source, hasFunction }: ParseOptions): Map<string, ListNode> {
  const keywords = { break: !hasFunction('break'), continue: !hasFunction('continue') };
  const from: TokenSource = { name, source, tokens: tokenize(source, { keywords }), taken: 0 };
  const main = makeParser({ reader: makeTokenReader(from), hasFunction, trees: new Map() }, name);
  try {
    addTree(main, parseMain(main));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Blocks within blocks or parentheses within parentheses, thousands of them.
    throw new TemplateParseError(
      name,
      lineAt(source, from.tokens[from.taken]?.at ?? 0),
      'max expression depth exceeded',
    );
  }
  return main.trees;
}

function makeParser(from: Pick<Parser, 'reader' | 'hasFunction' | 'trees'>, templateName: string): Parser {
  const reader = makeTokenReader(from.reader.from);
  return { ...from, reader, templateName, variables: ['$'], rangeDepth: 0, parentheses: 0 };
}

/** main = { text | action | definition } */
function parseMain(parser: Parser): ListNode {
  const { reader } = parser;
  const { at } = peekToken(reader);
  const nodes: StatementNode[] = [];
  while (peekToken(reader).kind !== 'end of file') {
    if (peekToken(reader).kind === 'leftDelimiter') {
      const delimiter = nextToken(reader);
      if (nextNonSpace(reader).kind === 'define') {
        parseDefinition(parser);
        continue;
      }
      backUpTo(reader, delimiter);
    }
    const statement = parseTextOrAction(parser);
    if (isEnding(statement)) failParse(reader, `unexpected {{${statement.kind}}}`);
    nodes.push(statement);
  }
  return { kind: 'list', at, nodes };
}

/** definition = "define" string; statements; "end" */
function parseDefinition(outer: Parser): void {
  const context = 'define clause';
  const named = makeParser(outer, '');
  const token = expectToken(named.reader, ['string', 'rawString'], context);
  const parser = { ...named, templateName: unquote(named.reader, token) };
  expectToken(parser.reader, ['rightDelimiter'], context);
  finishDefinition(parser, context);
}

function finishDefinition(parser: Parser, context: string): void {
  const { list, ending } = parseList(parser);
  if (ending.kind !== 'end') failParse(parser.reader, `unexpected {{${ending.kind}}} in ${context}`);
  addTree(parser, list);
}

/** A second definition of a name is an error, unless one of the two is empty: that one is ignored. */
function addTree(parser: Parser, list: ListNode): void {
  const { trees, templateName } = parser;
  const before = trees.get(templateName);
  if (before === undefined || isEmpty(before)) trees.set(templateName, list);
  else if (!isEmpty(list)) {
    failParse(parser.reader, `template: multiple definition of template ${quoteText(templateName)}`);
  }
}

function isEmpty(list: ListNode): boolean {
  return list.nodes.every((node) => node.kind === 'text' && isBlank(node.text));
}

function isBlank(text: string): boolean {
  return /^[\p{White_Space}]*$/u.test(text);
}

function isEnding(statement: Statement): statement is Ending {
  return statement.kind === 'end' || statement.kind === 'else';
}

/** list = { text | action } ("end" | "else") */
function parseList(parser: Parser): { readonly list: ListNode; readonly ending: Ending } {
  const { reader } = parser;
  const { at } = peekNonSpace(reader);
  const nodes: StatementNode[] = [];
  while (peekNonSpace(reader).kind !== 'end of file') {
    const statement = parseTextOrAction(parser);
    if (isEnding(statement)) return { list: { kind: 'list', at, nodes }, ending: statement };
    nodes.push(statement);
  }
  return failParse(reader, 'unexpected EOF');
}

function parseTextOrAction(parser: Parser): Statement {
  const { reader } = parser;
  const token = nextNonSpace(reader);
  if (token.kind === 'text') return { kind: 'text', at: token.at, text: token.text };
  if (token.kind !== 'leftDelimiter') failUnexpected(reader, token, 'input');
  reader.actionAt = token.at;
  const statement = parseAction(parser);
  reader.actionAt = undefined;
  return statement;
}

/** action = keyword ... | pipeline */
function parseAction(parser: Parser): Statement {
  const { reader } = parser;
  const token = nextNonSpace(reader);
  switch (token.kind) {
    case 'block':
      return parseBlock(parser);
    case 'break':
    case 'continue':
      return parseJump(parser, token, token.kind);
    case 'else':
      return parseElse(reader);
    case 'end':
      expectToken(reader, ['rightDelimiter'], 'end');
      return { kind: 'end' };
    case 'if':
    case 'range':
    case 'with':
      return parseBranch(parser, token.kind);
    case 'template':
      return parseTemplateCall(parser);
    default: {
      backUp(reader);
      const { at } = peekToken(reader);
      return { kind: 'action', at, pipe: parsePipeline(parser, 'command', 'rightDelimiter') };
    }
  }
}

/** break = "break"; only inside of range */
function parseJump(parser: Parser, { at }: Token, kind: 'break' | 'continue'): StatementNode {
  const { reader } = parser;
  const token = nextNonSpace(reader);
  if (token.kind !== 'rightDelimiter') failUnexpected(reader, token, `{{${kind}}}`);
  if (parser.rangeDepth === 0) failParse(reader, `{{${kind}}} outside {{range}}`);
  return { kind, at };
}

/** else = "else" ( "if" ... | "with" ... | nothing ); what follows belongs to the block that is open */
function parseElse(reader: TokenReader): Ending {
  const { kind } = peekNonSpace(reader);
  if (kind !== 'if' && kind !== 'with') expectToken(reader, ['rightDelimiter'], 'else');
  return { kind: 'else' };
}

/** branch = ("if" | "with" | "range") pipeline; statements; [ "else" statements ]; "end" */
function parseBranch(parser: Parser, kind: BranchNode['kind']): BranchNode {
  const inSight = parser.variables.length;
  const pipe = parsePipeline(parser, kind, 'rightDelimiter');
  if (kind === 'range') parser.rangeDepth++;
  const { list, ending } = parseList(parser);
  if (kind === 'range') parser.rangeDepth--;
  const elseList = ending.kind === 'else' ? parseElseList(parser, kind) : undefined;
  parser.variables.length = inSight;
  return { kind, at: pipe.at, pipe, list, elseList };
}

function parseElseList(parser: Parser, kind: BranchNode['kind']): ListNode {
  const { reader } = parser;
  const next = peekToken(reader);
  if (kind !== 'range' && next.kind === kind) {
    // {{else if}} is an if of its own that shares the {{end}}.
    nextToken(reader);
    return { kind: 'list', at: next.at, nodes: [parseBranch(parser, kind)] };
  }
  const { list, ending } = parseList(parser);
  if (ending.kind !== 'end') failParse(reader, `expected end; found {{${ending.kind}}}`);
  return list;
}

/** call = "template" string [ pipeline ] */
function parseTemplateCall(parser: Parser): TemplateNode {
  const context = 'template clause';
  const { reader } = parser;
  const token = nextNonSpace(reader);
  const name = parseTemplateName(reader, token, context);
  let pipe: PipeNode | undefined;
  if (nextNonSpace(reader).kind !== 'rightDelimiter') {
    backUp(reader);
    pipe = parsePipeline(parser, context, 'rightDelimiter');
  }
  return { kind: 'template', at: token.at, name, pipe };
}

/** block = "block" string pipeline; statements; "end": a definition and a call of it */
function parseBlock(outer: Parser): TemplateNode {
  const context = 'block clause';
  const token = nextNonSpace(outer.reader);
  const name = parseTemplateName(outer.reader, token, context);
  const pipe = parsePipeline(outer, context, 'rightDelimiter');
  finishDefinition(makeParser(outer, name), context);
  return { kind: 'template', at: token.at, name, pipe };
}

function parseTemplateName(reader: TokenReader, token: Token, context: string): string {
  if (token.kind !== 'string' && token.kind !== 'rawString') failUnexpected(reader, token, context);
  return unquote(reader, token);
}
