import { meetsConstraint } from '../../src/cli/version-constraint';

describe('meetsConstraint', () => {
  it.each([
    ['=1.2.3', true],
    ['=v1.2.3', true],
    ['=1.2', false],
    ['>=1.2.3', true],
    ['>=v1', true],
    ['>1.2.3', false],
    ['>1.2', true],
    ['>1.10', false],
    ['>=99999999999999999999', false],
    ['1.2.3', false],
  ])('1.2.3 against %s: %s', (constraint, holds) => {
    expect(meetsConstraint('1.2.3', constraint)).toBe(holds);
  });

  it.each(['latest', '<1.0.0', '~1.2', '>= 0.0.0', '>=1.x', '>=0.0.0.0', '>=0.0.0-rc1', '==0.0.0', '!=0.0.0', ''])(
    'refuses %j',
    (constraint) => {
      expect(() => meetsConstraint('1.2.3', constraint)).toThrow(
        `${JSON.stringify(constraint)} is no version constraint`,
      );
    },
  );
});
