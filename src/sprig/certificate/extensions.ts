import { FunctionError } from '../../gotemplate';
import { bitString, encode, objectIdentifier, sequence, TAG, tagged } from './der';
import { readValues } from './read-der';

/** Digital signature and key encipherment; authorities also sign certificates. */
export function keyUsage(isAuthority: boolean): Uint8Array {
  const bits = isAuthority ? bitString(Uint8Array.of(0xa4), 2) : bitString(Uint8Array.of(0xa0), 5);
  return extension('2.5.29.15', true, bits);
}

/** Server and client authentication. */
export function extendedKeyUsage(): Uint8Array {
  const purposes = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'].map(objectIdentifier);
  return extension('2.5.29.37', false, sequence(...purposes));
}

export function basicConstraints(isAuthority: boolean): Uint8Array {
  return extension('2.5.29.19', true, sequence(...(isAuthority ? [encodeTrue()] : [])));
}

/** The first 160 bits of the SHA-256 digest of the public key (RFC 7093, method 1), as Go does since 1.25. */
export function subjectKeyIdentifier(publicKeyInfo: Uint8Array): Uint8Array {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  const [, bits] = readValues(readValues(publicKeyInfo)?.[0]?.contents ?? new Uint8Array()) ?? [];
  // A bit string begins with the number of bits that do not count.
  const digest = createHash('sha256')
    .update(bits?.contents.subarray(1) ?? '')
    .digest();
  return extension('2.5.29.14', false, encode(TAG.octetString, digest.subarray(0, 20)));
}

export function authorityKeyIdentifier(identifier: Uint8Array): Uint8Array {
  return extension('2.5.29.35', false, sequence(tagged(0, false, identifier)));
}

/** Other names of the subject; critical where the subject itself has none. Throws `FunctionError`. */
export function subjectAlternativeNames(
  dnsNames: readonly string[],
  ipAddresses: readonly Uint8Array[],
  isCritical: boolean,
): Uint8Array {
  const names = dnsNames.map((name) => tagged(2, false, asciiBytes(name)));
  const addresses = ipAddresses.map((address) => tagged(7, false, address));
  return extension('2.5.29.17', isCritical, sequence(...names, ...addresses));
}

function asciiBytes(name: string): Uint8Array {
  if (!/^[\x00-\x7f]*$/.test(name)) {
    throw new FunctionError(`error creating certificate: x509: "${name}" cannot be encoded as an IA5String`);
  }
  return Buffer.from(name, 'latin1');
}

function extension(identifier: string, isCritical: boolean, value: Uint8Array): Uint8Array {
  const critical = isCritical ? [encodeTrue()] : [];
  return sequence(objectIdentifier(identifier), ...critical, encode(TAG.octetString, value));
}

function encodeTrue(): Uint8Array {
  return encode(TAG.boolean, Uint8Array.of(0xff));
}
