import { DASH, giveUp, HASH, isSpace, NEWLINE, type Reader, SPACE } from './reader';

const COLON = 58;
const TAB = 9;

/** Signs that mean something where a value begins; `-`, `?` and `:` only before a space. */
const INDICATOR = new Uint8Array(128);
for (const sign of ',[]{}#&*!|>\'"%@`') INDICATOR[sign.charCodeAt(0)] = 1;
for (const sign of '-?:') INDICATOR[sign.charCodeAt(0)] = 2;

const IN_FLOW = new Uint8Array(128);
for (const sign of ',[]{}') IN_FLOW[sign.charCodeAt(0)] = 1;

/**
 * Goes over a text without quotes, which must be all on this line, and gives the end of its content. The reader is then at
 * the colon that makes it a key, or where the line or its comment or, in brackets, the item ends.
 */
export function skipPlain(reader: Reader, inFlow: boolean): number {
  const { text } = reader;
  if (isIndicator(text, reader.at, inFlow)) giveUp();
  let at = reader.at;
  let end = at;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || code === TAB) break;
    if (code === SPACE) continue;
    if (code === COLON && endsKey(text.charCodeAt(at + 1), inFlow)) break;
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
    if (inFlow && IN_FLOW[code] === 1) break;
    end = at + 1;
  }
  if (text.charCodeAt(at) === TAB) giveUp();
  reader.at = at;
  return end;
}

/** What may end a text without quotes before its line does. */
const MAY_END = /[ \t:]/;

/** The text without quotes that is all of a line from a place on; undefined where it takes a closer look. */
export function wholeLine(text: string, start: number, end: number): string | undefined {
  if (INDICATOR[text.charCodeAt(start)] ?? 0) return undefined;
  const line = text.slice(start, end);
  if (!MAY_END.test(line)) return line;
  if (line.includes(': ') || line.includes(' #') || line.includes('\t')) return undefined;
  const last = line.charCodeAt(line.length - 1);
  return last === SPACE || last === COLON ? undefined : line;
}

/** Does what stands here mean something else than the beginning of a text, or could it? */
function isIndicator(text: string, at: number, inFlow: boolean): boolean {
  const code = text.charCodeAt(at);
  const kind = INDICATOR[code] ?? 0;
  if (kind !== 2) return kind === 1;
  const next = text.charCodeAt(at + 1);
  return Number.isNaN(next) || next <= SPACE || (inFlow && (code !== DASH || IN_FLOW[next] === 1));
}

function endsKey(next: number, inFlow: boolean): boolean {
  return isSpace(next) || next === TAB || (inFlow && IN_FLOW[next] === 1);
}

/** Is the reader at a colon that makes what stands before it a key? */
export function isAtColon({ text, at }: Reader): boolean {
  return text.charCodeAt(at) === COLON && isSpace(text.charCodeAt(at + 1));
}
