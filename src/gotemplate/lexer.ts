import { isSpaceCode, isWordAt, skipSpace, skipWord, trimSpaceEnd } from './characters';
import { isPrintable, quoteText } from './format/quote';
import { isKeyword, type Token, type TokenKind } from './token';

export interface LexerOptions {
  /** `break` and `continue` are keywords unless a function has that name. */
  readonly keywords: { readonly break: boolean; readonly continue: boolean };
}

interface Lexer {
  readonly source: string;
  readonly options: LexerOptions;
  readonly tokens: Token[];
  /** Where the token begins that is being read. */
  start: number;
  at: number;
  /** Parentheses that are open in the action. */
  depth: number;
}

const LEFT = '{{';
const RIGHT = '}}';
/** A minus and the white space beside it. */
const TRIM_LENGTH = 2;

const MINUS = 0x2d;
const BRACE = 0x7d;

/** Splits a template's source into tokens. What cannot be read is one last token of kind `error` with Go's message. */
export function tokenize(source: string, options: LexerOptions): readonly Token[] {
  const lexer: Lexer = { source, options, tokens: [], start: 0, at: 0, depth: 0 };
  while (lexText(lexer) && lexAction(lexer));
  return lexer.tokens;
}

/** Text up to the next action, trimmed at its end when that action asks for it. */
function lexText(lexer: Lexer): boolean {
  for (;;) {
    const found = lexer.source.indexOf(LEFT, lexer.at);
    const textEnd = found < 0 ? lexer.source.length : found;
    const inner = textEnd + LEFT.length;
    const trims = found >= 0 && trimsBefore(lexer.source, inner);
    const text = lexer.source.slice(lexer.at, textEnd);
    const shown = trims ? trimSpaceEnd(text) : text;
    if (shown !== '') lexer.tokens.push({ kind: 'text', text: shown, at: lexer.at });
    lexer.start = lexer.at = textEnd;
    if (found < 0) return emit(lexer, 'end of file', false);
    const body = inner + (trims ? TRIM_LENGTH : 0);
    if (!lexer.source.startsWith('/*', body)) return lexLeftDelimiter(lexer, inner, body);
    if (!lexComment(lexer, body)) return false;
  }
}

function lexLeftDelimiter(lexer: Lexer, inner: number, body: number): boolean {
  lexer.at = inner;
  emit(lexer, 'leftDelimiter');
  lexer.start = lexer.at = body;
  lexer.depth = 0;
  return true;
}

/** A comment is alone in its action: only the trim markers may stand beside it. */
function lexComment(lexer: Lexer, body: number): boolean {
  lexer.start = body;
  const end = lexer.source.indexOf('*/', body + 2);
  if (end < 0) return fail(lexer, 'unclosed comment');
  lexer.at = end + 2;
  if (!atRightDelimiter(lexer)) return fail(lexer, 'comment ends before closing delimiter');
  skipRightDelimiter(lexer);
  return true;
}

/** The inside of an action up to and with its right delimiter. */
function lexAction(lexer: Lexer): boolean {
  for (;;) {
    if (atRightDelimiter(lexer)) {
      if (lexer.depth > 0) return fail(lexer, 'unclosed left paren');
      return lexRightDelimiter(lexer);
    }
    const character = lexer.source[lexer.at];
    if (character === undefined) return fail(lexer, 'unclosed action');
    if (!lexInside(lexer, character)) return false;
  }
}

function lexInside(lexer: Lexer, character: string): boolean {
  switch (character) {
    case ' ':
    case '\t':
    case '\r':
    case '\n':
      return lexSpace(lexer);
    case '=':
      return take(lexer, 1, 'assign');
    case ':':
      return lexer.source[lexer.at + 1] === '=' ? take(lexer, 2, 'declare') : fail(lexer, 'expected :=');
    case '|':
      return take(lexer, 1, 'pipe');
    case '(':
      lexer.depth++;
      return take(lexer, 1, 'leftParenthesis');
    case ')':
      lexer.depth--;
      return lexer.depth < 0 ? fail(lexer, 'unexpected right paren') : take(lexer, 1, 'rightParenthesis');
    case '"':
      return lexQuoted(lexer, '"', 'string', 'unterminated quoted string');
    case "'":
      return lexQuoted(lexer, "'", 'characterConstant', 'unterminated character constant');
    case '`':
      return lexRawString(lexer);
    default:
      return lexWord(lexer, character);
  }
}

