import { KINDS, kindBeyondAscii, styleByKinds, type TextStyle, textStyle, WIDE } from './text-style';

/** Bytes that are gathered before they become part of the text. */
const SIZE = 65_536;

/** Longer texts are taken as they are instead of letter by letter. */
const LONGEST_COPY = 4096;

const SPACE = 32;

/** A long text that grows piece by piece; its letters are copied at once, which leaves nothing behind to be collected. */
export interface TextBuffer {
  readonly parts: string[];
  at: number;
}

let bytes: Buffer | undefined;

/** Begins a text. Only one can grow at a time. */
export function startText(): TextBuffer {
  bytes ??= Buffer.allocUnsafe(SIZE);
  return { parts: [], at: 0 };
}

/** The whole text. */
export function finishText(buffer: TextBuffer): string {
  flush(buffer);
  return buffer.parts.length === 1 ? (buffer.parts[0] as string) : buffer.parts.join('');
}

function flush(buffer: TextBuffer): void {
  if (buffer.at > 0) buffer.parts.push((bytes as Buffer).toString('latin1', 0, buffer.at));
  buffer.at = 0;
}

/** Adds a text. */
export function put(buffer: TextBuffer, text: string): void {
  if (!hasRoom(buffer, text.length)) {
    putWhole(buffer, text);
    return;
  }
  const target = bytes as Buffer;
  const { at } = buffer;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0xff) {
      putWhole(buffer, text);
      return;
    }
    target[at + index] = code;
  }
  buffer.at = at + text.length;
}

/** Adds a text if it can stand there as it is, without quotes; answers with the style that it needs. */
export function putIfBare(buffer: TextBuffer, text: string): TextStyle {
  const isShort = hasRoom(buffer, text.length);
  if (!isShort) {
    const style = textStyle(text);
    if (style === 'bare') putWhole(buffer, text);
    return style;
  }
  const target = bytes as Buffer;
  const { at } = buffer;
  let kinds = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    kinds |= code < 128 ? (KINDS[code] as number) : kindBeyondAscii(code);
    target[at + index] = code;
  }
  const style = styleByKinds(text, kinds);
  if (style === 'bare') {
    if ((kinds & WIDE) === 0) buffer.at = at + text.length;
    else putWhole(buffer, text);
  }
  return style;
}

/** Adds so many spaces. */
export function putSpaces(buffer: TextBuffer, count: number): void {
  if (!hasRoom(buffer, count)) putWhole(buffer, ' '.repeat(count));
  else for (let index = 0; index < count; index++) (bytes as Buffer)[buffer.at++] = SPACE;
}

/** Makes room for a text that is short enough to be copied. */
function hasRoom(buffer: TextBuffer, length: number): boolean {
  if (length > LONGEST_COPY) return false;
  if (buffer.at + length > SIZE) flush(buffer);
  return true;
}

function putWhole(buffer: TextBuffer, text: string): void {
  flush(buffer);
  buffer.parts.push(text);
}
