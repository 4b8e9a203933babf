import { isSpaceCode, isTerminatorAt, isWordAt, skipDigits, skipSpace, skipWord, trimSpaceEnd } from './characters';
import { isPrintable, quoteText } from './format/quote';

/** What a piece of the template's source is. Words of the language have the kind of their own name. */
export type TokenKind =
  | 'error'
  | 'text'
  | 'leftDelimiter'
  | 'rightDelimiter'
  | 'bool'
  | 'character' // one ASCII character with no meaning of its own, such as a comma
  | 'characterConstant'
  | 'complex'
  | 'number'
  | 'plainNumber' // a number of some decimal digits
  | 'string'
  | 'rawString'
  | 'assign'
  | 'declare'
  | 'pipe'
  | 'leftParenthesis'
  | 'rightParenthesis'
  | 'field'
  | 'identifier'
  | 'variable'
  | 'end of file'
  | 'dot'
  | Keyword;

export type Keyword =
  | 'block'
  | 'break'
  | 'continue'
  | 'define'
  | 'else'
  | 'end'
  | 'if'
  | 'nil'
  | 'range'
  | 'template'
  | 'with';

/** Words that are no identifiers. */
const words: ReadonlyMap<string, Keyword | 'bool'> = new Map<string, Keyword | 'bool'>([
  ['block', 'block'],
  ['break', 'break'],
  ['continue', 'continue'],
  ['define', 'define'],
  ['else', 'else'],
  ['end', 'end'],
  ['if', 'if'],
  ['nil', 'nil'],
  ['range', 'range'],
  ['template', 'template'],
  ['with', 'with'],
  ['true', 'bool'],
  ['false', 'bool'],
]);

/** Is the kind one of the language's words? `.` alone counts as one. */
export function isKeyword(kind: TokenKind): boolean {
  return kind === 'dot' || (kind !== 'bool' && words.has(kind));
}

/** Reads a source token by token; the fields from `kind` on tell of the token read last. */
export interface Lexer {
  readonly source: string;
  /** `break` and `continue` are words of the language unless a function has that name. */
  readonly isFunction: (name: string) => boolean;
  /** Where the next token begins. */
  at: number;
  inAction: boolean;
  /** Parentheses that are open in the action. */
  depth: number;
  kind: TokenKind;
  /** Offset in the source, in UTF-16 units. */
  start: number;
  end: number;
  /** Where the white space in front of the token begins; the token's start when there is none. */
  spaceAt: number;
  /** Of an error: what is wrong, in Go's words. */
  message: string;
}

const LEFT = '{{';
const RIGHT = '}}';
/** A minus and the white space beside it. */
const TRIM_LENGTH = 2;
/** Numbers of so many digits are exact whatever is made of them. */
const EXACT_DIGITS = 15;

const MINUS = 0x2d;
const BRACE = 0x7d;

/** Reads the next token. What cannot be read is an error, and nothing follows it. */
export function readToken(lexer: Lexer): TokenKind {
  return lexer.inAction ? readInside(lexer) : readText(lexer);
}

/** Text up to the next action, trimmed at its end when that action asks for it, or that action's delimiter. */
function readText(lexer: Lexer): TokenKind {
  const { source } = lexer;
  for (;;) {
    const from = lexer.at;
    const left = source.indexOf(LEFT, from);
    if (left < 0) {
      lexer.at = source.length;
      return take(lexer, from < source.length ? 'text' : 'end of file', from);
    }
    const inner = left + LEFT.length;
    const trims = source.charCodeAt(inner) === MINUS && isSpaceCode(source.charCodeAt(inner + 1));
    if (left > from) {
      const end = trims ? trimSpaceEnd(source, from, left) : left;
      lexer.at = left;
      if (end > from) {
        take(lexer, 'text', from);
        lexer.end = end;
        return 'text';
      }
    }
    const body = trims ? inner + TRIM_LENGTH : inner;
    if (source.startsWith('/*', body)) {
      if (!skipComment(lexer, body)) return 'error';
      continue;
    }
    lexer.at = inner;
    take(lexer, 'leftDelimiter', left);
    lexer.at = body;
    lexer.inAction = true;
    lexer.depth = 0;
    return 'leftDelimiter';
  }
}

/** A comment is alone in its action: only the trim markers may stand beside it. */
function skipComment(lexer: Lexer, body: number): boolean {
  const { source } = lexer;
  const comment = source.indexOf('*/', body + 2);
  const end = comment + 2;
  if (comment < 0) fail(lexer, body, 'unclosed comment');
  else if (source.startsWith(RIGHT, end)) lexer.at = end + RIGHT.length;
  else if (!isTrimmingRight(source, end)) fail(lexer, body, 'comment ends before closing delimiter');
  else lexer.at = skipSpace(source, end + TRIM_LENGTH + RIGHT.length);
  return lexer.kind !== 'error';
}