function lexWord(lexer: Lexer, character: string): boolean {
  if (character === '$') return lexName(lexer, 'variable', 'variable');
  // Parity: at the end of the source a lone point is read as a number.
  if (character === '.' && !isDigit(lexer.source[lexer.at + 1] ?? '0')) return lexName(lexer, 'field', 'dot');
  if (isDigit(character) || '.+-'.includes(character)) return lexNumber(lexer);
  if (isWordAt(lexer.source, lexer.at)) return lexIdentifier(lexer);
  if (character <= '\x7f' && isPrintable(character)) return take(lexer, 1, 'character');
  return fail(lexer, `unrecognized character in action: ${describeAt(lexer)}`);
}

/** White space; the last of it may belong to a trimming right delimiter. */
function lexSpace(lexer: Lexer): boolean {
  lexer.at = skipSpace(lexer.source, lexer.at);
  if (lexer.source.charCodeAt(lexer.at) === MINUS && lexer.source.startsWith(RIGHT, lexer.at + 1)) {
    lexer.at--;
    if (lexer.at === lexer.start) return true;
  }
  return emit(lexer, 'space');
}

/** A field (`.name`) or variable (`$name`), or the bare sign when no name follows. */
function lexName(lexer: Lexer, kind: TokenKind, bareKind: TokenKind): boolean {
  lexer.at++;
  if (atTerminator(lexer)) return emit(lexer, bareKind);
  lexer.at = skipWord(lexer.source, lexer.at);
  return atTerminator(lexer) ? emit(lexer, kind) : failAtCharacter(lexer);
}

function lexIdentifier(lexer: Lexer): boolean {
  lexer.at = skipWord(lexer.source, lexer.at);
  if (!atTerminator(lexer)) return failAtCharacter(lexer);
  const word = lexer.source.slice(lexer.start, lexer.at);
  if (word === 'true' || word === 'false') return emit(lexer, 'bool');
  if ((word === 'break' || word === 'continue') && !lexer.options.keywords[word]) return emit(lexer, 'identifier');
  return emit(lexer, isKeyword(word) && word !== 'dot' ? word : 'identifier');
}

function lexNumber(lexer: Lexer): boolean {
  if (!scanNumber(lexer)) return failAtNumber(lexer);
  if (!isSign(lexer.source[lexer.at])) return emit(lexer, 'number');
  // A sign behind a number makes it complex; there is no arithmetic in the language.
  if (!scanNumber(lexer) || lexer.source[lexer.at - 1] !== 'i') return failAtNumber(lexer);
  return emit(lexer, 'complex');
}

const numberParts = {
  hexadecimal: /[-+]?0[xX][0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?(?:[pP][-+]?[0-9_]*)?i?/y,
  octal: /[-+]?0[oO][0-7_]*(?:\.[0-7_]*)?i?/y,
  binary: /[-+]?0[bB][01_]*(?:\.[01_]*)?i?/y,
  decimal: /[-+]?[0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9_]*)?i?/y,
};

/** Takes what looks like a number, right or wrong; false when a letter or digit follows that cannot belong to it. */
function scanNumber(lexer: Lexer): boolean {
  const { source, at } = lexer;
  const digitsAt = isSign(source[at]) ? at + 1 : at;
  const prefix = source.slice(digitsAt, digitsAt + 2).toLowerCase();
  const pattern =
    prefix === '0x'
      ? numberParts.hexadecimal
      : prefix === '0o'
        ? numberParts.octal
        : prefix === '0b'
          ? numberParts.binary
          : numberParts.decimal;
  pattern.lastIndex = at;
  pattern.test(source);
  lexer.at = pattern.lastIndex;
  if (!isWordAt(source, lexer.at)) return true;
  lexer.at += (source.codePointAt(lexer.at) ?? 0) > 0xffff ? 2 : 1;
  return false;
}

