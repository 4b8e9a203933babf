import { FunctionError, type FunctionTable, type RenderContext, toBigInt, type Value } from '../gotemplate';
import { isUtf8, toBytes } from '../util/utf8';
import { define } from './define';
import { derivePassword } from './derive-password';

const LONGEST = 72;
const SALT_BYTES = 16;

/**
 * sprig's functions of passwords.
 * @lazy
 */
export const passwordFunctions: FunctionTable = {
  bcrypt: define(['string'], (password, context) => hash('bcrypt', password, context)),
  htpasswd: define(['string', 'string'], (user, password, context) =>
    user.includes(':') ? `invalid username: ${user}` : `${user}:${hash('htpasswd', password, context)}`,
  ),
  derivePassword: define(
    ['uint32', 'string', 'string', 'string', 'string'],
    (counter: Value, kind: string, password: string, user: string, site: string) =>
      derivePassword({ counter: Number(toBigInt(counter) ?? 0n), kind, password, user, site }),
  ),
};

// Parity: the complaint about a long password is the output, and no error.
function hash(by: string, password: string, context: RenderContext): string {
  if (toBytes(password).length > LONGEST) {
    return `failed to encrypt string with bcrypt: bcrypt: password length exceeds ${LONGEST} bytes`;
  }
  if (!isUtf8(password)) throw new FunctionError('bcrypt of bytes that are no UTF-8 text is not supported');
  const { encodeBase64, hashSync } = require('bcryptjs') as typeof import('bcryptjs');
  const salt = encodeBase64(Array.from(context.drawKey(by).bytes(SALT_BYTES)), SALT_BYTES);
  return hashSync(password, `$2a$10$${salt}`);
}
