/**
 * The offset of the quote that is never closed, when the parser's reason says that there is one. No quote of its kind
 * follows it that is not escaped, so it is found from the end.
 */
export function openingQuote(text: string, reason: string): number | undefined {
  if (!reason.startsWith('unexpected end of the stream within a ')) return undefined;
  if (reason.includes('double quoted')) return lastDoubleQuote(text);
  return reason.includes('single quoted') ? lastSingleQuote(text) : undefined;
}

function lastDoubleQuote(text: string): number | undefined {
  for (let at = text.lastIndexOf('"'); at !== -1; at = at > 0 ? text.lastIndexOf('"', at - 1) : -1) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return at;
  }
  return undefined;
}

/** Inside single quotes two of them stand for one, so the opening one begins the last odd run. */
function lastSingleQuote(text: string): number | undefined {
  for (let end = text.lastIndexOf("'"); end !== -1; ) {
    let start = end;
    while (text[start - 1] === "'") start--;
    if ((end - start) % 2 === 0) return start;
    end = start > 0 ? text.lastIndexOf("'", start - 1) : -1;
  }
  return undefined;
}
