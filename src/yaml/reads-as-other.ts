import { resolveScalar } from './resolve-scalar';

/** Texts that begin otherwise than these cannot be read as anything else. */
const SUSPICIOUS = /^[-+.\d~nNtTfFyYoO=<]/;
/** From here on there are letters and `~`: what begins so is one of a few short words, or text. */
const LETTERS = 65;
const LONGEST_WORD = 5;
const OLD_BOOLEAN = /^(?:y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$/;
const BASE_60 = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/;

/** What YAML 1.1 takes for a number or time, or cannot read at all, though yaml.v3 sees a text. */
const OLD_NUMBER =
  /^(?:[-+]?0(?:b[01_]+|x[\da-fA-F_]+)|[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?|\.\d[\d_]*(?:[eE][-+]\d+)?)$/;
const OLD_TIME =
  /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/;

/** Would the text be read as something else than text, were it written without quotes, by readers of YAML 1.2 or 1.1? */
export function readsAsOther(text: string): boolean {
  if (text === '') return true;
  if (!SUSPICIOUS.test(text) || (text.length > LONGEST_WORD && text.charCodeAt(0) >= LETTERS)) return false;
  if (typeof resolveScalar(text) !== 'string' || OLD_BOOLEAN.test(text) || text === '=' || text === '<<') return true;
  return BASE_60.test(text) || OLD_NUMBER.test(text) || OLD_TIME.test(text);
}
