const htmlEscapes: Readonly<Record<string, string>> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };
const lineEscapes: Readonly<Record<string, string>> = { '\u2028': '\\u2028', '\u2029': '\\u2029' };

/** Texts with something in them that is or may be escaped. */
const SPECIAL = /[^ !#-%'-;=?-[\]-~]/;

/** A text as a JSON string with Go's escapes; bytes that are no UTF-8 become the escape of U+FFFD. */
export function jsonString(text: string, escapesHtml: boolean): string {
  if (!SPECIAL.test(text)) return `"${text}"`;
  const quoted = text.isWellFormed() ? JSON.stringify(text) : quoteBroken(text);
  const escaped = /[\u2028\u2029]/.test(quoted)
    ? quoted.replace(/[\u2028\u2029]/g, (found) => lineEscapes[found] ?? found)
    : quoted;
  return escapesHtml && /[<>&]/.test(escaped)
    ? escaped.replace(/[<>&]/g, (found) => htmlEscapes[found] ?? found)
    : escaped;
}

function quoteBroken(text: string): string {
  const parts = text.split(/\p{Cs}/u).map((part) => JSON.stringify(part).slice(1, -1));
  return `"${parts.join('\\ufffd')}"`;
}
