import type { FunctionTable } from '../gotemplate';
import { define } from './define';
import { parseConstraint } from './version/parse-constraint';
import { satisfies } from './version/satisfies';
import { parseVersion } from './version/version';
import { makeVersionPointer, orFail } from './version/version-value';

/**
 * sprig's functions of semantic versions.
 * @lazy
 */
export const semverFunctions: FunctionTable = {
  semver: define(['string'], (text) => makeVersionPointer(orFail(() => parseVersion(text)))),
  semverCompare: define(['string', 'string'], (constraint, text) =>
    orFail(() => {
      const alternatives = parseConstraint(constraint);
      return satisfies(parseVersion(text), alternatives);
    }),
  ),
};
