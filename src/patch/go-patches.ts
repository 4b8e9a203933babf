import { codeFrame } from '../errors/code-frame';
import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import { parseTemplate, renderTemplate, TemplateExecutionError, TemplateParseError } from '../gotemplate';
import { Struct, type Value } from '../gotemplate/value';
import { sprigSource, timeFromTimestamp } from '../sprig';
import type { PatchDialect, PatchScene } from './patch-template';

/**
 * Patch templates in Go's language, as the peer has them.
 * @lazy
 */
export const goPatches: PatchDialect = {
  findProblem: ({ name, text }, functions) => {
    try {
      parseTemplate({ name, text, functions: sprigSource(functions) });
      return undefined;
    } catch (error) {
      if (error instanceof TemplateParseError) return parseProblem(error, name, text);
      throw error;
    }
  },
  render: ({ name, text }, scene) => {
    try {
      const template = parseTemplate({ name, text, functions: sprigSource(scene.functions) });
      return renderTemplate(template, dataOf(scene), scene.context, {
        timeFrom: timeFromTimestamp,
        onNoValue: (place) =>
          scene.log.warn(`${name}:${place.line}: ${place.context} has no value: "<no value>" is written`),
      });
    } catch (error) {
      if (error instanceof TemplateParseError) throw new UserError(parseProblem(error, name, text));
      if (!(error instanceof TemplateExecutionError)) throw error;
      const place = { line: error.line, column: error.column + 1 };
      const frame = codeFrame(text, place);
      throw new UserError({ code: 'template-failed', message: error.message, file: name, ...place, frame });
    }
  },
  isFixed: (text) => !text.includes('{{'),
};

function dataOf({ manifests, workloads, namespace }: PatchScene): Value {
  const fields = new Map<string, Value>([
    ['Manifests', manifests as readonly Value[]],
    ['Workloads', workloads as unknown as Value],
    ['Namespace', namespace],
  ]);
  return new Struct('patch.Data', fields);
}

function parseProblem({ message, line }: TemplateParseError, file: string, text: string): Problem {
  return { code: 'template-syntax', message, file, line, frame: codeFrame(text, { line, column: 1 }) };
}
