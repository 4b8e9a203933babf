import { codeFrame } from '../errors/code-frame';
import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import { parseTemplate, TemplateParseError } from '../gotemplate';
import { sprigFunctions } from '../sprig';
import { decodeOperations } from './decode-operations';
import { patchFunctions } from './patch-functions';

/**
 * Parses a patch template and tells what is wrong with it: syntax, unknown functions; of one that always yields the same,
 * also what is wrong with that. `file` names it.
 */
export function checkPatchTemplate(file: string, text: string): readonly Problem[] {
  if (/^\s*<(!doctype|html)\b/i.test(text)) {
    const message = 'is a web page, not a patch template: does its address ask for a login?';
    return [{ code: 'template-syntax', message, file }];
  }
  try {
    parseTemplate({ name: file, text, functions: { ...sprigFunctions, ...patchFunctions(() => undefined) } });
    if (!text.includes('{{')) decodeOperations(text, file);
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    if (!(error instanceof TemplateParseError)) throw error;
    const { line } = error;
    return [
      { code: 'template-syntax', message: error.message, file, line, frame: codeFrame(text, { line, column: 1 }) },
    ];
  }
}
