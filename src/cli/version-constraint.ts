import { userError } from '../errors/user-error';

const form = /^(=|>=|>)?v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/;

/** What a constraint looks like. */
export const constraintForm = 'A constraint is =v1.2.3, >v1.2 or >=1.2.3.';

/**
 * Does a version meet a constraint such as `=v1.2.3`, `>v1.2`, `>=1.2.3`? A missing minor or patch counts as 0. Without an
 * operator it never holds (Parity). A text of another form is an error.
 */
export function meetsConstraint(version: string, constraint: string): boolean {
  const parsed = form.exec(constraint);
  if (!parsed) {
    throw userError('usage', `${JSON.stringify(constraint)} is no version constraint`, { hint: constraintForm });
  }
  const [, operator, ...wanted] = parsed;
  const order = compareNumbers(version.split('-')[0]?.split('.') ?? [], wanted);
  if (operator === '>=') return order >= 0;
  if (operator === '>') return order > 0;
  return operator === '=' && order === 0;
}

function compareNumbers(a: readonly string[], b: readonly (string | undefined)[]): number {
  for (const index of [0, 1, 2]) {
    const difference = BigInt(a[index] ?? '0') - BigInt(b[index] ?? '0');
    if (difference !== 0n) return difference > 0n ? 1 : -1;
  }
  return 0;
}
