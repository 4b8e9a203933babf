/** White space of the language: space, tab, CR and LF, no other. */
export function isSpaceCode(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** Is there a letter, a digit or an underscore at the offset? Letters and digits are Unicode's. */
export function isWordAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return isAsciiWord(code) || (code > 0x7f && /[\p{L}\p{Nd}]/u.test(String.fromCodePoint(source.codePointAt(at) ?? 0)));
}

/** The first offset from `at` on where no letter, digit or underscore stands. */
export function skipWord(source: string, at: number): number {
  let end = at;
  for (;;) {
    while (isAsciiWord(source.charCodeAt(end))) end++;
    if (!isWordAt(source, end)) return end;
    end += (source.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
}

/** The first offset from `at` on where no white space stands. */
export function skipSpace(source: string, at: number): number {
  let end = at;
  while (isSpaceCode(source.charCodeAt(end))) end++;
  return end;
}

/** The text without white space at its end. */
export function trimSpaceEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpaceCode(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

function isAsciiWord(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}
