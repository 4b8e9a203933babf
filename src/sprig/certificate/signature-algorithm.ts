import type { KeyObject } from 'node:crypto';
import { FunctionError } from '../../gotemplate';
import { encode, objectIdentifier, sequence, TAG } from './der';

/** How a key signs certificates. */
export interface SignatureAlgorithm {
  /** AlgorithmIdentifier, encoded. */
  readonly identifier: Uint8Array;
  /** Undefined where the algorithm has a digest of its own. */
  readonly digest: 'sha256' | 'sha384' | 'sha512' | undefined;
}

/** Chooses the algorithm by the kind of the key, for elliptic curves also by their size. Throws `FunctionError`. */
export function signatureAlgorithmOf(key: KeyObject): SignatureAlgorithm {
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return { identifier: sequence(objectIdentifier('1.2.840.113549.1.1.11'), encode(TAG.null)), digest: 'sha256' };
    case 'ed25519':
      return { identifier: sequence(objectIdentifier('1.3.101.112')), digest: undefined };
    case 'ec':
      return ecdsaFor(key.asymmetricKeyDetails?.namedCurve);
    default:
      throw new FunctionError(
        'error creating certificate: x509: certificate private key does not implement crypto.Signer',
      );
  }
}

function ecdsaFor(curve: string | undefined): SignatureAlgorithm {
  const make = (identifier: string, digest: 'sha256' | 'sha384' | 'sha512') => ({
    identifier: sequence(objectIdentifier(identifier)),
    digest,
  });
  switch (curve) {
    case 'secp224r1':
    case 'prime256v1':
      return make('1.2.840.10045.4.3.2', 'sha256');
    case 'secp384r1':
      return make('1.2.840.10045.4.3.3', 'sha384');
    case 'secp521r1':
      return make('1.2.840.10045.4.3.4', 'sha512');
    default:
      throw new FunctionError('error creating certificate: x509: unsupported elliptic curve');
  }
}
