/** What a piece of the template's source is. Keywords have their own kind; `.` alone counts as one. */
export type TokenKind =
  | 'error'
  | 'text'
  | 'leftDelimiter'
  | 'rightDelimiter'
  | 'space'
  | 'bool'
  | 'character' // one ASCII character with no meaning of its own, such as a comma
  | 'characterConstant'
  | 'complex'
  | 'number'
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
  | Keyword;

export type Keyword =
  | 'dot'
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

export interface Token {
  readonly kind: TokenKind;
  /** The source text; of an error its message. */
  readonly text: string;
  /** Offset in the source, in UTF-16 units. */
  readonly at: number;
}

const keywords: ReadonlySet<string> = new Set([
  'dot',
  'block',
  'break',
  'continue',
  'define',
  'else',
  'end',
  'if',
  'nil',
  'range',
  'template',
  'with',
]);

/** Is the kind (or the word) one of the language's keywords? */
export function isKeyword(kind: string): kind is Keyword {
  return keywords.has(kind);
}
