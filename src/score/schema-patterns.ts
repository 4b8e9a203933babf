/**
 * The texts that the Score specification restricts. Each has the words that complete "must be …" in a message.
 * All quantifiers are bounded or separated by characters outside their class, so that matching takes linear time.
 */
export const NAME = {
  type: 'string',
  minLength: 2,
  maxLength: 63,
  pattern: '^[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$',
  description: 'lower-case letters, digits and dashes, 2 to 63 characters, and begin and end with a letter or digit',
} as const;

export const TYPE = {
  type: 'string',
  minLength: 2,
  maxLength: 63,
  pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]$',
  description: 'letters, digits and dashes, 2 to 63 characters, and begin and end with a letter or digit',
} as const;

export const RESOURCE_ID = {
  type: 'string',
  minLength: 2,
  maxLength: 63,
  // The length stands in the pattern as well: on millions of characters it would run out of stack.
  pattern: '^(?=.{2,63}$)[a-z0-9]+(?:-+[a-z0-9]+)*(?:\\.[a-z0-9]+(?:-+[a-z0-9]+)*)*$',
  description:
    'lower-case letters, digits and dashes in parts divided by single dots, 2 to 63 characters, and each part must ' +
    'begin and end with a letter or digit',
} as const;

export const ANNOTATION_NAME = {
  type: 'string',
  minLength: 2,
  maxLength: 316,
  pattern:
    '^(([a-z0-9][a-z0-9-]{0,61}[a-z0-9])(\\.[a-z0-9][a-z0-9-]{0,61}[a-z0-9])*/)?' +
    '[A-Za-z0-9][A-Za-z0-9._-]{0,61}[A-Za-z0-9]$',
  description:
    'letters, digits, dots, dashes and underscores, 2 to 63 characters, and begin and end with a letter or digit; ' +
    'before it may stand a lower-case domain (each part of 2 characters or more) and one slash',
} as const;

export const FILE_MODE = {
  type: 'string',
  pattern: '^0?[0-7]{3}$',
  description: 'three octal digits, with or without a 0 before them, in quotes (e.g. "0644")',
} as const;

export const MEMORY = {
  type: 'string',
  pattern: '^(0\\.\\d+|[1-9]\\d*(\\.\\d+)?)(K|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$',
  description:
    'a number that is not 0 and has no leading zeros, with K, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei or nothing directly ' +
    'after it (e.g. 128Mi)',
} as const;

export const CPU = {
  type: 'string',
  pattern: '^\\d+(?:m|\\.\\d+)?$',
  description: 'whole or decimal cores, or whole thousandths with m directly after them (e.g. "2", "0.5" or 500m)',
} as const;

export const HEADER_NAME = {
  type: 'string',
  pattern: '^[A-Za-z0-9_-]+$',
  description: 'letters, digits, dashes and underscores',
} as const;

export const VARIABLE_NAME = {
  type: 'string',
  minLength: 1,
  pattern: '^[^=]+$',
  description: 'at least one character, none of them an equals sign',
} as const;
