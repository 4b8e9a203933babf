import {
  canonicalText,
  type FunctionTable,
  parseTemplate,
  type RenderContext,
  renderTemplate,
  TemplateExecutionError,
  TemplateParseError,
  type Value,
} from '../../src/gotemplate';
import { timeFromTimestamp } from '../../src/sprig';
import { sprigFunctions } from '../../src/sprig/all-functions';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { patchRoot, provisionerRoot } from './roots';

/** What of a recorded case goes into a rendering. */
export interface RenderRequest {
  readonly template: string;
  /** YAML; the empty text stands for no data. */
  readonly data: string;
  readonly root?: 'provisioner' | 'patch';
}

/** What came of a template: its output, or the error and its stage; a crash is anything thrown that is no error of a template. */
export type Rendered =
  | { readonly out: string }
  | { readonly error: { readonly stage: 'parse' | 'exec' | 'crash'; readonly message: string } };

const provisionerFunctions: FunctionTable = {
  ...sprigFunctions,
  encodeSecretRef: { parameters: ['string', 'string'], call: ([name, key]) => `🔐💬${name}_${key}💬🔐` },
};

/** Renders the template of a case over its data, as the corpus says (fixtures/templates). */
export function renderCase(request: RenderRequest, context: RenderContext): Rendered {
  try {
    return { out: printable(render(request, context)) };
  } catch (error) {
    const message = error instanceof Error ? printable(error.message) : String(error);
    return { error: { stage: stageOf(error), message } };
  }
}

function render({ template: text, data, root }: RenderRequest, context: RenderContext): string {
  const template = parseTemplate({ name: '', text, functions: root ? provisionerFunctions : sprigFunctions });
  return renderTemplate(template, rootOf(decodeYaml(data) as Value, root), context, { timeFrom: timeFromTimestamp });
}

function rootOf(data: Value, root: RenderRequest['root']): Value {
  if (root === 'provisioner') return provisionerRoot(data);
  return root === 'patch' ? patchRoot(data) : data;
}

function stageOf(error: unknown): 'parse' | 'exec' | 'crash' {
  return error instanceof TemplateParseError || error instanceof TemplateExecutionError ? error.stage : 'crash';
}

/** The records are JSON, in which a byte that is no UTF-8 has become the replacement character. */
function printable(text: string): string {
  return canonicalText(text).toWellFormed();
}
