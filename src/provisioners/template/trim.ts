/** A template without the white space around it, and where what is left begins. */
export interface Trimmed {
  readonly text: string;
  /** Lines that were taken away before it. */
  readonly line: number;
  /** Characters that were taken away before it in its first line. */
  readonly column: number;
}

/** Takes the white space around a template away, and remembers how much of it stood in front. */
export function trimTemplate(template: string): Trimmed {
  const lines = template.slice(0, spaceLength(template)).split('\n');
  return { text: trimmedText(template), line: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
}

/** A template without the white space around it. */
export function trimmedText(template: string): string {
  const start = spaceLength(template);
  let end = template.length;
  while (end > start && isSpace(template.charCodeAt(end - 1))) end--;
  return template.slice(start, end);
}

function spaceLength(template: string): number {
  let start = 0;
  while (start < template.length && isSpace(template.charCodeAt(start))) start++;
  return start;
}

/** White space as Go's strings.TrimSpace has it (Unicode's White_Space). */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return /[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(String.fromCharCode(code));
}
