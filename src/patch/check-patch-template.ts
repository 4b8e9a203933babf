import type { Problem } from '../errors/problem';
import { problemsIn } from '../errors/user-error';
import { decodeOperations } from './decode-operations';
import { patchFunctions } from './patch-functions';
import { dialectOf, type PatchTemplate } from './patch-template';

/**
 * Parses a patch template and tells what is wrong with it: syntax, unknown functions; of one that always yields the same,
 * also what is wrong with that.
 */
export function checkPatchTemplate(template: PatchTemplate): readonly Problem[] {
  const { name, text, language } = template;
  if (/^\s*<(!doctype|html)\b/i.test(text)) {
    const message = 'is a web page, not a patch template: does its address ask for a login?';
    return [{ code: 'template-syntax', message, file: name }];
  }
  const dialect = dialectOf(language);
  const problem = dialect.findProblem(
    template,
    patchFunctions(() => undefined),
  );
  if (problem !== undefined) return [problem];
  if (!dialect.isFixed(text)) return [];
  try {
    decodeOperations(text, name);
    return [];
  } catch (error) {
    return problemsIn(error);
  }
}
