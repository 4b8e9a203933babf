import { codeFrame } from '../errors/code-frame';
import type { Problem } from '../errors/problem';
import { parseTemplate, TemplateParseError } from '../gotemplate';
import { sprigFunctions } from '../sprig';
import { patchFunctions } from './patch-functions';

/** Parses a patch template and tells what is wrong with it: syntax, unknown functions. `file` names it. */
export function checkPatchTemplate(file: string, text: string): readonly Problem[] {
  try {
    parseTemplate({ name: file, text, functions: { ...sprigFunctions, ...patchFunctions(() => undefined) } });
    return [];
  } catch (error) {
    if (!(error instanceof TemplateParseError)) throw error;
    const { line } = error;
    return [
      { code: 'template-syntax', message: error.message, file, line, frame: codeFrame(text, { line, column: 1 }) },
    ];
  }
}