function lexQuoted(lexer: Lexer, quote: string, kind: TokenKind, complaint: string): boolean {
  for (lexer.at++; ; lexer.at++) {
    let character = lexer.source[lexer.at];
    if (character === quote) return take(lexer, 1, kind);
    if (character === '\\') character = lexer.source[++lexer.at];
    if (character === undefined || character === '\n') return fail(lexer, complaint);
  }
}

function lexRawString(lexer: Lexer): boolean {
  const end = lexer.source.indexOf('`', lexer.at + 1);
  if (end < 0) return fail(lexer, 'unterminated raw quoted string');
  lexer.at = end + 1;
  return emit(lexer, 'rawString');
}

function lexRightDelimiter(lexer: Lexer): boolean {
  const { start } = skipRightDelimiter(lexer);
  lexer.tokens.push({ kind: 'rightDelimiter', text: RIGHT, at: start });
  return true;
}

/** Skips the delimiter with its trim marker and the white space that the marker takes from the text behind. */
function skipRightDelimiter(lexer: Lexer): { readonly start: number } {
  const trims = !lexer.source.startsWith(RIGHT, lexer.at);
  const start = lexer.at + (trims ? TRIM_LENGTH : 0);
  lexer.at = start + RIGHT.length;
  if (trims) lexer.at = skipSpace(lexer.source, lexer.at);
  lexer.start = lexer.at;
  return { start };
}

function atRightDelimiter({ source, at }: Lexer): boolean {
  const code = source.charCodeAt(at);
  if (code === BRACE) return source.charCodeAt(at + 1) === BRACE;
  return isSpaceCode(code) && source.charCodeAt(at + 1) === MINUS && source.startsWith(RIGHT, at + 2);
}

/** May a name end here? Names that run into other signs are mistakes, not two tokens. */
function atTerminator({ source, at }: Lexer): boolean {
  const character = source[at];
  return character === undefined || ' \t\r\n.,|:()'.includes(character) || source.startsWith(RIGHT, at);
}

function trimsBefore(source: string, at: number): boolean {
  return source.charCodeAt(at) === MINUS && isSpaceCode(source.charCodeAt(at + 1));
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function isSign(character: string | undefined): boolean {
  return character === '+' || character === '-';
}

function take(lexer: Lexer, length: number, kind: TokenKind): boolean {
  lexer.at += length;
  return emit(lexer, kind);
}

function emit(lexer: Lexer, kind: TokenKind, more = true): boolean {
  lexer.tokens.push({ kind, text: lexer.source.slice(lexer.start, lexer.at), at: lexer.start });
  lexer.start = lexer.at;
  return more;
}

function fail(lexer: Lexer, message: string): false {
  lexer.tokens.push({ kind: 'error', text: message, at: lexer.start });
  return false;
}

function failAtNumber(lexer: Lexer): false {
  return fail(lexer, `bad number syntax: ${quoteText(lexer.source.slice(lexer.start, lexer.at))}`);
}

function failAtCharacter(lexer: Lexer): false {
  return fail(lexer, `bad character ${describeAt(lexer)}`);
}

/** The character as %#U prints it; a byte that is no UTF-8 is the replacement character. */
function describeAt({ source, at }: Lexer): string {
  const code = source.codePointAt(at) ?? 0;
  const known = code >= 0xdc00 && code <= 0xdfff ? 0xfffd : code;
  const character = String.fromCodePoint(known);
  const digits = known.toString(16).toUpperCase().padStart(4, '0');
  return `U+${digits}${isPrintable(character) ? ` '${character}'` : ''}`;
}
