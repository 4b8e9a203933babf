import type { KeyObject } from 'node:crypto';
import { FunctionError } from '../../gotemplate';
import { civilFromDays } from '../calendar/civil-date';
import { bitString, encode, sequence, TAG, tagged, unsignedInteger } from './der';
import { commonName } from './distinguished-name';
import {
  authorityKeyIdentifier,
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
  subjectAlternativeNames,
  subjectKeyIdentifier,
} from './extensions';
import { encodePem } from './pem';
import type { Issuer } from './read-certificate';
import { signatureAlgorithmOf } from './signature-algorithm';

/** What a certificate says. */
export interface CertificateRequest {
  readonly commonName: string;
  readonly ipAddresses: readonly Uint8Array[];
  readonly dnsNames: readonly string[];
  /** Seconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly isAuthority: boolean;
  /** The bytes of the serial number. */
  readonly serial: Uint8Array;
}

/** Who signs a certificate. */
export interface Signer extends Issuer {
  readonly key: KeyObject;
}

/**
 * Makes a certificate of the public half of a key and signs it: with the signer's key if there is one, else with the key
 * itself. Gives PEM text. Throws `FunctionError`.
 */
export function createCertificate(request: CertificateRequest, key: KeyObject, signer?: Signer): string {
  const { createPublicKey, sign } = require('node:crypto') as typeof import('node:crypto');
  const signingKey = signer?.key ?? key;
  if (signer !== undefined && !isSameKey(createPublicKey(signingKey), signer.publicKey)) {
    throw new FunctionError("error creating certificate: x509: provided PrivateKey doesn't match parent's PublicKey");
  }
  const { identifier, digest } = signatureAlgorithmOf(signingKey);
  signatureAlgorithmOf(key); // keys that cannot sign get no certificates
  const publicKeyInfo = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const subject = commonName(request.commonName);
  const body = sequence(
    tagged(0, true, encode(TAG.integer, Uint8Array.of(2))), // version 3
    unsignedInteger(request.serial),
    identifier,
    signer?.name ?? subject,
    sequence(encodeTime(request.notBefore), encodeTime(request.notAfter)),
    subject,
    publicKeyInfo,
    tagged(3, true, sequence(...extensionsOf(request, publicKeyInfo, subject, signer))),
  );
  const signature = sign(digest, body, signingKey);
  return encodePem({ type: 'CERTIFICATE', bytes: sequence(body, identifier, bitString(signature)) });
}

// KeyObject.equals leaves an OpenSSL error behind when the kinds differ, over which later calls stumble.
function isSameKey(left: KeyObject, right: KeyObject): boolean {
  const [a, b] = [left, right].map((key) => key.export({ type: 'spki', format: 'der' }));
  return a !== undefined && b !== undefined && a.equals(b);
}

function extensionsOf(
  { isAuthority, dnsNames, ipAddresses, commonName: name }: CertificateRequest,
  publicKeyInfo: Uint8Array,
  subject: Uint8Array,
  signer: Issuer | undefined,
): Uint8Array[] {
  const extensions = [keyUsage(isAuthority), extendedKeyUsage(), basicConstraints(isAuthority)];
  if (isAuthority) extensions.push(subjectKeyIdentifier(publicKeyInfo));
  if (signer?.keyIdentifier !== undefined && !Buffer.from(subject).equals(signer.name)) {
    extensions.push(authorityKeyIdentifier(signer.keyIdentifier));
  }
  if (dnsNames.length + ipAddresses.length > 0) {
    extensions.push(subjectAlternativeNames(dnsNames, ipAddresses, name === ''));
  }
  return extensions;
}

/** Two digits of the year from 1950 to 2049, else four (RFC 5280, 4.1.2.5). */
function encodeTime(epochSeconds: number): Uint8Array {
  const days = Math.floor(epochSeconds / 86_400);
  const { year, month, day } = civilFromDays(days);
  if (year < 0 || year > 9999) {
    throw new FunctionError('error creating certificate: cannot represent time as GeneralizedTime');
  }
  const second = epochSeconds - days * 86_400;
  const parts = [month, day, Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  const rest = parts.map((part) => String(part).padStart(2, '0')).join('');
  const isShort = year >= 1950 && year < 2050;
  const text = `${String(year)
    .padStart(4, '0')
    .slice(isShort ? 2 : 0)}${rest}Z`;
  return encode(isShort ? TAG.utcTime : TAG.generalizedTime, Buffer.from(text, 'latin1'));
}
