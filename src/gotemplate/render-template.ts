import { convertTimestamps } from './convert-timestamps';
import type { RenderContext } from './function';
import type { Program, Step } from './program';
import type { RenderState } from './render-state';
import { runProgram } from './run-program';
import type { Template } from './template';
import type { TemplatePlace } from './template-error';
import { timestampText } from './timestamp-text';
import type { Trace } from './trace';
import { Struct, type Timestamp, type Value } from './value';

export interface RenderOptions {
  /** Makes the value that templates take for a time, given the local zone; without it times can only be printed. */
  readonly timeFrom?: (time: Timestamp, localZone: string) => Struct;
  /** Told of every place that printed `<no value>`. */
  readonly onNoValue?: (place: TemplatePlace) => void;
  /** Has the caller seen to it that the data hold no times from YAML? */
  readonly isTimeless?: boolean;
  /** Takes the way of the rendering through the template. */
  readonly trace?: Trace | undefined;
}

/** Steps that a rendering may take unless its context says otherwise: some seconds. */
const MOST_STEPS = 10_000_000;

/** Renders a template over data. Throws `TemplateExecutionError`, which has what was rendered before the failure. */
export function renderTemplate(
  template: Template,
  data: Value,
  context: RenderContext,
  options: RenderOptions = {},
): string {
  const state = makeState(template, data, context, options);
  runProgram(state);
  return state.output;
}

/** As `renderTemplate`; the output goes to `write` piece by piece, that before a failure included. */
export function renderTo(
  template: Template,
  data: Value,
  context: RenderContext,
  write: (text: string) => void,
  options: RenderOptions = {},
): void {
  runProgram({ ...makeState(template, data, context, options), write });
}

function makeState(template: Template, data: Value, context: RenderContext, options: RenderOptions): RenderState {
  const program = template.programs.get(template.name) as Program;
  const dot = (options.isTimeless ? data : withTimes(data, context, options)) ?? undefined;
  const variables = new Array<Value>(program.slots);
  variables[0] = dot;
  return {
    context,
    programs: template.programs,
    onNoValue: options.onNoValue,
    write: undefined,
    trace: options.trace,
    program,
    dot,
    variables,
    frames: [],
    loops: [],
    dots: [],
    step: program.code[0] as Step,
    node: undefined,
    output: '',
    room: context.limits.maximumBytes,
    bytes: 0,
    counted: 0,
    steps: context.limits.maximumSteps ?? MOST_STEPS,
  };
}

function withTimes(data: Value, { clock }: RenderContext, { timeFrom = printableTime }: RenderOptions): Value {
  return convertTimestamps(data, (time) => timeFrom(time, clock.zone));
}

function printableTime(time: Timestamp): Struct {
  return new Struct('time.Time', new Map(), {}, () => timestampText(time), time);
}
