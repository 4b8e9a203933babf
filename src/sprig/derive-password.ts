import { toBytes } from '../util/utf8';

/** What a password is derived from. */
export interface PasswordSource {
  readonly counter: number;
  readonly kind: string;
  readonly password: string;
  readonly user: string;
  readonly site: string;
}

const SCOPE = 'com.lyndir.masterpassword';

/** Shapes of passwords; each letter stands for a set of characters. */
const SHAPES: ReadonlyMap<string, readonly string[]> = new Map([
  ['maximum', ['anoxxxxxxxxxxxxxxxxx', 'axxxxxxxxxxxxxxxxxno']],
  ['long', longShapes()],
  ['medium', ['CvcnoCvc', 'CvcCvcno']],
  ['short', ['Cvcn']],
  ['basic', ['aaanaaan', 'aannaaan', 'aaannaaa']],
  ['pin', ['nnnn']],
]);

const VOWELS = 'AEIOU';
const CONSONANTS = 'BCDFGHJKLMNPQRSTVWXYZ';
const LETTERS = `${VOWELS}${VOWELS.toLowerCase()}${CONSONANTS}${CONSONANTS.toLowerCase()}`;
const DIGITS = '0123456789';

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['V', VOWELS],
  ['C', CONSONANTS],
  ['v', VOWELS.toLowerCase()],
  ['c', CONSONANTS.toLowerCase()],
  ['A', VOWELS + CONSONANTS],
  ['a', LETTERS],
  ['n', DIGITS],
  ['o', "@&%?,=[]_:-+*$#!'^~;()/."],
  ['x', `${LETTERS}${DIGITS}!@#$%^&*()`],
]);

/** The password of the Master Password algorithm (version 3): the same sources give the same password. */
export function derivePassword({ counter, kind, password, user, site }: PasswordSource): string {
  const shapes = SHAPES.get(kind);
  // Parity: the complaint is the output, and no error.
  if (shapes === undefined) return `cannot find password template ${kind}`;
  const { createHmac, scryptSync } = require('node:crypto') as typeof import('node:crypto');
  const salt = Buffer.concat([Buffer.from(SCOPE), withLength(user)]);
  const key = scryptSync(toBytes(password), salt, 64, { N: 32_768, r: 8, p: 2, maxmem: 128 * 1024 * 1024 });
  const message = Buffer.concat([Buffer.from(SCOPE), withLength(site), uint32(counter)]);
  const seed = createHmac('sha256', key).update(message).digest();
  const shape = shapes[(seed[0] ?? 0) % shapes.length] ?? '';
  return Array.from(shape, (letter, index) => {
    const characters = CHARACTERS.get(letter) ?? '';
    return characters[(seed[index + 1] ?? 0) % characters.length];
  }).join('');
}

/** Three groups of four letters and a digit with a sign behind one of them; one or two groups have two consonants. */
function longShapes(): readonly string[] {
  const groups = ['Cvcv Cvcv Cvcv', 'Cvcc Cvcv Cvcv', 'Cvcv Cvcc Cvcv', 'Cvcv Cvcv Cvcc'];
  const doubled = ['Cvcc Cvcc Cvcv', 'Cvcv Cvcc Cvcc', 'Cvcc Cvcv Cvcc'];
  return [...groups, ...doubled].flatMap((text) =>
    [0, 1, 2].map((at) =>
      text
        .split(' ')
        .map((group, index) => (index === at ? `${group}no` : group))
        .join(''),
    ),
  );
}

function withLength(text: string): Buffer {
  const bytes = toBytes(text);
  return Buffer.concat([uint32(bytes.length), bytes]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
