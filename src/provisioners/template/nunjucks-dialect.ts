import type { Problem } from '../../errors/problem';
import { UserError } from '../../errors/user-error';
import { byteLength } from '../../gotemplate';
import { type Failure, NunjucksExecutionError, NunjucksParseError, type NunjucksTemplate } from '../../njk';
import { createSprigNunjucks, type NunjucksSources } from '../../sprig/nunjucks/sprig-template';
import { makePlainMap } from '../../util/plain-map';
import type { Stage, TemplateEntry } from '../provisioner-entry';
import type { Dialect, Rendered, StageScene } from './dialect';
import { encodeSecretRef } from './functions';
import { stagePlace } from './template-problem';
import { trimTemplate } from './trim';

const engine = createSprigNunjucks({ encodeSecretRef });

/** nunjucks, with sprig's functions; unknown filters, tests and functions are found when a template is parsed. */
export const nunjucksDialect: Dialect = {
  parse: (entry, stage, text) => {
    try {
      const template = engine.parse(text);
      return { render: (scene) => render(template, scene) };
    } catch (error) {
      if (!(error instanceof NunjucksParseError)) throw error;
      const { reason, hint } = error.failure;
      const message = `the ${stage} template of ${entry.uri} cannot be parsed: ${reason}`;
      return { problem: { code: 'template-syntax', message, ...place(entry, stage, error.failure), hint } };
    }
  },
};

function render(template: NunjucksTemplate, scene: StageScene): Rendered {
  const { entry, stage, input, context } = scene;
  try {
    return { text: engine.render(template, sourcesOf(scene), context) };
  } catch (error) {
    if (!(error instanceof NunjucksExecutionError)) throw error;
    const { context: part, reason, hint } = error.failure;
    const message = `resource '${input.uid}': the ${stage} template of ${entry.uri} failed at <${part}>: ${reason}`;
    throw new UserError({ code: 'template-failed', message, ...place(entry, stage, error.failure), hint });
  }
}

/** The names that a template can read. Params and metadata that are absent are empty maps. */
function sourcesOf({ input, values }: StageScene): NunjucksSources {
  return {
    guid: () => input.guid,
    uid: () => input.uid,
    type: () => input.type,
    class: () => input.class,
    id: () => input.id,
    params: () => input.params ?? makePlainMap(),
    metadata: () => input.metadata ?? makePlainMap(),
    init: () => values.init,
    state: () => values.state,
    shared: () => values.shared,
    sourceWorkload: () => input.sourceWorkload,
    workloadMetadata: () => input.workloadMetadata,
    workloadServices: () => input.workloadServices,
    namespace: () => input.namespace,
    workloadNamespace: () => input.namespace || 'default',
  };
}

/** The engine counts characters, places in stages count bytes. */
function place(entry: TemplateEntry, stage: Stage, { line, column }: Failure): Omit<Problem, 'code' | 'message'> {
  const { text } = trimTemplate(entry.templates[stage] ?? '');
  const before = (text.split('\n')[line - 1] ?? '').slice(0, column);
  return stagePlace(entry, stage, { line, column: byteLength(before) });
}
