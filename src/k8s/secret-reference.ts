import { userError } from '../errors/user-error';
import { narrowText } from '../util/narrow-text';
import { checkDataKey, checkDnsSubdomain } from './names';

/** One value of a Kubernetes Secret. */
export interface SecretReference {
  readonly name: string;
  readonly key: string;
}

const OPEN = '🔐💬';
const CLOSE = '💬🔐';

/**
 * The marker that stands for a secret's value in outputs until it is wired. Throws a `UserError` when no Secret can have
 * that name or no value of a Secret that key.
 */
export function encodeSecretReference(name: string, key: string): string {
  const problem = referenceProblem(name, key);
  if (problem !== undefined) throw userError('invalid-secret-reference', problem);
  return `${OPEN}${name}_${key}${CLOSE}`;
}

/** Every marker has this in it, whole or broken, and hardly any other text has. */
export const MARKER_SIGN = '💬';

/** Does the text hold a secret marker, whole or broken? */
export function hasSecretMarker(text: string): boolean {
  return text.includes(MARKER_SIGN) && (text.includes(OPEN) || text.includes(CLOSE));
}

/**
 * Splits a text at its secret markers into literal texts (never empty) and references, in their order. A marker that is
 * cut off, has no key, or names what no Secret can be called is a `UserError`.
 */
export function splitSecretReferences(text: string): readonly (string | SecretReference)[] {
  const parts: (string | SecretReference)[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf(OPEN, at);
    const literal = open < 0 ? text.slice(at) : text.slice(at, open);
    if (literal.includes(CLOSE)) throw brokenMarker(`an end '${CLOSE}' without its beginning '${OPEN}'`);
    if (literal !== '') parts.push(narrowText(literal));
    if (open < 0) break;
    const close = text.indexOf(CLOSE, open + OPEN.length);
    if (close < 0) throw brokenMarker(`a beginning '${OPEN}' without its end '${CLOSE}'`);
    parts.push(parseReference(text.slice(open + OPEN.length, close)));
    at = close + CLOSE.length;
  }
  return parts;
}

function parseReference(body: string): SecretReference {
  const cut = body.indexOf('_');
  if (cut < 0) throw brokenMarker(`'${body}', which has no '_' between the Secret's name and its key`);
  const [name, key] = [narrowText(body.slice(0, cut)), narrowText(body.slice(cut + 1))];
  const problem = referenceProblem(name, key);
  if (problem !== undefined) throw userError('invalid-secret-reference', problem);
  return { name, key };
}

function referenceProblem(name: string, key: string): string | undefined {
  const ofName = checkDnsSubdomain(name);
  if (ofName !== undefined) return `a secret reference names the Secret '${name}': its name must ${ofName}`;
  const ofKey = checkDataKey(key);
  if (ofKey !== undefined) return `a secret reference to '${name}' names the key '${key}': a key must ${ofKey}`;
  return undefined;
}

function brokenMarker(what: string): Error {
  return userError('broken-secret-reference', `broken secret reference: ${what}; write encodeSecretRef NAME KEY`);
}
