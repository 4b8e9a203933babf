import { patchRoot, provisionerRoot } from '../../scripts/template-adapter/roots';
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
import { sprigFunctions, timeFromTimestamp } from '../../src/sprig';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { createMemoryHost } from '../memory-host';
import { seededDice } from './seeded-numbers';
import type { TemplateCase } from './template-case';

/** What came of a template: its output, or the error and its stage. */
export type Rendered =
  | { readonly out: string }
  | { readonly error: { readonly stage: 'parse' | 'exec' | 'crash'; readonly message: string } };

const provisionerFunctions: FunctionTable = {
  ...sprigFunctions,
  encodeSecretRef: { parameters: ['string', 'string'], call: ([name, key]) => `🔐💬${name}_${key}💬🔐` },
};

/** Renders a case; anything thrown that is no error of a template is told as a crash. */
export function renderTemplateCase(given: TemplateCase): Rendered {
  try {
    return { out: printable(render(given)) };
  } catch (error) {
    const message = error instanceof Error ? printable(error.message) : String(error);
    return { error: { stage: stageOf(error), message } };
  }
}

function render({ template: text, data, root }: TemplateCase): string {
  const template = parseTemplate({ name: '', text, functions: root ? provisionerFunctions : sprigFunctions });
  return renderTemplate(template, rootOf(decodeYaml(data) as Value, root), makeContext(), {
    timeFrom: timeFromTimestamp,
  });
}

function rootOf(data: Value, root: TemplateCase['root']): Value {
  if (root === 'provisioner') return provisionerRoot(data);
  return root === 'patch' ? patchRoot(data) : data;
}

/** The world that the cases were recorded in; a new one for each, since none may leave a trace in the next. */
function makeContext(): RenderContext {
  const { clock, environment, network } = createMemoryHost({
    environment: { CONFORMANCE_VAR: 'alpha beta', CONFORMANCE_EMPTY: '' },
  });
  const dice = seededDice(1);
  return { dice, keyDice: dice, clock, environment, network, limits: { maximumBytes: 64 * 1024 * 1024 } };
}

function stageOf(error: unknown): 'parse' | 'exec' | 'crash' {
  return error instanceof TemplateParseError || error instanceof TemplateExecutionError ? error.stage : 'crash';
}

/** The records are JSON, in which a byte that is no UTF-8 has become the replacement character. */
function printable(text: string): string {
  return canonicalText(text).toWellFormed();
}
