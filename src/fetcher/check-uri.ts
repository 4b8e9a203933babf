import { userError } from '../errors/user-error';
import { shownUri } from './shown-uri';

const schemes = 'https?|oci|git-https|git-ssh|git\\+file|file';

/** What is meant as a URL but would be read as a path; what follows may hold a password, and is never shown. */
const misspelt: readonly RegExp[] = [
  new RegExp(`^["'<\\s]+(?:${schemes}):`, 'i'),
  new RegExp(`^(?:${schemes}):(?!//)[/\\\\]*`, 'i'),
  new RegExp(`^(?:${schemes})//(?=.*@)`, 'is'),
];

/** `user:password@host/path`, but not a path that begins with a drive. */
const withoutScheme = /^[^/\\\s:]{2,}:[^/\\@]*@[^/]/;

/** Refuses what can be no URI and no path that a user means, before it is used for anything. */
export function checkUri(uri: string): void {
  if (/\p{Control}/u.test(uri)) {
    const shown = JSON.stringify(shownUri(uri));
    throw userError('bad-uri', `${shown} holds a control character, which neither a URI nor a path should`);
  }
  const beginning = misspelt.map((pattern) => pattern.exec(uri)?.[0]).find((found) => found !== undefined);
  if (beginning !== undefined)
    throw userError(
      'bad-uri',
      `what begins with ${JSON.stringify(beginning)} is no URI: it begins with ${beginning.replace(/[^a-z+-]/gi, '')}://`,
    );
  if (withoutScheme.test(uri) || /^file:\/\/[^/]*@/i.test(uri))
    throw userError(
      'bad-uri',
      'what looks like USER:PASSWORD@HOST is no path: write https:// or another scheme in front of it',
    );
}
