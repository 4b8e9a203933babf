/** A template without the white space around it, and where what is left begins. */
export interface Trimmed {
  readonly text: string;
  /** Lines that were taken away before it. */
  readonly line: number;
  /** Characters that were taken away before it in its first line. */
  readonly column: number;
}

/** White space as Go's strings.TrimSpace has it (Unicode's White_Space). */
const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Takes the white space around a template away, and remembers how much of it stood in front. */
export function trimTemplate(template: string): Trimmed {
  let start = 0;
  let end = template.length;
  while (start < end && SPACE.test(template.charAt(start))) start++;
  while (end > start && SPACE.test(template.charAt(end - 1))) end--;
  const lines = template.slice(0, start).split('\n');
  return { text: template.slice(start, end), line: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
}
