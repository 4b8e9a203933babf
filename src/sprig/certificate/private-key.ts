import type { KeyObject } from 'node:crypto';
import { FunctionError } from '../../gotemplate';
import { sequence, TAG, unsignedInteger } from './der';
import { decodePem, encodePem, type PemBlock } from './pem';
import { readValues } from './read-der';

/** A private key; of DSA keys (which can sign nothing here) nothing is known but that they are there. */
export type PrivateKey = KeyObject | 'dsa';

/** Makes a new RSA key. */
export function generateRsaKey(bits: number): KeyObject {
  const { generateKeyPairSync } = require('node:crypto') as typeof import('node:crypto');
  return generateKeyPairSync('rsa', { modulusLength: bits }).privateKey;
}

/** Makes a new key of a kind that sprig knows and writes it as PEM; '' stands for rsa. */
export function generateKeyText(kind: string): string {
  const { generateKeyPairSync } = require('node:crypto') as typeof import('node:crypto');
  switch (kind) {
    case '':
    case 'rsa':
      return keyText(generateRsaKey(4096));
    case 'ecdsa':
      return keyText(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
    case 'ed25519':
      return keyText(generateKeyPairSync('ed25519').privateKey);
    case 'dsa':
      return dsaKeyText(generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 }));
    default:
      return `Unknown type ${kind}`;
  }
}

/** Writes a key as PEM in the form that is customary for its kind. */
export function keyText(key: KeyObject): string {
  const format = 'der' as const;
  if (key.asymmetricKeyType === 'rsa') {
    return encodePem({ type: 'RSA PRIVATE KEY', bytes: key.export({ type: 'pkcs1', format }) });
  }
  if (key.asymmetricKeyType === 'ec') {
    return encodePem({ type: 'EC PRIVATE KEY', bytes: key.export({ type: 'sec1', format }) });
  }
  return encodePem({ type: 'PRIVATE KEY', bytes: key.export({ type: 'pkcs8', format }) });
}

/** Reads the first PEM block of a text as a private key. Throws `FunctionError`. */
export function parseKey(text: string): PrivateKey {
  const block = decodePem(text);
  if (block === undefined) throw new FunctionError('no PEM data in input');
  switch (block.type) {
    case 'PRIVATE KEY':
      return importKey(block, 'pkcs8', 'decoding PEM as PKCS#8');
    case 'EC PRIVATE KEY':
      return importKey(block, 'sec1', 'parsing EC private key from PEM');
    case 'RSA PRIVATE KEY':
      return importKey(block, 'pkcs1', 'parsing RSA private key from PEM');
    case 'DSA PRIVATE KEY':
      if (integersOf(block.bytes).length === 6) return 'dsa';
      throw new FunctionError('parsing DSA private key from PEM: it is not six numbers');
    default:
      if (block.type.endsWith(' PRIVATE KEY')) throw new FunctionError(`invalid private key type ${block.type}`);
      throw new FunctionError(`no private key data in PEM block of type ${block.type}`);
  }
}

function importKey({ bytes }: PemBlock, type: 'pkcs8' | 'sec1' | 'pkcs1', doing: string): KeyObject {
  const { createPrivateKey } = require('node:crypto') as typeof import('node:crypto');
  let key: KeyObject;
  try {
    key = createPrivateKey({ key: Buffer.from(bytes), format: 'der', type });
  } catch {
    throw new FunctionError(`${doing}: asn1: structure error: the block holds no such key`);
  }
  if (!KINDS.includes(key.asymmetricKeyType ?? '')) throw new FunctionError(`${doing}: x509: unknown algorithm`);
  if (!hasKnownCurve(key)) throw new FunctionError(`${doing}: x509: unknown elliptic curve`);
  return key;
}

/** Kinds of keys that Go reads; those of X25519 can sign nothing. */
const KINDS: readonly string[] = ['rsa', 'ec', 'ed25519', 'x25519'];

/** Is a key's elliptic curve, if it has one, among the four that Go knows? */
export function hasKnownCurve({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  const curves: readonly unknown[] = ['secp224r1', 'prime256v1', 'secp384r1', 'secp521r1'];
  return asymmetricKeyType !== 'ec' || curves.includes(asymmetricKeyDetails?.namedCurve);
}

/** OpenSSL's own form of DSA keys, which Node does not write: 0, p, q, g, y, x. */
function dsaKeyText({ privateKey, publicKey }: { privateKey: KeyObject; publicKey: KeyObject }): string {
  const [, algorithm, hidden] = readSequence(privateKey.export({ type: 'pkcs8', format: 'der' }));
  const [, shown] = readSequence(publicKey.export({ type: 'spki', format: 'der' }));
  const [, domain] = readValues(algorithm?.contents ?? new Uint8Array()) ?? [];
  const numbers = [
    ...integersOf(domain?.whole ?? new Uint8Array()),
    // A bit string begins with the number of bits that do not count.
    ...integersOf(shown?.contents.subarray(1) ?? new Uint8Array()),
    ...integersOf(hidden?.contents ?? new Uint8Array()),
  ];
  const bytes = sequence(unsignedInteger(Uint8Array.of(0)), ...numbers.map(unsignedInteger));
  return encodePem({ type: 'DSA PRIVATE KEY', bytes });
}

function readSequence(bytes: Uint8Array) {
  const [outer] = readValues(bytes) ?? [];
  return (outer?.tag === TAG.sequence ? readValues(outer.contents) : undefined) ?? [];
}

/** The integers of a sequence of nothing else, or a lone integer. */
function integersOf(bytes: Uint8Array): Uint8Array[] {
  const [outer] = readValues(bytes) ?? [];
  const values = outer?.tag === TAG.integer ? [outer] : readSequence(bytes);
  return values.every((value) => value.tag === TAG.integer) ? values.map((value) => value.contents) : [];
}