function isTrimmingRight(source: string, at: number): boolean {
  return (
    isSpaceCode(source.charCodeAt(at)) &&
    source.charCodeAt(at + 1) === MINUS &&
    source.startsWith(RIGHT, at + TRIM_LENGTH)
  );
}

/** A token inside of an action. */
function readInside(lexer: Lexer): TokenKind {
  const { source } = lexer;
  const from = lexer.at;
  let at = from;
  if (isSpaceCode(source.charCodeAt(at))) {
    at = skipSpace(source, at + 1);
    // The last white space in front of a minus may belong to a trimming delimiter.
    if (source.charCodeAt(at) === MINUS && source.startsWith(RIGHT, at + 1)) return takeRight(lexer, at - 1, at + 1);
  }
  const kind = readSign(lexer, at, source.charCodeAt(at));
  lexer.spaceAt = from;
  return kind;
}

function readSign(lexer: Lexer, at: number, code: number): TokenKind {
  const { source } = lexer;
  lexer.at = at + 1;
  switch (code) {
    case BRACE:
      return source.charCodeAt(at + 1) === BRACE ? takeRight(lexer, at, at) : take(lexer, 'character', at);
    case 0x2e: // .
      return readPoint(lexer, at);
    case 0x22: // "
      return readQuoted(lexer, at, '"', 'string', 'unterminated quoted string');
    case 0x24: // $
      return readName(lexer, at, 'variable', 'variable');
    case 0x28: // (
      lexer.depth++;
      return take(lexer, 'leftParenthesis', at);
    case 0x29: // )
      return --lexer.depth < 0 ? fail(lexer, at, 'unexpected right paren') : take(lexer, 'rightParenthesis', at);
    case 0x3a: // :
      if (source.charCodeAt(at + 1) !== 0x3d) return fail(lexer, at, 'expected :=');
      lexer.at = at + 2;
      return take(lexer, 'declare', at);
    case 0x3d: // =
      return take(lexer, 'assign', at);
    case 0x7c: // |
      return take(lexer, 'pipe', at);
    case 0x27: // '
      return readQuoted(lexer, at, "'", 'characterConstant', 'unterminated character constant');
    case 0x60: // `
      return readRawString(lexer, at);
    default:
      return readWord(lexer, at, code);
  }
}

function readWord(lexer: Lexer, at: number, code: number): TokenKind {
  if (code >= 0x30 && code <= 0x39) return readDigits(lexer, at);
  if (isWordAt(lexer.source, at)) return readIdentifier(lexer, at);
  if (code === 0x2b || code === MINUS) return readNumber(lexer, at);
  if (at >= lexer.source.length) return fail(lexer, at, 'unclosed action');
  const character = lexer.source.charAt(at);
  if (character <= '\x7f' && isPrintable(character)) return take(lexer, 'character', at);
  return fail(lexer, at, `unrecognized character in action: ${describe(lexer.source, at)}`);
}

/** A field, the dot or a number that begins with a point. */
function readPoint(lexer: Lexer, at: number): TokenKind {
  const next = lexer.source.charCodeAt(at + 1);
  // Parity: at the end of the source a lone point is read as a number.
  if ((next >= 0x30 && next <= 0x39) || at + 1 >= lexer.source.length) return readNumber(lexer, at);
  return readName(lexer, at, 'field', 'dot');
}

/** A field (`.name`) or variable (`$name`), or the bare sign when no name follows. */
function readName(lexer: Lexer, at: number, kind: TokenKind, bareKind: TokenKind): TokenKind {
  const { source } = lexer;
  const end = skipWord(source, at + 1);
  if (!isTerminatorAt(source, end)) return failAtCharacter(lexer, at, end);
  lexer.at = end;
  return take(lexer, end > at + 1 ? kind : bareKind, at);
}

function readIdentifier(lexer: Lexer, at: number): TokenKind {
  const { source } = lexer;
  const end = skipWord(source, at);
  if (!isTerminatorAt(source, end)) return failAtCharacter(lexer, at, end);
  lexer.at = end;
  const word = source.slice(at, end);
  const kind = words.get(word) ?? 'identifier';
  const isHidden = (kind === 'break' || kind === 'continue') && lexer.isFunction(word);
  return take(lexer, isHidden ? 'identifier' : kind, at);
}

/** Most numbers are some digits; what is more is looked at more closely. */
function readDigits(lexer: Lexer, at: number): TokenKind {
  const { source } = lexer;
  const end = skipDigits(source, at);
  const isOctal = source.charCodeAt(at) === 0x30 && end > at + 1;
  const ends = source.charCodeAt(end) !== 0x2e && isTerminatorAt(source, end);
  if (isOctal || !ends || end - at > EXACT_DIGITS) return readNumber(lexer, at);
  lexer.at = end;
  return take(lexer, 'plainNumber', at);
}

