import { UserError } from '../../errors/user-error';
import {
  parseTemplate,
  renderTemplate,
  TemplateExecutionError,
  TemplateParseError,
  type Trace,
} from '../../gotemplate';
import type { Dialect, ParsedTemplate, StageScene } from './dialect';
import { provisionerFunctions } from './functions';
import { Renderings } from './renderings';
import { executionProblem, parseProblem, stagePlace } from './template-problem';

type GoTemplate = ReturnType<typeof parseTemplate>;

/** Go's template language; unknown functions are found when a template is parsed. */
export const goDialect: Dialect = {
  parse: (entry, stage, text) => {
    try {
      return prepareGo(parseTemplate({ name: stage, text, functions: provisionerFunctions }), new Renderings());
    } catch (error) {
      if (!(error instanceof TemplateParseError)) throw error;
      return { problem: parseProblem(entry, stage, error, provisionerFunctions.names()) };
    }
  },
};

/** A template that has been parsed; `renderings` may know what it yields. */
export function prepareGo(template: GoTemplate, renderings: Pick<Renderings, 'read'>): ParsedTemplate {
  return { render: (scene) => renderings.read((trace) => render(template, scene, trace)) };
}

function render(template: GoTemplate, scene: StageScene, trace: Trace | undefined): string {
  const { entry, stage, input, data, values, context, warn } = scene;
  try {
    return renderTemplate(template, data(values, context), context, {
      isTimeless: true,
      trace,
      onNoValue: (place) =>
        warn({
          code: 'no-value',
          message: `resource '${input.uid}': the ${stage} template of ${entry.uri} prints ${place.context}, which has no value, as <no value>`,
          ...stagePlace(entry, stage, place),
        }),
    });
  } catch (error) {
    if (!(error instanceof TemplateExecutionError)) throw error;
    throw new UserError(executionProblem(entry, stage, input.uid, error));
  }
}
