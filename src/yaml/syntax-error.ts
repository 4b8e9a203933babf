import { codeFrame, type Position } from '../errors/code-frame';
import { UserError } from '../errors/user-error';
import { positionAt } from './position-at';

/** A text that is being read, and the name of its file, if it has one. */
export interface Source {
  readonly text: string;
  readonly file?: string | undefined;
}

/** Makes the error that a text is wrong at an offset, with the place drawn. */
export function syntaxError(source: Source, offset: number, message: string, code = 'yaml-syntax'): UserError {
  return syntaxErrorAt(source, positionAt(source.text, offset), message, code);
}

function syntaxErrorAt(source: Source, at: Position, message: string, code: string): UserError {
  const frame = codeFrame(source.text, at);
  return new UserError({ code, message, file: source.file, line: at.line, column: at.column, frame });
}
