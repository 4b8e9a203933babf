import type { KeyObject } from 'node:crypto';
import { FunctionError } from '../../gotemplate';
import { objectIdentifier } from './der';
import { hasKnownCurve } from './private-key';
import { type DerValue, readValues } from './read-der';

/** What signing another certificate takes from the one of the signer. */
export interface Issuer {
  /** The subject, encoded. */
  readonly name: Uint8Array;
  readonly keyIdentifier: Uint8Array | undefined;
  readonly publicKey: KeyObject;
}

const SUBJECT_KEY_IDENTIFIER = Buffer.from(objectIdentifier('2.5.29.14'));

/** Reads a certificate from DER; throws `FunctionError`, whose message begins with `what`. */
export function readIssuer(bytes: Uint8Array, what: string): Issuer {
  const { X509Certificate } = require('node:crypto') as typeof import('node:crypto');
  let publicKey: KeyObject;
  try {
    publicKey = new X509Certificate(bytes).publicKey;
  } catch {
    throw new FunctionError(`${what}: x509: malformed certificate`);
  }
  if (!hasKnownCurve(publicKey)) throw new FunctionError(`${what}: x509: unsupported elliptic curve`);
  const fields = partsOf(partsOf(readValues(bytes)?.[0])[0]);
  // The version, tagged 0, comes first but may be left out.
  const [, , , , subject] = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields;
  return { name: subject?.whole ?? new Uint8Array(), keyIdentifier: findKeyIdentifier(fields), publicKey };
}

function findKeyIdentifier(fields: readonly DerValue[]): Uint8Array | undefined {
  const extensions = partsOf(partsOf(fields.find((field) => field.tag === 0xa3))[0]);
  for (const extension of extensions) {
    const [identifier, ...rest] = partsOf(extension);
    if (identifier !== undefined && SUBJECT_KEY_IDENTIFIER.equals(identifier.whole))
      return partsOf(rest.at(-1))[0]?.contents;
  }
  return undefined;
}

function partsOf(value: DerValue | undefined): readonly DerValue[] {
  return (value === undefined ? undefined : readValues(value.contents)) ?? [];
}
