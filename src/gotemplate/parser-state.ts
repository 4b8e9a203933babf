import { byteLength } from './byte-length';
import { type CompileScope, makeCompileScope } from './compile-scope';
import { quoteText } from './format/quote';
import type { FunctionLookup } from './function-lookup';
import type { KnownActions } from './known-actions';
import { isKeyword, type Lexer, readToken, type TokenKind } from './lexer';
import type { Label, Program, Step, TemplateSource } from './program';
import { TemplateParseError } from './template-error';

/** Where break and continue go. */
export interface JumpTarget {
  readonly next: Label;
  readonly end: Label;
  /** In the else part of a range, where no loop runs: the number of `with` blocks that were open before; else -1. */
  readonly elseWithin: number;
}

/** What is known while a template (the main one or one that is defined) is parsed. */
interface TemplateScope {
  /** Names of the variables that are in sight. */
  names: string[];
  scope: CompileScope;
  /** How many ranges are open. */
  rangeDepth: number;
  /** How many parentheses are open. */
  parentheses: number;
  /** How many blocks of `with` are open. */
  withs: number;
  /** Innermost last. */
  loops: JumpTarget[];
  code: Step[];
  /** Where the action began that is being read; -1 outside of actions. */
  actionAt: number;
}

/** Everything that changes while a source is parsed. */
export interface Parser extends Lexer, TemplateScope {
  readonly template: TemplateSource;
  readonly functions: FunctionLookup;
  readonly known: KnownActions;
  readonly programs: Map<string, Program>;
  /** Has the token that was read last not been taken yet? */
  isPending: boolean;
  /** Where the statement stands from which nodes count. */
  base: number;
  /** Has the pipeline variables? Then it means something else in another place. */
  hasVariables: boolean;
}

export function makeParser(template: TemplateSource, known: KnownActions): Parser {
  const { text: source, functions } = template;
  return {
    source,
    isFunction: functions.has,
    at: 0,
    inAction: false,
    depth: 0,
    kind: 'end of file',
    start: 0,
    end: 0,
    spaceAt: 0,
    message: '',
    template,
    functions,
    known,
    programs: new Map(),
    isPending: false,
    base: 0,
    hasVariables: false,
    ...makeTemplateScope(),
  };
}

function makeTemplateScope(): TemplateScope {
  const scope = makeCompileScope();
  return { names: ['$'], scope, rangeDepth: 0, parentheses: 0, withs: 0, loops: [], code: [], actionAt: -1 };
}

/** Parses a template within the source of another; afterwards the other one goes on. */
export function inTemplate(parser: Parser, parse: () => void): void {
  const { names, scope, rangeDepth, parentheses, withs, loops, code, actionAt } = parser;
  Object.assign(parser, makeTemplateScope());
  parse();
  Object.assign(parser, { names, scope, rangeDepth, parentheses, withs, loops, code, actionAt });
}

/** Takes the next token. */
export function takeToken(parser: Parser): TokenKind {
  if (!parser.isPending) return readToken(parser);
  parser.isPending = false;
  return parser.kind;
}

/** Looks at the next token. */
export function peekToken(parser: Parser): TokenKind {
  if (parser.isPending) return parser.kind;
  parser.isPending = true;
  return readToken(parser);
}

/** Does white space stand in front of the token that was read last? */
export function isSpaced(parser: Parser): boolean {
  return parser.spaceAt < parser.start;
}

/** The source text of the token that was read last. */
export function tokenText({ source, start, end }: Parser): string {
  return source.slice(start, end);
}

export function expectRight(parser: Parser, context: string): void {
  if (takeToken(parser) !== 'rightDelimiter') failUnexpected(parser, context);
}

/** The line (from 1) of an offset in the source. */
export function lineAt(source: string, at: number): number {
  let line = 1;
  for (let found = source.indexOf('\n'); found >= 0 && found < at; found = source.indexOf('\n', found + 1)) line++;
  return line;
}

/** Ends the parsing with an error in the line of the token that was read last. */
export function failParse({ template, source, start }: Parser, reason: string, at = start): never {
  throw new TemplateParseError(template.name, lineAt(source, at), reason);
}

/** Ends the parsing because of the token that was read last: it does not belong where it stands, or is an error of the lexer. */
export function failUnexpected(parser: Parser, context: string): never {
  const { kind, message, actionAt, source, start, template } = parser;
  if (kind !== 'error') failParse(parser, `unexpected ${shownToken(parser)} in ${context}`);
  const actionLine = actionAt < 0 ? 0 : lineAt(source, actionAt);
  if (actionLine === 0 || actionLine === lineAt(source, start)) failParse(parser, message);
  const verb = message.endsWith(' action') ? '' : ' in action';
  failParse(parser, `${message}${verb} started at ${template.name}:${actionLine}`);
}

function shownToken(parser: Parser): string {
  const text = tokenText(parser);
  if (parser.kind === 'end of file') return 'EOF';
  if (isKeyword(parser.kind)) return `<${text}>`;
  // Parity: what is longer than ten bytes is cut to ten characters.
  if (byteLength(text) <= 10) return quoteText(text);
  return `${quoteText([...text].slice(0, 10).join(''))}...`;
}
