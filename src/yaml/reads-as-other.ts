import { isDecimal, isNoNumber } from './resolve-number';
import { resolveScalar } from './resolve-scalar';

/** What readers of YAML 1.2 take for null or a boolean, those of 1.1 for a boolean, and signs that they cannot read at all. */
const WORDS = new Set(
  '~ null Null NULL true True TRUE false False FALSE y Y yes Yes YES on On ON n N no No NO off Off OFF = <<'.split(' '),
);
const LONGEST_WORD = 5;
const BASE_60 = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/;

/** What YAML 1.1 takes for a number or time, or cannot read at all, though yaml.v3 sees a text. */
const OLD_NUMBER =
  /^(?:[-+]?0(?:b[01_]+|x[\da-fA-F_]+)|[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?|\.\d[\d_]*(?:[eE][-+]\d+)?)$/;
const OLD_TIME =
  /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/;

/** Would the text be read as something else than text, were it written without quotes, by readers of YAML 1.2 or 1.1? */
export function readsAsOther(text: string): boolean {
  if (text === '') return true;
  const first = text.charCodeAt(0);
  if (isDigit(first)) {
    if (isDecimal(text)) return true;
    if (isNoNumber(text)) return false;
  } else {
    const isSignOrPoint = first === 43 || first === 45 || first === 46;
    if (!isSignOrPoint) return text.length <= LONGEST_WORD && WORDS.has(text);
    if (!mayFollowSign(text.charCodeAt(1))) return false;
  }
  if (typeof resolveScalar(text) !== 'string') return true;
  if (isNoNumber(text)) return false;
  return BASE_60.test(text) || OLD_NUMBER.test(text) || OLD_TIME.test(text);
}

/** Can a number or `.inf` or `.nan` go on so behind its sign or point? An underscore counts for nothing in a number. */
function mayFollowSign(code: number): boolean {
  const lower = code | 0x20;
  return isDigit(code) || code === 46 || code === 95 || lower === 105 || lower === 110;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