function readNumber(lexer: Lexer, at: number): TokenKind {
  lexer.at = at;
  if (!scanNumber(lexer)) return failAtNumber(lexer, at);
  if (!isSign(lexer.source[lexer.at])) return take(lexer, 'number', at);
  // A sign behind a number makes it complex; there is no arithmetic in the language.
  if (!scanNumber(lexer) || lexer.source[lexer.at - 1] !== 'i') return failAtNumber(lexer, at);
  return take(lexer, 'complex', at);
}

/** Takes what looks like a number, right or wrong; false when a letter or digit follows that cannot belong to it. */
function scanNumber(lexer: Lexer): boolean {
  const { source, at } = lexer;
  const digitsAt = isSign(source[at]) ? at + 1 : at;
  const pattern = numberPattern(source.slice(digitsAt, digitsAt + 2).toLowerCase());
  pattern.lastIndex = at;
  pattern.test(source);
  lexer.at = pattern.lastIndex;
  if (!isWordAt(source, lexer.at)) return true;
  lexer.at += (source.codePointAt(lexer.at) ?? 0) > 0xffff ? 2 : 1;
  return false;
}

function numberPattern(prefix: string): RegExp {
  if (prefix === '0x') return /[-+]?0[xX][0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?(?:[pP][-+]?[0-9_]*)?i?/y;
  if (prefix === '0o') return /[-+]?0[oO][0-7_]*(?:\.[0-7_]*)?i?/y;
  if (prefix === '0b') return /[-+]?0[bB][01_]*(?:\.[01_]*)?i?/y;
  return /[-+]?[0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9_]*)?i?/y;
}

function readQuoted(lexer: Lexer, at: number, quote: string, kind: TokenKind, complaint: string): TokenKind {
  const { source } = lexer;
  const close = source.indexOf(quote, at + 1);
  const inner = source.slice(at + 1, close < 0 ? source.length : close);
  if (close < 0 || inner.includes('\\') || inner.includes('\n')) return readEscaped(lexer, at, quote, kind, complaint);
  lexer.at = close + 1;
  return take(lexer, kind, at);
}

function readEscaped(lexer: Lexer, at: number, quote: string, kind: TokenKind, complaint: string): TokenKind {
  const { source } = lexer;
  for (let end = at + 1; ; end++) {
    let character = source[end];
    if (character === quote) {
      lexer.at = end + 1;
      return take(lexer, kind, at);
    }
    if (character === '\\') character = source[++end];
    if (character === undefined || character === '\n') return fail(lexer, at, complaint);
  }
}

function readRawString(lexer: Lexer, at: number): TokenKind {
  const close = lexer.source.indexOf('`', at + 1);
  if (close < 0) return fail(lexer, at, 'unterminated raw quoted string');
  lexer.at = close + 1;
  return take(lexer, 'rawString', at);
}

/** Takes the delimiter at `start`, which has a trim marker when the token begins before it. */
function takeRight(lexer: Lexer, from: number, start: number): TokenKind {
  if (lexer.depth > 0) return fail(lexer, from, 'unclosed left paren');
  lexer.at = start + RIGHT.length;
  take(lexer, 'rightDelimiter', start);
  lexer.spaceAt = start;
  if (start > from) lexer.at = skipSpace(lexer.source, lexer.at);
  lexer.inAction = false;
  return 'rightDelimiter';
}

function isSign(character: string | undefined): boolean {
  return character === '+' || character === '-';
}

/** The token is what stands before the next one. */
function take(lexer: Lexer, kind: TokenKind, start: number): TokenKind {
  lexer.kind = kind;
  lexer.start = start;
  lexer.end = lexer.at;
  return kind;
}

function fail(lexer: Lexer, start: number, message: string): 'error' {
  lexer.kind = 'error';
  lexer.start = lexer.spaceAt = start;
  lexer.message = message;
  lexer.at = lexer.end = lexer.source.length;
  lexer.inAction = false;
  return 'error';
}

function failAtNumber(lexer: Lexer, start: number): 'error' {
  return fail(lexer, start, `bad number syntax: ${quoteText(lexer.source.slice(start, lexer.at))}`);
}

function failAtCharacter(lexer: Lexer, start: number, at: number): 'error' {
  return fail(lexer, start, `bad character ${describe(lexer.source, at)}`);
}

/** The character as %#U prints it; a byte that is no UTF-8 is the replacement character. */
function describe(source: string, at: number): string {
  const code = source.codePointAt(at) ?? 0;
  const known = code >= 0xdc00 && code <= 0xdfff ? 0xfffd : code;
  const character = String.fromCodePoint(known);
  const digits = known.toString(16).toUpperCase().padStart(4, '0');
  return `U+${digits}${isPrintable(character) ? ` '${character}'` : ''}`;
}
