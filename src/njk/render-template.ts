import { makeFrame } from './frame';
import { makeGlobals } from './globals';
import type { NunjucksTemplate } from './parse-template';
import { type CallFunction, chargeSize, failAt, type NunjucksContext, type NunjucksData, type Run } from './run';
import type { ForeignValues, Value } from './value';

/** What a template is rendered with. */
export interface NunjucksInput {
  readonly data: NunjucksData;
  readonly callFunction: CallFunction;
  readonly foreign: ForeignValues;
  readonly context: NunjucksContext;
}

/** Steps that a rendering may take unless its context says otherwise: some seconds. */
const MOST_STEPS = 20_000_000;

const NOWHERE = { typename: 'TemplateData', value: '', lineno: 0, colno: 0 } as const;

/** Renders a template. Throws `NunjucksExecutionError` for all that fails, endless loops and huge results included. */
export function renderNunjucks(template: NunjucksTemplate, input: NunjucksInput): string {
  const run = makeRun(template, input);
  try {
    template.run(run);
  } catch (error) {
    if (error instanceof RangeError) failAt(run.node, 'the template or its data are nested too deeply');
    throw error;
  }
  return run.output;
}

function makeRun({ functions }: NunjucksTemplate, input: NunjucksInput): Run {
  const { maximumBytes, maximumSteps } = input.context.limits;
  const top = makeFrame();
  const run: Run = {
    ...input,
    globals: makeGlobals({
      ...input,
      functions,
      maximumBytes,
      charge: (elements) => chargeSize(run, run.node, elements),
    }),
    variables: new Map<string, Value>(),
    top,
    frame: top,
    locals: { values: [], parent: undefined },
    output: '',
    bytes: 0,
    steps: maximumSteps ?? MOST_STEPS,
    depth: 0,
    node: NOWHERE,
  };
  return run;
}
