import { FunctionError } from '../../gotemplate';
import { isUtf8, toBytes } from '../../util/utf8';
import { encode, objectIdentifier, sequence, TAG } from './der';

/** The name of a subject that has only a common name; without one it is empty. Throws `FunctionError`. */
export function commonName(name: string): Uint8Array {
  if (name === '') return sequence();
  if (!isUtf8(name)) throw new FunctionError('error creating certificate: asn1: string not valid UTF-8');
  const tag = /^[A-Za-z0-9 '()+,\-./:=?]*$/.test(name) ? TAG.printableString : TAG.utf8String;
  const attribute = sequence(objectIdentifier('2.5.4.3'), encode(tag, toBytes(name)));
  return sequence(encode(TAG.set, attribute));
}
