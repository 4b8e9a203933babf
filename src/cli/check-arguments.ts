import { userError } from '../errors/user-error';
import { checkValue } from './check-value';
import type { ArgumentDefinition } from './command-class';

/** What a command says about its arguments. */
export interface TakenArguments {
  /** The command's words: `resources list`. */
  readonly words: string;
  readonly args: Readonly<Record<string, ArgumentDefinition>>;
  /** The last argument may be repeated. */
  readonly repeats: boolean;
  /** How to ask for the command's help. */
  readonly helpLine: string;
}

/** Checks how many arguments there are, and that each is one the command takes. */
export function checkArguments(given: readonly string[], { words, args, repeats, helpLine }: TakenArguments): void {
  const taken = Object.entries(args);
  const missing = taken.slice(given.length).find(([, definition]) => definition.required);
  if (missing !== undefined) {
    const [name, { description = '' }] = missing;
    throw userError('usage', `${words} needs ${name.toUpperCase()}: ${description}`, { hint: helpLine });
  }
  if (!repeats && given.length > taken.length) {
    const most = taken.length === 0 ? 'no argument' : taken.length === 1 ? 'one argument' : `${taken.length} arguments`;
    // A URI that lost its flag may hold a password.
    const { shownUri } = require('../fetcher/shown-uri') as typeof import('../fetcher/shown-uri');
    const excess = JSON.stringify(shownUri(given[taken.length] ?? ''));
    throw userError('usage', `${words} takes ${most}: what is ${excess} for?`, { hint: helpLine });
  }
  for (const [index, value] of given.entries()) {
    const [name, definition] = taken[Math.min(index, taken.length - 1)] ?? [];
    if (name !== undefined && definition !== undefined) checkValue(value, name.toUpperCase(), definition);
  }
}
