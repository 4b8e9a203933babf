import { createContext, Script } from 'node:vm';
import {
  FunctionError,
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
import { createMemoryHost } from '../memory-host';
import { fastFunctions, fuzzData, slowFunctions } from './fuzz-material';
import { generateCall } from './generate-call';
import { generateTemplate } from './generate-template';
import { heavyTemplates } from './heavy-templates';
import { seededDice, seededNumbers } from './seeded-numbers';

/** The engine's own limits, small enough that whatever keeps to them is quick. */
const limits = { maximumBytes: 250_000, maximumSteps: 100_000 };
const MILLISECONDS = 60_000;
const TEMPLATES = 3_000;
const CALLS = 20;
const SLOW_CALLS = 2;

const vm = createContext({ work: undefined });
const doWork = new Script('work()');

/** Renders templates; tells of each that ends otherwise than with an output or an error of its own, or does not end. */
function faultsOf(templates: readonly string[]): readonly string[] {
  const faults: string[] = [];
  let at = '';
  vm['work'] = () => {
    for (at of templates) {
      const fault = faultOf(at);
      if (fault !== undefined) faults.push(`${show(at)}: ${fault}`);
    }
  };
  try {
    // A context of its own, since only there a rendering that does not end can be stopped.
    doWork.runInContext(vm, { timeout: MILLISECONDS });
  } catch (error) {
    faults.push(`${show(at)}: ${error}`);
  }
  return faults;
}

function faultOf(text: string): string | undefined {
  try {
    render(text);
    return undefined;
  } catch (error) {
    const errors = [TemplateParseError, TemplateExecutionError, FunctionError];
    if (errors.some((known) => error instanceof known)) return faultOfMessage((error as Error).message);
    return show(`${error}`);
  }
}

/** Does a message show what no user should see? */
function faultOfMessage(message: string): string | undefined {
  return message === '' || /\bundefined\b(?! variable)|\[object /.test(message) ? `says ${message}` : undefined;
}

function render(text: string): string {
  const template = parseTemplate({ name: 'fuzz', text, functions: sprigFunctions });
  return renderTemplate(template, decodeYaml(fuzzData) as Value, makeContext(), { timeFrom: timeFromTimestamp });
}

function makeContext(): RenderContext {
  const { clock, environment, network } = createMemoryHost({ environment: { NAME: 'value' } });
  const dice = seededDice(1);
  return { draw: () => dice, drawKey: () => dice, clock, environment, network, limits };
}

function show(text: string): string {
  return JSON.stringify(text.slice(0, 500));
}

describe('a template ends with an output or with its error, whatever it is', () => {
  it(`${TEMPLATES} generated templates`, () => {
    const next = seededNumbers(20_240_229);
    expect(faultsOf(Array.from({ length: TEMPLATES }, () => generateTemplate(next)))).toEqual([]);
  });

  it('every function with arguments of all kinds', () => {
    const next = seededNumbers(7);
    const callsOf = (name: string, count: number) =>
      Array.from({ length: count }, () => `{{ ${generateCall(name, next)} }}`);
    const calls = [
      ...fastFunctions.flatMap((name) => callsOf(name, CALLS)),
      ...slowFunctions.flatMap((name) => callsOf(name, SLOW_CALLS)),
    ];
    expect(faultsOf(calls)).toEqual([]);
  });

  it('templates that ask for too much depth, size or time', () => {
    expect(faultsOf(heavyTemplates)).toEqual([]);
  });
});
