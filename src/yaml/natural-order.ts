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
    const afterDigit = at > 0 && isDigit(a.charCodeAt(at - 1));
    return leftIsLetter === afterDigit ? -1 : 1;
  }
  return compareNumbers(a, b, at) || left - right;
}

/** Compares the numbers that begin at an offset by value, then by their number of digits; no digits are 0. */
function compareNumbers(a: string, b: string, at: number): number {
  const endA = endOfDigits(a, at);
  const endB = endOfDigits(b, at);
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

/** Do digits of which not all are 0 stand before the offset? Then a 0 there is a digit like any other. */
function continuesNumber(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0 && isDigit(text.charCodeAt(before)); before--) {
    if (text[before] !== '0') return true;
  }
  return false;
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

function isDigit(code: number): boolean {
  return code < 128 ? isAsciiDigit(code) : /\p{Nd}/u.test(String.fromCharCode(code));
}

function isLetter(code: number): boolean {
  if (code < 128) return (code | 0x20) >= 97 && (code | 0x20) <= 122;
  return /\p{L}/u.test(String.fromCodePoint(code));
}
