import { loadParser, type Parser, type Token, type Tokenizer } from './load-nunjucks';
import type { ListNode } from './syntax';
import { NunjucksParseError } from './template-error';

/** Parses a template with nunjucks' parser. Throws `NunjucksParseError` for whatever it cannot parse. */
export function parseTree(text: string): ListNode {
  const { lex, Parser, TOKEN_DATA } = loadParser();
  const tokens = lex(text);
  tokens.src = text;
  separateBlanks(tokens, TOKEN_DATA);
  const parser = new Parser(tokens);
  requireRawEnd(parser, tokens);
  try {
    return parser.parseAsRoot();
  } catch (error) {
    throw explain(error, tokens);
  }
}

/**
 * Gives the blanks at the end of a text as a token of their own. nunjucks looks for them with a pattern that takes
 * quadratic time where blanks stand elsewhere in the same token; the result is the same.
 */
function separateBlanks(tokens: Tokenizer, textType: string): void {
  const next = tokens.nextToken.bind(tokens);
  let kept: Token | undefined;
  tokens.nextToken = () => {
    const token = kept ?? next();
    kept = undefined;
    if (token === null || token.type !== textType) return token;
    const { length } = token.value.trimEnd();
    if (length === 0 || length === token.value.length) return token;
    kept = { ...token, value: token.value.slice(length) };
    return { ...token, value: token.value.slice(0, length) };
  };
}

/** Makes a raw block that is never closed an error: nunjucks takes what is in it for a template. */
function requireRawEnd(parser: Parser, tokens: Tokenizer): void {
  const parse = parser.parseRaw.bind(parser);
  parser.parseRaw = (tag = 'raw') => {
    const { lineno, colno } = tokens;
    const node = parse(tag);
    const end = new RegExp(`\\{%\\s*end${tag}\\s*%\\}$`);
    if (!end.test(text(tokens, LONGEST_END))) parser.fail(`the block '${tag}' is not closed`, lineno, colno);
    return node;
  };
}

const LONGEST_END = 200;

function text({ str, index }: Tokenizer, length: number): string {
  return str.slice(Math.max(0, index - length), index);
}

interface TheirError {
  readonly message: string;
  readonly lineno?: number;
  readonly colno?: number;
}

function explain(error: unknown, tokens: Tokenizer): NunjucksParseError {
  if (error instanceof NunjucksParseError) return error;
  const { message, lineno, colno } = error as TheirError;
  const line = lineno ?? tokens.lineno + 1;
  const column = (colno ?? tokens.colno + 1) - 1;
  return new NunjucksParseError({ line, column, context: '', reason: reasonOf(error, message, tokens) });
}

function reasonOf(error: unknown, message: string, tokens: Tokenizer): string {
  if (error instanceof RangeError) return 'it is nested too deeply';
  if (error instanceof SyntaxError) return 'regular expressions cannot be written here: use `sprig.regexMatch`';
  const reason = message.replace(/^(parse[A-Z]\w*|advanceAfterBlockEnd): /, '');
  const unclear = error instanceof TypeError || /undefined|^unexpected end of file/.test(reason);
  if (!unclear) return reason;
  return tokens.isFinished()
    ? 'the template ends within a tag, or before a block is closed (endif, endfor, endmacro, …)'
    : 'this cannot be understood';
}
