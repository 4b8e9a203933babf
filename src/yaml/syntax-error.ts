import { codeFrame } from '../errors/code-frame';
import { UserError } from '../errors/user-error';
import { positionAt } from './position-at';

/** A text that is being read, and the name of its file, if it has one. */
export interface Source {
  readonly text: string;
  readonly file?: string | undefined;
}

/** Makes a source of a text: a byte order mark at its beginning is no part of it. */
export function makeSource(text: string, file: string | undefined): Source {
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text, file };
}

/** What a text was read as, which is the code of its problems. */
export type SyntaxCode = 'yaml-syntax' | 'json-syntax';

/** Makes the error that a text is wrong at an offset, with the place drawn. */
export function syntaxError(source: Source, offset: number, message: string, code?: SyntaxCode): UserError {
  const at = positionAt(source.text, offset);
  const frame = codeFrame(source.text, at);
  const place = { file: source.file, line: at.line, column: at.column, frame };
  return new UserError({ code: code ?? 'yaml-syntax', message, ...place });
}
