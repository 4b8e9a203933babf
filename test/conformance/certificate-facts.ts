import { X509Certificate } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CertificateFacts } from './template-case';

const block = /-----BEGIN ([A-Z0-9 ]+)-----\n(.*?)-----END \1-----\n/gs;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Compares PEM text with what is known of it, as OpenSSL reads it; undefined when all holds, else the difference. */
export function judgeCertificates(facts: CertificateFacts, text: string): string | undefined {
  const blocks = [...text.matchAll(block)];
  const kinds = blocks.map(([, kind]) => kind);
  if (!isDeepStrictEqual(kinds, facts.pem)) return `the PEM blocks are ${kinds}, expected ${facts.pem}`;
  if (blocks.some(([, , body]) => body?.split('\n').some((line) => line.length > 64))) return 'a PEM line is too long';
  const certificates = blocks.filter(([, kind]) => kind === 'CERTIFICATE').map(([pem]) => factsOf(pem));
  for (const [index, wanted] of (facts.certificates ?? []).entries()) {
    for (const [fact, value] of Object.entries(wanted)) {
      const found = certificates[index]?.[fact];
      if (!isDeepStrictEqual(found, value)) {
        return `${fact} of certificate ${index} is ${JSON.stringify(found)}, expected ${JSON.stringify(value)}`;
      }
    }
  }
  return undefined;
}

function factsOf(pem: string): Readonly<Record<string, unknown>> {
  const certificate = new X509Certificate(pem);
  const names = certificate.subjectAltName?.split(', ') ?? [];
  const after = (prefix: string) =>
    names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const lifetime = Date.parse(certificate.validTo) - Date.parse(certificate.validFrom);
  return {
    subject_cn: commonName(certificate.subject),
    issuer_cn: commonName(certificate.issuer),
    days: Math.round(lifetime / MILLISECONDS_PER_DAY),
    dns: after('DNS:'),
    ip: after('IP Address:').map(shortAddress),
    ca: certificate.ca,
    key: certificate.publicKey.asymmetricKeyType,
  };
}

function commonName(name: string): string | undefined {
  return /^CN=(.*)$/m.exec(name)?.[1];
}

/** `0:0:0:0:0:0:0:1` as `::1`. */
function shortAddress(address: string): string {
  return address.includes(':') ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}
