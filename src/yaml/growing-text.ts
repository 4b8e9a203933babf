/** So much is gathered before its pieces become one: until then each of them is kept. */
const LONGEST = 16_384;

/** A long text that grows piece by piece. */
export interface GrowingText {
  /** What was written last: add to it. */
  last: string;
  readonly before: string[];
}

/** Begins a text. */
export function startText(): GrowingText {
  return { last: '', before: [] };
}

/** Between two parts of a text: what was written so far becomes one, once it is long. */
export function settle(text: GrowingText): void {
  if (text.last.length < LONGEST) return;
  // Engines put the pieces of a text together when they first look into it.
  text.last.charCodeAt(0);
  text.before.push(text.last);
  text.last = '';
}

/** Adds a text that may be long: a long one is not copied before the whole is put together. */
export function addText(out: GrowingText, text: string): void {
  if (text.length < LONGEST) {
    out.last += text;
    return;
  }
  settle(out);
  out.before.push(out.last, text);
  out.last = '';
}

/** The whole text. */
export function finishText({ last, before }: GrowingText): string {
  if (before.length === 0) return last;
  before.push(last);
  return before.join('');
}
