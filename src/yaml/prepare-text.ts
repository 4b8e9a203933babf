/** Colons that end a text without quotes in brackets. */
const ENDS_TEXT = /(?<=[^\s"'[\]{},]):(?=[,\]}])/g;

/** Dashes that are a whole text in brackets. */
const LONE_DASH = /(?<=[\s[{,:])-(?=[,\]}])/g;

/** The digit of a block that is a whole document, and what stands before it. */
const WHOLE_BLOCK =
  /((?<![\s\S])(?:[ \t]*(?:[#%].*)?\r?\n)*|^---(?:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*|[ \t]+))((?:[&!]\S*[ \t]+)*[|>][-+]?)([1-8])/gm;

/**
 * A text that the parser reads as yaml.v3 reads the given one: what it reads in another way is replaced, so that all else keeps its
 * place. A colon before a comma or a closing bracket is part of the text before it, and a dash there is a text; the digit of a block
 * that is a whole document counts spaces from the margin, where the parser takes one less.
 */
export function prepareText(text: string): string {
  const joined = text.replace(ENDS_TEXT, '_').replace(LONE_DASH, '_');
  return joined.replace(
    WHOLE_BLOCK,
    (_, before: string, sign: string, digit: string) => `${before}${sign}${Number(digit) + 1}`,
  );
}
