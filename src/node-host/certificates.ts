import { X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import * as tls from 'node:tls';
import { userError } from '../errors/user-error';
import { systemError } from './system-error';

/** Where systems keep what they trust, in one file. */
const systemBundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * The certificates of authorities that the user names, by a file or by SSL_CERT_FILE or SSL_CERT_DIR; undefined when none is named. A
 * file that is not there, or holds none, is an error that says who names it.
 */
export function givenCertificates(caFile: string | undefined): readonly string[] | undefined {
  const { SSL_CERT_FILE: file, SSL_CERT_DIR: directories } = process.env;
  const named = [
    ...(caFile ? [readCertificates(caFile, '--ca-file')] : []),
    ...(file ? [readCertificates(file, 'SSL_CERT_FILE')] : []),
    ...(directories ? directories.split(delimiter).map(readDirectory) : []),
  ];
  return named.length === 0 ? undefined : named.flat();
}

/** What Node trusts, what the system trusts, and the given certificates, in PEM. */
export function allCertificates(given: readonly string[]): string {
  const { NODE_EXTRA_CA_CERTS: extra } = process.env;
  // Newer than the types of the oldest Node that we run on.
  const { getCACertificates } = tls as { getCACertificates?: (kind: 'default') => readonly string[] };
  const nodes = getCACertificates?.('default') ?? tls.rootCertificates;
  const system = findSystemBundle();
  const files = [system, extra].flatMap((path) => (path !== undefined && existsSync(path) ? blocksOf(path) : []));
  return [...new Set([...given, ...files, ...nodes])].join('\n');
}

/** The file of what the system trusts; undefined where there is none. */
export function findSystemBundle(): string | undefined {
  return systemBundles.find((path) => existsSync(path));
}

function readCertificates(path: string, namedBy: string): readonly string[] {
  let blocks: readonly string[];
  try {
    blocks = blocksOf(path);
  } catch (error) {
    throw systemError('read', `the certificates that ${namedBy} names, ${path}`, error);
  }
  if (blocks.length === 0 || !blocks.every(isCertificate))
    throw userError(
      'bad-certificates',
      `${path}, which ${namedBy} names, holds no sound certificates: they are wanted in PEM (-----BEGIN CERTIFICATE-----)`,
    );
  return blocks;
}

/** As OpenSSL does: directories that are not there, and files that hold no certificate, count for nothing. */
function readDirectory(directory: string): readonly string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .sort()
    .map((name) => join(directory, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .flatMap((path) => blocksOf(path).filter(isCertificate));
}

function blocksOf(path: string): readonly string[] {
  return readFileSync(path, 'latin1').match(block) ?? [];
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
