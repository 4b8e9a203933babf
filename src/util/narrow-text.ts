/** Letters beyond U+00FF. */
const WIDE = /[^\0-\xff]/;

/**
 * The same text, with a byte for each letter where these will do. What is cut out of a text with wide letters, or made of one
 * by escaping them, has two for each as well, and so has whatever it becomes a part of: megabytes of manifests, for the name of one Secret.
 */
export function narrowText(text: string): string {
  return WIDE.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1');
}
