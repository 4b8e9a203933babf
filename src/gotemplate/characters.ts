/** What a character of ASCII can be inside of an action. */
const WORD = 1;
const SPACE = 2;
/** Where a name may end, besides at white space. */
const STOP = 4;
const DIGIT = 8;

const classes = new Uint8Array(128);
for (let code = 0x61; code <= 0x7a; code++) classes[code] = classes[code - 0x20] = WORD;
for (let code = 0x30; code <= 0x39; code++) classes[code] = WORD | DIGIT;
classes[0x5f] = WORD;
for (const code of [0x20, 0x09, 0x0a, 0x0d]) classes[code] = SPACE | STOP;
// . , | : ( )
for (const code of [0x2e, 0x2c, 0x7c, 0x3a, 0x28, 0x29]) classes[code] = STOP;

/** White space of the language: space, tab, CR and LF, no other. */
export function isSpaceCode(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** Is there a letter, a digit or an underscore at the offset? Letters and digits are Unicode's. */
export function isWordAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if (code < 128) return ((classes[code] as number) & WORD) !== 0;
  return code > 127 && /[\p{L}\p{Nd}]/u.test(String.fromCodePoint(source.codePointAt(at) ?? 0));
}

/** The first offset from `at` on where no letter, digit or underscore stands. */
export function skipWord(source: string, at: number): number {
  let end = at;
  for (;;) {
    while (((classes[source.charCodeAt(end)] as number) & WORD) !== 0) end++;
    if (!(source.charCodeAt(end) > 127) || !isWordAt(source, end)) return end;
    end += (source.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
}

/** The first offset from `at` on where no digit of ASCII stands. */
export function skipDigits(source: string, at: number): number {
  let end = at;
  while (((classes[source.charCodeAt(end)] as number) & DIGIT) !== 0) end++;
  return end;
}

/** The first offset from `at` on where no white space stands. */
export function skipSpace(source: string, at: number): number {
  let end = at;
  while (isSpaceCode(source.charCodeAt(end))) end++;
  return end;
}

/** The offset behind the last character before `end` that is no white space; `start` when there is none. */
export function trimSpaceEnd(source: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpaceCode(source.charCodeAt(last - 1))) last--;
  return last;
}

/** May a name end at the offset? Names that run into other signs are mistakes, not two tokens. */
export function isTerminatorAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if (code < 128) return ((classes[code] as number) & STOP) !== 0 || source.startsWith('}}', at);
  return at >= source.length;
}
