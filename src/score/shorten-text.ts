const LONGEST_SHOWN = 60;

/** The beginning of a text on one line, for messages. */
export function shortenText(text: string): string {
  const begin = text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
  return begin.replaceAll('\n', '\\n');
}
