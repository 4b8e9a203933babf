import { codeFrame } from '../errors/code-frame';
import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import { type Failure, NunjucksExecutionError, NunjucksParseError } from '../njk';
import { createSprigNunjucks } from '../sprig/nunjucks/sprig-template';
import type { PatchDialect } from './patch-template';

/**
 * Patch templates in nunjucks: the same data in lower camel case, and undefined values are errors.
 * @lazy
 */
export const nunjucksPatches: PatchDialect = {
  findProblem: ({ name, text }, functions) => {
    try {
      createSprigNunjucks(functions).parse(text);
      return undefined;
    } catch (error) {
      if (error instanceof NunjucksParseError) return parseProblem(error, name, text);
      throw error;
    }
  },
  render: ({ name, text }, { functions, manifests, workloads, namespace, context }) => {
    const engine = createSprigNunjucks(functions);
    const data = { manifests: () => manifests, workloads: () => workloads, namespace: () => namespace };
    try {
      return engine.render(engine.parse(text), data, context);
    } catch (error) {
      if (error instanceof NunjucksParseError) throw new UserError(parseProblem(error, name, text));
      if (!(error instanceof NunjucksExecutionError)) throw error;
      const { context: part, reason, hint } = error.failure;
      const message = `failed at <${part}>: ${reason}`;
      throw new UserError({ code: 'template-failed', message, ...placeOf(error.failure, name, text), hint });
    }
  },
  isFixed: (text) => !/\{[{%#]/.test(text),
};

function parseProblem({ failure }: NunjucksParseError, file: string, text: string): Problem {
  const { reason, hint } = failure;
  return { code: 'template-syntax', message: `cannot be parsed: ${reason}`, ...placeOf(failure, file, text), hint };
}

function placeOf({ line, column }: Failure, file: string, text: string) {
  const place = { line, column: column + 1 };
  return { file, ...place, frame: codeFrame(text, place) };
}
