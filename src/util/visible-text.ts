/** A line as it can be shown anywhere: control characters but tabs, and bytes that are no UTF-8, become escapes. */
export function visibleText(line: string): string {
  // Characters that a terminal would act on, and those that turn the direction of writing. Made where it is needed: sets of Unicode's
  // properties take a tenth of a millisecond to make.
  const acting = /[\p{Control}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
  const shown = line.replace(acting, (character) => (character === '\t' ? character : asEscape(character)));
  return shown.isWellFormed() ? shown : shown.replace(/\p{Surrogate}/gu, asEscape);
}

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
