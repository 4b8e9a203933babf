import { byteLength } from './byte-length';
import { quoteText } from './format/quote';
import { TemplateParseError } from './template-error';
import { isKeyword, type Token } from './token';

/** The tokens of a source and how many have been taken; shared by the readers of the templates defined in it. */
export interface TokenSource {
  readonly name: string;
  readonly source: string;
  readonly tokens: readonly Token[];
  taken: number;
}

/** Reads tokens with up to three of them put back. Errors name the line of the token read last from the source. */
export interface TokenReader {
  readonly from: TokenSource;
  /** Tokens put back; the last one comes first. Position 0 keeps the token read last. */
  readonly buffer: Token[];
  pending: number;
  /** Where the action began that is being read. */
  actionAt: number | undefined;
}

export function makeTokenReader(from: TokenSource): TokenReader {
  return { from, buffer: [], pending: 0, actionAt: undefined };
}

/** The line (from 1) of an offset in the source. */
export function lineAt(source: string, at: number): number {
  let line = 1;
  for (let found = source.indexOf('\n'); found >= 0 && found < at; found = source.indexOf('\n', found + 1)) line++;
  return line;
}

export function nextToken(reader: TokenReader): Token {
  if (reader.pending > 0) reader.pending--;
  else reader.buffer[0] = readToken(reader.from);
  return reader.buffer[reader.pending] as Token;
}

export function peekToken(reader: TokenReader): Token {
  if (reader.pending === 0) {
    reader.buffer[0] = readToken(reader.from);
    reader.pending = 1;
  }
  return reader.buffer[reader.pending - 1] as Token;
}

export function nextNonSpace(reader: TokenReader): Token {
  let token = nextToken(reader);
  while (token.kind === 'space') token = nextToken(reader);
  return token;
}

export function peekNonSpace(reader: TokenReader): Token {
  const token = nextNonSpace(reader);
  backUp(reader);
  return token;
}

/** Puts back the token read last. */
export function backUp(reader: TokenReader): void {
  reader.pending++;
}

/** Puts back the token read last and those before it, `first` and perhaps one between them. */
export function backUpTo(reader: TokenReader, first: Token, between?: Token): void {
  reader.pending = between === undefined ? 2 : 3;
  if (between !== undefined) reader.buffer[1] = between;
  reader.buffer[reader.pending - 1] = first;
}

export function expectToken(reader: TokenReader, kinds: readonly string[], context: string): Token {
  const token = nextNonSpace(reader);
  return kinds.includes(token.kind) ? token : failUnexpected(reader, token, context);
}

/** Ends the parsing with an error at the current line. */
export function failParse(reader: TokenReader, reason: string): never {
  const { name, source } = reader.from;
  throw new TemplateParseError(name, lineAt(source, reader.buffer[0]?.at ?? 0), reason);
}

/** Ends the parsing because of a token that does not belong where it stands, or that is an error of the lexer. */
export function failUnexpected(reader: TokenReader, token: Token, context: string): never {
  if (token.kind !== 'error') failParse(reader, `unexpected ${tokenText(token)} in ${context}`);
  const { actionAt, from } = reader;
  const actionLine = actionAt === undefined ? 0 : lineAt(from.source, actionAt);
  if (actionLine === 0 || actionLine === lineAt(from.source, token.at)) failParse(reader, token.text);
  const verb = token.text.endsWith(' action') ? '' : ' in action';
  failParse(reader, `${token.text}${verb} started at ${from.name}:${actionLine}`);
}

function readToken(from: TokenSource): Token {
  const token = from.tokens[from.taken];
  if (token === undefined) return { kind: 'end of file', text: '', at: from.source.length };
  from.taken++;
  return token;
}

function tokenText(token: Token): string {
  if (token.kind === 'end of file') return 'EOF';
  if (isKeyword(token.kind)) return `<${token.text}>`;
  // Parity: what is longer than ten bytes is cut to ten characters.
  if (byteLength(token.text) <= 10) return quoteText(token.text);
  return `${quoteText([...token.text].slice(0, 10).join(''))}...`;
}
