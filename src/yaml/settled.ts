/** Shorter texts go with the one that they become a part of; longer ones are not copied before the whole is put together. */
const SHORTEST = 512;
/** Texts of this length and more are long. */
export const LONG = 16_384;

/**
 * A part of a long text, which was made of many pieces: engines keep each of them until they first look into the text, and put
 * it together then.
 */
export function settled(text: string): string {
  if (text.length >= SHORTEST && text.length < LONG) putTogether(text);
  return text;
}

/** The same text, with its pieces put together. */
export function putTogether(text: string): string {
  text.charCodeAt(0);
  return text;
}
