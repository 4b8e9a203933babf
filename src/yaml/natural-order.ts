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
  const left = digitsFrom(a, at);
  const right = digitsFrom(b, at);
  const zerosCount = (left.startsWith('0') || right.startsWith('0')) && continuesNumber(a, at);
  const leftValue = zerosCount ? left : left.replace(/^0+/, '');
  const rightValue = zerosCount ? right : right.replace(/^0+/, '');
  const byLength = leftValue.length - rightValue.length;
  if (byLength !== 0) return byLength;
  if (leftValue !== rightValue) return leftValue < rightValue ? -1 : 1;
  return left.length - right.length;
}

/** Do digits of which not all are 0 stand before the offset? Then a 0 there is a digit like any other. */
function continuesNumber(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0 && isDigit(text.charCodeAt(before)); before--) {
    if (text[before] !== '0') return true;
  }
  return false;
}

function digitsFrom(text: string, at: number): string {
  let end = at;
  while (end < text.length && isAsciiDigit(text.charCodeAt(end))) end++;
  return text.slice(at, end);
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
