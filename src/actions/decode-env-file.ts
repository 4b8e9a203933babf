import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';

/** Where the decoder stands in the text. */
interface Reader {
  readonly text: string;
  at: number;
  /** Up to where lines have been counted, and how many there were. */
  counted: number;
  line: number;
}

const assignment = /[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*/y;
const nothing = /[ \t]*(?:#.*)?(?:\r?\n|$)/y;
const bare = /[^\r\n]*/y;
const single = /'([^']*)'/y;
const double = /"((?:[^"\\]|\\.)*)"/sy;

/**
 * Reads a file of variables: `NAME=VALUE` lines, `export` before them or not, comments from `#` on. A value in single
 * quotes is taken as it is; in double quotes `\n`, `\r`, `\t`, `\"`, `\\` and `\$` stand for what they do in a shell; both may
 * go on over several lines. Nothing is expanded. Of two values of one name the later counts.
 */
export function decodeEnvFile(text: string, file: string): ReadonlyMap<string, string> {
  const reader: Reader = { text, at: 0, counted: 0, line: 1 };
  const variables = new Map<string, string>();
  const problems: Problem[] = [];
  while (reader.at < text.length) {
    if (take(reader, nothing) !== undefined) continue;
    const start = reader.at;
    const name = take(reader, assignment)?.[1];
    const value = name === undefined ? undefined : readValue(reader);
    if (name !== undefined && value !== undefined) variables.set(name, value);
    else {
      const message =
        name === undefined
          ? 'is no line of the form NAME=VALUE'
          : `the quotes of ${name} do not end where the value does`;
      problems.push({ code: 'env-file', message, file, line: lineAt(start, reader) });
      take(reader, bare);
    }
  }
  if (problems.length > 0) throw new UserError(problems);
  return variables;
}

function lineAt(place: number, reader: Reader): number {
  reader.line += reader.text.slice(reader.counted, place).split('\n').length - 1;
  reader.counted = place;
  return reader.line;
}

/** Reads a value and the rest of its line; undefined when its quotes are not closed, or something stands behind them. */
function readValue(reader: Reader): string | undefined {
  const start = reader.at;
  const quote = reader.text[start];
  if (quote !== '"' && quote !== "'") return withoutComment(take(reader, bare)?.[0] ?? '');
  const content = take(reader, quote === '"' ? double : single)?.[1];
  if (content === undefined || take(reader, nothing) === undefined) {
    reader.at = start;
    return undefined;
  }
  return quote === '"' ? decodeEscapes(content) : content;
}

function withoutComment(text: string): string {
  const comment = /(^|[ \t])#/.exec(text);
  return (comment === null ? text : text.slice(0, comment.index)).trim();
}

function decodeEscapes(text: string): string {
  const meanings: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', $: '$' };
  return text.replace(/\\(.)/gs, (both: string, character: string) => meanings[character] ?? both);
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  if (match === null) return undefined;
  reader.at += match[0].length;
  return match;
}
