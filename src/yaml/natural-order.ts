/** Numbers of more digits may not fit into 64 bits. */
const LONGEST_NUMBER = 17;

/**
 * The order in which Go's yaml.v3 writes keys: by character, but numbers by their value (`a9` before `a10`) and what is
 * no letter before letters, except that behind a digit letters come first.
 */
export function compareNaturally(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === end) return a.length - b.length;
  // Two characters beyond U+FFFF may differ in their second half only.
  if (at > 0 && isHighSurrogate(a.charCodeAt(at - 1))) at--;
  const left = a.codePointAt(at) ?? 0;
  const right = b.codePointAt(at) ?? 0;
  const leftIsLetter = isLetter(left);
  const rightIsLetter = isLetter(right);
  if (leftIsLetter && rightIsLetter) return left - right;
  if (leftIsLetter || rightIsLetter) {
    const afterDigit = at > 0 && isDigit(characterBefore(a, at));
    return leftIsLetter === afterDigit ? -1 : 1;
  }
  return compareNumbers(a, b, at) || left - right;
}

/** Compares the numbers that begin at an offset by value, then by their number of digits; no digits are 0. */
function compareNumbers(a: string, b: string, at: number): number {
  const endA = endOfDigits(a, at);
  const endB = endOfDigits(b, at);
  if (isUnusual(a, at, endA) || isUnusual(b, at, endB)) return compareUnusual(a, b, at);
  let left = at;
  let right = at;
  const isZero = a.charCodeAt(at) === 48 || b.charCodeAt(at) === 48;
  if (isZero && !continuesNumber(a, at)) {
    while (left < endA && a.charCodeAt(left) === 48) left++;
    while (right < endB && b.charCodeAt(right) === 48) right++;
  }
  const byLength = endA - left - (endB - right);
  if (byLength !== 0) return byLength;
  for (; left < endA; left++, right++) {
    const difference = a.charCodeAt(left) - b.charCodeAt(right);
    if (difference !== 0) return difference;
  }
  return endA - endB;
}

/** Is a number one that Go's 64 bits may not hold, or do other digits than those of ASCII stand here? */
function isUnusual(text: string, at: number, end: number): boolean {
  return end - at > LONGEST_NUMBER || (at > 0 && text.charCodeAt(at - 1) > 127) || text.charCodeAt(end) > 127;
}

/** Parity: digits of other scripts count as the distance of their code points from that of `0`, and numbers wrap at 64 bits. */
function compareUnusual(a: string, b: string, at: number): number {
  const isZero = a.charCodeAt(at) === 48 || b.charCodeAt(at) === 48;
  const start = isZero && continuesNumber(a, at) ? 1n : 0n;
  const left = wrappedNumber(a, at, start);
  const right = wrappedNumber(b, at, start);
  if (left.value !== right.value) return left.value < right.value ? -1 : 1;
  return left.digits - right.digits;
}

function wrappedNumber(text: string, at: number, start: bigint): { readonly value: bigint; readonly digits: number } {
  let value = start;
  let digits = 0;
  for (const character of text.slice(at)) {
    if (!isDigit(character)) break;
    value = BigInt.asIntN(64, value * 10n + BigInt((character.codePointAt(0) ?? 0) - 48));
    digits++;
  }
  return { value, digits };
}

/** Do digits of which not all are 0 stand before the offset? Then a 0 there is a digit like any other. */
function continuesNumber(text: string, at: number): boolean {
  for (let before = at; before > 0; ) {
    const character = characterBefore(text, before);
    if (!isDigit(character)) return false;
    if (character !== '0') return true;
    before -= character.length;
  }
  return false;
}

function characterBefore(text: string, at: number): string {
  const isPair = at > 1 && isHighSurrogate(text.charCodeAt(at - 2));
  return text.slice(isPair ? at - 2 : at - 1, at);
}

/** Where the digits end that begin at an offset. */
function endOfDigits(text: string, at: number): number {
  let end = at;
  while (end < text.length && isAsciiDigit(text.charCodeAt(end))) end++;
  return end;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isDigit(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 128 ? isAsciiDigit(code) : /^\p{Nd}/u.test(character);
}

function isLetter(code: number): boolean {
  if (code < 128) return (code | 0x20) >= 97 && (code | 0x20) <= 122;
  return /\p{L}/u.test(String.fromCodePoint(code));
}
