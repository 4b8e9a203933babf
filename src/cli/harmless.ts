/**
 * A message of one line or more as a terminal can show it: what comes from files and servers stands in messages, and what would
 * steer the terminal becomes escapes.
 */
export function harmless(message: string): string {
  if (!/[^\n\x20-\x7e]/.test(message)) return message;
  const { visibleText } = require('../util/visible-text') as typeof import('../util/visible-text');
  return message.split('\n').map(visibleText).join('\n');
}
