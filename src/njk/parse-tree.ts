import { loadParser, type Parser, type Token, type Tokenizer } from './load-nunjucks';
import type { ListNode } from './syntax';
import { NunjucksParseError } from './template-error';

/** Parses a template with nunjucks' parser. Throws `NunjucksParseError` for whatever it cannot parse. */
export function parseTree(text: string): ListNode {
  const { lex, Parser, TOKEN_DATA } = loadParser();
  const tokens = lex(text);
  tokens.src = text;
  separateEnd(tokens, TOKEN_DATA);
  const parser = new Parser(tokens);
  requireRawEnd(parser, tokens);
  requireOperand(parser);
  const open = noteOpenTags(parser);
  try {
    return parser.parseAsRoot();
  } catch (error) {
    throw explain(error, tokens, open.at(-1));
  }
}

/** Texts up to this length are left whole. */
const SHORT = 1000;

/**
 * Gives the end of a long text, from its last character that is no blank, as a token of its own. nunjucks looks for
 * blanks at the end with a pattern that takes quadratic time where many stand elsewhere; the result is the same.
 */
function separateEnd(tokens: Tokenizer, textType: string): void {
  const next = tokens.nextToken.bind(tokens);
  let kept: Token | undefined;
  tokens.nextToken = () => {
    const token = kept ?? next();
    kept = undefined;
    if (token === null || token.type !== textType || token.value.length <= SHORT) return token;
    const end = lastCharacter(token.value.trimEnd());
    if (end <= 0) return token;
    kept = { ...token, value: token.value.slice(end) };
    return { ...token, value: token.value.slice(0, end) };
  };
}

/** Where the last character of a text begins, which may be a pair of units. */
function lastCharacter(text: string): number {
  const last = text.length - 1;
  return /[\udc00-\udfff]/.test(text.charAt(last)) ? last - 1 : last;
}

/** Makes a raw block that is never closed an error: nunjucks takes what is in it for a template. */
function requireRawEnd(parser: Parser, tokens: Tokenizer): void {
  const parse = parser.parseRaw.bind(parser);
  parser.parseRaw = (tag = 'raw') => {
    const { lineno, colno } = tokens;
    const node = parse(tag);
    const end = new RegExp(`\\{%\\s*end${tag}\\s*%\\}$`);
    if (!end.test(text(tokens, LONGEST_END)))
      parser.fail(
        `the block '${tag}' is not closed: its end is written {% end${tag} %}, without dashes`,
        lineno,
        colno,
      );
    return node;
  };
}

const LONGEST_END = 200;

function text({ str, index }: Tokenizer, length: number): string {
  return str.slice(Math.max(0, index - length), index);
}

/** Makes what looks into nothing, or calls nothing, an error: nunjucks makes nodes of it. */
function requireOperand(parser: Parser): void {
  const parse = parser.parsePostfix.bind(parser);
  parser.parsePostfix = (node) => (node === null ? null : parse(node));
}

/** Notes the tags whose block is being parsed, the innermost last. */
function noteOpenTags(parser: Parser): readonly Token[] {
  const open: Token[] = [];
  const parse = parser.parseStatement.bind(parser);
  parser.parseStatement = () => {
    const tag = parser.peekToken();
    if (tag !== null) open.push(tag);
    const node = parse();
    if (tag !== null) open.pop();
    return node;
  };
  return open;
}

interface TheirError {
  readonly message: string;
  readonly lineno?: number;
  readonly colno?: number;
}

function explain(error: unknown, tokens: Tokenizer, open: Token | undefined): NunjucksParseError {
  const { message, lineno, colno } = error as TheirError;
  const reason = reasonOf(error, message);
  if (reason !== undefined) {
    const place = { line: lineno ?? tokens.lineno + 1, column: (colno ?? tokens.colno + 1) - 1 };
    return new NunjucksParseError({ ...place, context: '', reason, hint: hintFor(reason, tokens) });
  }
  const place = { line: (open ?? tokens).lineno + 1, column: (open ?? tokens).colno, context: '' };
  return new NunjucksParseError({ ...place, reason: whyBroken(message, tokens, open?.value) });
}

/** What their error says, as far as it says something. */
function reasonOf(error: unknown, message: string): string | undefined {
  if (error instanceof RangeError) return 'it is nested too deeply';
  const regex = error instanceof SyntaxError || message.includes('[object Object]');
  if (regex) return 'regular expressions cannot be written here: use `sprig.regexMatch`';
  if (error instanceof TypeError || /undefined|end of file$|^pushToken/.test(message)) return undefined;
  const plain = message.replace(/^(parse[A-Z]\w*|advanceAfterBlockEnd): /, '');
  return plain
    .replace(/variable[- ]end/, "'}}'")
    .replace(/block[- ]end/, "'%}'")
    .replace('symbol', 'a name');
}

/** Their parser stumbles where a call is missing, and at the end of the template. */
function whyBroken(message: string, tokens: Tokenizer, tag: string | undefined): string {
  if (message.includes("'children'")) return 'a call is expected here, such as name(…)';
  if (!tokens.isFinished()) return 'this cannot be understood';
  if (message.endsWith('end of comment, got end of file')) return 'the comment is not closed';
  return tag === undefined ? 'the template ends within a tag' : `the block '${tag}' is not closed`;
}

function hintFor(reason: string, tokens: Tokenizer): string | undefined {
  const ended = /expected (comma|colon)/.test(reason) && text(tokens, 2) === '}}';
  return ended ? 'Two closing braces end the tag: write a blank between those of maps.' : undefined;
}
