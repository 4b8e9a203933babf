import type { KeyObject } from 'node:crypto';
import {
  elementsOf,
  FunctionError,
  type FunctionTable,
  formatValue,
  type RenderContext,
  Struct,
  type Value,
} from '../gotemplate';
import { fromBytes } from '../util/utf8';
import { decodeBase64 } from './base64';
import { type CertificateRequest, createCertificate, type Signer } from './certificate/create-certificate';
import { parseIpAddress } from './certificate/ip-address';
import { decodePem } from './certificate/pem';
import { generateKeyText, generateRsaKey, keyText, type PrivateKey, parseKey } from './certificate/private-key';
import { readIssuer } from './certificate/read-certificate';
import { define } from './define';

const TYPE = 'sprig.certificate';
const LIST = '[]interface {}';
const GENERATED_BITS = 2048;

/**
 * sprig's functions of keys and certificates.
 * @lazy
 */
export const certificateFunctions: FunctionTable = {
  genPrivateKey: define(['string'], (kind, context) => {
    // The key comes from the system's own dice: this tells only that there is one.
    context.drawKey('genPrivateKey');
    return generateKeyText(kind);
  }),
  genCA: define(['string', 'int'], (name, days, context) => {
    const request = requestFor({ by: 'genCA', name, days, isAuthority: true }, context);
    return issue(request, generateRsaKey(GENERATED_BITS));
  }),
  genCAWithKey: define(['string', 'int', 'string'], (name, days, key, context) => {
    const own = parseOwnKey(key);
    return issue(requestFor({ by: 'genCAWithKey', name, days, isAuthority: true }, context), own);
  }),
  genSelfSignedCert: define(['string', LIST, LIST, 'int'], (name, ips, dnsNames, days, context) => {
    const request = requestFor({ by: 'genSelfSignedCert', name, ips, dnsNames, days }, context);
    return issue(request, generateRsaKey(GENERATED_BITS));
  }),
  genSelfSignedCertWithKey: define(
    ['string', LIST, LIST, 'int', 'string'],
    (name, ips, dnsNames, days, key, context) => {
      const own = parseOwnKey(key);
      return issue(requestFor({ by: 'genSelfSignedCertWithKey', name, ips, dnsNames, days }, context), own);
    },
  ),
  genSignedCert: define(['string', LIST, LIST, 'int', TYPE], (name, ips, dnsNames, days, authority, context) => {
    const signer = signerOf(authority);
    const request = requestFor({ by: 'genSignedCert', name, ips, dnsNames, days }, context);
    return issue(request, generateRsaKey(GENERATED_BITS), signer);
  }),
  genSignedCertWithKey: define(
    ['string', LIST, LIST, 'int', TYPE, 'string'],
    (name, ips, dnsNames, days, authority, key, context) => {
      const own = parseOwnKey(key);
      return issue(
        requestFor({ by: 'genSignedCertWithKey', name, ips, dnsNames, days }, context),
        own,
        signerOf(authority),
      );
    },
  ),
  buildCustomCert: define(['string', 'string'], buildCustomCertificate),
};

interface Wishes {
  /** The function that is called. */
  readonly by: string;
  readonly name: string;
  readonly days: number | bigint;
  readonly ips?: Value;
  readonly dnsNames?: Value;
  readonly isAuthority?: boolean;
}

function requestFor(wishes: Wishes, context: RenderContext): CertificateRequest {
  const notBefore = Number(context.clock.now(wishes.by) / 1_000_000_000n);
  return {
    commonName: wishes.name,
    ipAddresses: (elementsOf(wishes.ips) ?? []).map(toIpAddress),
    dnsNames: (elementsOf(wishes.dnsNames) ?? []).map(toDnsName),
    notBefore,
    notAfter: notBefore + Number(wishes.days) * 86_400,
    isAuthority: wishes.isAuthority ?? false,
    serial: context.drawKey(wishes.by).bytes(16),
  };
}

function toIpAddress(value: Value): Uint8Array {
  if (typeof value !== 'string') throw new FunctionError(`error parsing ip: ${formatValue(value)} is not a string`);
  const address = parseIpAddress(value);
  if (address === undefined) throw new FunctionError(`error parsing ip: ${value}`);
  return address;
}

function toDnsName(value: Value): string {
  if (typeof value === 'string') return value;
  throw new FunctionError(`error processing alternate dns name: ${formatValue(value)} is not a string`);
}

function issue(request: CertificateRequest, key: PrivateKey, signer?: Signer): Struct {
  const own = expectSigningKey(key);
  return makeCertificate(createCertificate(request, own, signer), keyText(own));
}

function makeCertificate(certificate: string, key: string): Struct {
  return new Struct(
    TYPE,
    new Map([
      ['Cert', certificate],
      ['Key', key],
    ]),
  );
}

function expectSigningKey(key: PrivateKey): KeyObject {
  if (key !== 'dsa') return key;
  throw new FunctionError('error creating certificate: x509: certificate private key does not implement crypto.Signer');
}

function parseOwnKey(text: string): PrivateKey {
  return during('parsing private key', () => parseKey(text));
}

function signerOf(authority: Value): Signer {
  const { fields } = authority as Struct;
  const block = decodePem(String(fields.get('Cert')));
  if (block === undefined) throw new FunctionError('unable to decode certificate');
  const issuer = readIssuer(block.bytes, 'error parsing certificate: decodedSignerCert.Bytes');
  const key = during('error parsing private key', () => parseKey(String(fields.get('Key'))));
  return { ...issuer, key: expectSigningKey(key) };
}

function buildCustomCertificate(encodedCertificate: string, encodedKey: string): Struct {
  const certificate = decodeBase64(encodedCertificate);
  if ('badByte' in certificate) throw new FunctionError('unable to decode base64 certificate');
  const key = decodeBase64(encodedKey);
  if ('badByte' in key) throw new FunctionError('unable to decode base64 private key');
  const block = decodePem(fromBytes(certificate));
  if (block === undefined) throw new FunctionError('unable to decode certificate');
  readIssuer(block.bytes, 'error parsing certificate: decodedCert.Bytes');
  during('error parsing private key', () => parseKey(fromBytes(key)));
  return makeCertificate(fromBytes(certificate), fromBytes(key));
}

function during<T>(doing: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FunctionError) throw new FunctionError(`${doing}: ${error.message}`);
    throw error;
  }
}
