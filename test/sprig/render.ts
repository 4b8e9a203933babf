import { parseTemplate, type RenderContext, renderTemplate, type Value } from '../../src/gotemplate';
import { timeFromTimestamp } from '../../src/sprig';
import { sprigFunctions } from '../../src/sprig/all-functions';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { createMemoryHost } from '../memory-host';

/** What the templates of the tables see, as YAML. */
const data = `
text: stone bridge
list: [a, b, c]
mixed: [1, two, 3.0, true, null]
none: []
map: {a: 1, b: two, c: {d: deep}}
empty: {}
nothing: null
large: 18446744073709551615
time: 2024-02-29T13:14:15Z
keyed: {1: a}
`;

const maximumBytes = 1_000_000;

function makeContext(): RenderContext {
  const host = createMemoryHost({ environment: { NAME: 'value', EMPTY: '' } });
  return {
    ...host,
    draw: () => host.dice,
    drawKey: () => host.dice,
    network: { resolveHost },
    limits: { maximumBytes },
  };
}

function resolveHost(name: string): string {
  if (name === 'known.test') return '192.0.2.7';
  throw new Error('unknown name');
}

/** Renders a template with sprig's functions. */
export function render(template: string): string {
  const parsed = parseTemplate({ name: 'test', text: template, functions: sprigFunctions });
  return renderTemplate(parsed, decodeYaml(data) as Value, makeContext(), { timeFrom: timeFromTimestamp });
}

/** The message with which a rendering fails. */
export function failureOf(template: string): string {
  try {
    return `no failure, but: ${render(template)}`;
  } catch (error) {
    return (error as Error).message;
  }
}
