import { FunctionError, type FunctionTable, type RenderContext } from '../gotemplate';
import { fromBytes, toBytes } from '../util/utf8';
import { base64Complaint, decodeBase64 } from './base64';
import { define } from './define';
import { ensureRoom } from './room';

const BLOCK = 16;
const KEY = 32;

/**
 * sprig's encryption of texts: AES-256 in CBC mode, the initialization vector in front, all of it in base64.
 * @lazy
 */
export const aesFunctions: FunctionTable = {
  encryptAES: define(['string', 'string'], encrypt),
  decryptAES: define(['string', 'string'], decrypt),
};

function encrypt(password: string, text: string, context: RenderContext): string {
  if (text === '') return '';
  const plain = toBytes(text);
  ensureRoom(Math.ceil((plain.length + 2 * BLOCK) / 3) * 4, context);
  const { createCipheriv } = require('node:crypto') as typeof import('node:crypto');
  const vector = context.drawKey('encryptAES').bytes(BLOCK);
  const cipher = createCipheriv('aes-256-cbc', keyFrom(password), vector);
  return Buffer.concat([vector, cipher.update(plain), cipher.final()]).toString('base64');
}

// Parity: Go's function checks nothing, and what goes wrong in it is told in the words of its panics.
function decrypt(password: string, encoded: string): string {
  if (encoded === '') return '';
  const bytes = decodeBase64(encoded);
  if ('badByte' in bytes) throw new FunctionError(base64Complaint(bytes.badByte));
  if (bytes.length < BLOCK) {
    const capacity = Math.floor(encoded.length / 4) * 3;
    throw new FunctionError(`runtime error: slice bounds out of range [:${BLOCK}] with capacity ${capacity}`);
  }
  if (bytes.length % BLOCK !== 0) throw new FunctionError('crypto/cipher: input not full blocks');
  if (bytes.length === BLOCK) throw new FunctionError('runtime error: index out of range [-1]');
  const { createDecipheriv } = require('node:crypto') as typeof import('node:crypto');
  const decipher = createDecipheriv('aes-256-cbc', keyFrom(password), bytes.subarray(0, BLOCK)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(bytes.subarray(BLOCK)), decipher.final()]);
  const length = padded.length - (padded.at(-1) ?? 0);
  if (length < 0) throw new FunctionError(`runtime error: slice bounds out of range [:${length}]`);
  return fromBytes(padded.subarray(0, length));
}

/** The password cut or filled up with zero bytes to the length of a key. */
function keyFrom(password: string): Uint8Array {
  const key = new Uint8Array(KEY);
  key.set(toBytes(password).subarray(0, KEY));
  return key;
}
