import type { Version } from './version';

/** Order of precedence: -1, 0 or 1. Metadata do not count. */
export function compareVersions(left: Version, right: Version): number {
  return compareNumbers(left, right) || comparePrereleases(left.prerelease, right.prerelease);
}

function compareNumbers(left: Version, right: Version): number {
  return order(left.major, right.major) || order(left.minor, right.minor) || order(left.patch, right.patch);
}

/** Order of prereleases: identifier by identifier; none at all comes last. */
export function comparePrereleases(left: string, right: string): number {
  if (left === right) return 0;
  if (left === '' || right === '') return left === '' ? 1 : -1;
  const lefts = left.split('.');
  const rights = right.split('.');
  for (let index = 0; index < Math.min(lefts.length, rights.length); index++) {
    const result = compareIdentifiers(lefts[index] ?? '', rights[index] ?? '');
    if (result !== 0) return result;
  }
  return order(lefts.length, rights.length);
}

function compareIdentifiers(left: string, right: string): number {
  const leftNumber = numberOf(left);
  const rightNumber = numberOf(right);
  if (leftNumber !== undefined && rightNumber !== undefined) return order(leftNumber, rightNumber);
  // Numbers come before words.
  if (leftNumber !== undefined || rightNumber !== undefined) return leftNumber === undefined ? 1 : -1;
  return order(left, right);
}

// Parity: digits beyond 64 bits are a word.
function numberOf(identifier: string): bigint | undefined {
  if (!/^[0-9]+$/.test(identifier)) return undefined;
  const value = BigInt(identifier);
  return value < 2n ** 64n ? value : undefined;
}

function order<T extends bigint | number | string>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
