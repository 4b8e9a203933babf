import { createInterface } from 'node:readline';
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
import { createNodeHost } from '../../src/node-host';
import { sprigFunctions, timeFromTimestamp } from '../../src/sprig';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { patchRoot, provisionerRoot } from './roots';

interface Request {
  readonly template: string;
  /** YAML; the empty text stands for no data. */
  readonly data: string;
  readonly root?: 'provisioner' | 'patch';
}

type Answer =
  | { readonly out: string }
  | { readonly error: { readonly stage: 'parse' | 'exec' | 'internal'; readonly message: string } };

const { dice, clock, environment, network } = createNodeHost();

const context: RenderContext = {
  dice,
  keyDice: dice,
  clock,
  environment,
  network,
  limits: { maximumBytes: 64 * 1024 * 1024 },
};

const provisionerFunctions: FunctionTable = {
  ...sprigFunctions,
  encodeSecretRef: { parameters: ['string', 'string'], call: ([name, key]) => `🔐💬${name}_${key}💬🔐` },
};

/** Answers every line of standard input, a request as JSON, with one line of JSON. */
export function serve(): void {
  createInterface({ input: process.stdin }).on('line', (line) => {
    process.stdout.write(`${JSON.stringify(answer(JSON.parse(line) as Request))}\n`);
  });
}

function answer(request: Request): Answer {
  try {
    return { out: printable(render(request)) };
  } catch (error) {
    const message = error instanceof Error ? printable(error.message) : String(error);
    return { error: { stage: stageOf(error), message } };
  }
}

function render({ template: text, data, root }: Request): string {
  const template = parseTemplate({ name: '', text, functions: root ? provisionerFunctions : sprigFunctions });
  return renderTemplate(template, rootOf(decodeYaml(data) as Value, root), context, { timeFrom: timeFromTimestamp });
}

function rootOf(data: Value, root: Request['root']): Value {
  if (root === 'provisioner') return provisionerRoot(data);
  return root === 'patch' ? patchRoot(data) : data;
}

function stageOf(error: unknown): 'parse' | 'exec' | 'internal' {
  if (error instanceof TemplateParseError || error instanceof TemplateExecutionError) return error.stage;
  return 'internal';
}

/** JSON has no bytes that are no UTF-8: each becomes the replacement character. */
function printable(text: string): string {
  return canonicalText(text).toWellFormed();
}
