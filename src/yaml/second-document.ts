import type { BuiltDocument } from './build-documents';

/**
 * The offset at which the second document that holds anything begins. A line `---` is always the beginning of a
 * document, since no text can have one at the beginning of a line.
 */
export function secondDocument(text: string, documents: readonly BuiltDocument[]): number {
  const marks = [...text.matchAll(/^---(?=[ \t\r\n]|$)/gm)].map((match) => match.index);
  const ends = [...text.matchAll(/^\.\.\.(?=[ \t\r\n]|$)/gm)].map((match) => match.index);
  let mark = 0;
  let full = 0;
  for (const document of documents) {
    const offset = document.explicitStart ? marks[mark++] : undefined;
    if (document.empty) continue;
    full++;
    if (full === 2) return offset ?? ends[0] ?? 0;
  }
  return 0;
}
