/** Of a lock, a gate to one, or what is to become one. */
const pattern = /^lock(?:\.[0-9a-f]+(?:\.tmp)?)?$/;

/** Is that the name of a file that locks are made of, in the directory of a lock? */
export function isLockName(name: string): boolean {
  return name.startsWith('lock') && pattern.test(name);
}
