import type { ListNode, SyntaxNode } from './syntax';

/** A text cut into tokens by nunjucks; fields beyond these are its own. */
export interface Tokenizer {
  readonly str: string;
  index: number;
  readonly lineno: number;
  readonly colno: number;
  /** What `back` takes for the text. */
  src?: string;
  nextToken(): Token | null;
  isFinished(): boolean;
}

export interface Token {
  readonly type: string;
  readonly value: string;
  readonly lineno: number;
  readonly colno: number;
}

export interface Parser {
  parseAsRoot(): ListNode;
  peekToken(): Token | null;
  parsePostfix(node: SyntaxNode | null): SyntaxNode | null;
  parseRaw(tag?: string): SyntaxNode;
  parseStatement(): SyntaxNode | null;
  fail(message: string, line?: number, column?: number): never;
}

interface ParserModule {
  readonly Parser: new (tokens: Tokenizer) => Parser;
}

interface LexerModule {
  readonly lex: (text: string) => Tokenizer;
  readonly TOKEN_DATA: string;
}

type Functions = Readonly<Record<string, (...args: readonly never[]) => unknown>>;

/** nunjucks' parser. Its compiler, environment and loaders are never loaded: the compiler pastes names into JavaScript. */
export function loadParser(): ParserModule & LexerModule {
  const parser = require('nunjucks/src/parser') as ParserModule;
  const lexer = require('nunjucks/src/lexer') as LexerModule;
  return { Parser: parser.Parser, lex: lexer.lex, TOKEN_DATA: lexer.TOKEN_DATA };
}

/** nunjucks' own filters; to be called with values that have been checked. */
export function loadFilters(): Functions {
  return require('nunjucks/src/filters') as Functions;
}

/** nunjucks' own tests; to be called with values that have been checked. */
export function loadTests(): Functions {
  return require('nunjucks/src/tests') as Functions;
}
