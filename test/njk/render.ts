import {
  makeFunctionNames,
  NunjucksExecutionError,
  NunjucksFunctionError,
  NunjucksParseError,
  parseNunjucks,
  renderNunjucks,
  type Value,
} from '../../src/njk';

/** What a test changes of how a template is rendered. */
export interface RenderOptions {
  readonly maximumBytes?: number;
  readonly maximumSteps?: number;
  /** What the dice give, again and again. */
  readonly dice?: readonly number[];
}

/** An object that only functions understand. */
class Stamp {
  constructor(readonly year: number) {}
}

type Functions = Readonly<Record<string, (...args: readonly Value[]) => Value>>;

function textIn(value: Value): string {
  if (typeof value === 'string') return value;
  throw new NunjucksFunctionError('it takes text');
}

const functions: Functions = {
  shout: (text) => `${textIn(text)}!`,
  'box.trunc': (length, text) => textIn(text).slice(0, typeof length === 'number' ? length : 0),
  'box.upper': (text) => `BOX ${textIn(text).toUpperCase()}`,
  'box.stamp': (year) => new Stamp(typeof year === 'number' ? year : 0) as unknown as Value,
  'box.yearOf': (stamp) => (stamp instanceof Stamp ? stamp.year : 0),
  'box.fail': (text) => {
    throw new NunjucksFunctionError(textIn(text));
  },
};

const names = makeFunctionNames(Object.keys(functions));

/** Renders a template with the functions `shout`, `box.trunc` and so on. */
export function render(
  text: string,
  data: Readonly<Record<string, unknown>> = {},
  options: RenderOptions = {},
): string {
  const { maximumBytes = 1 << 20, maximumSteps, dice = [0] } = options;
  return renderNunjucks(parseNunjucks(text, names), {
    data: { names: Object.keys(data), get: (name) => data[name] as Value },
    callFunction: (name, args) => functions[name]?.(...args),
    foreign: {
      text: (value) => (value instanceof Stamp ? `year ${value.year}` : undefined),
      member: (value, name) => (value instanceof Stamp && name === 'year' ? value.year : undefined),
      describe: () => 'a stamp',
    },
    context: {
      draw: () => ({
        bytes: (count) => Uint8Array.from({ length: count }, (_, at) => dice[at % dice.length] ?? 0),
      }),
      limits: { maximumBytes, ...(maximumSteps === undefined ? {} : { maximumSteps }) },
    },
  });
}

/** What rendering ends in: `line:column: message`, the column from 0, the hint behind it. */
export function failureOf(
  text: string,
  data: Readonly<Record<string, unknown>> = {},
  options: RenderOptions = {},
): string {
  try {
    return `no failure: ${render(text, data, options)}`;
  } catch (error) {
    if (!(error instanceof NunjucksParseError || error instanceof NunjucksExecutionError)) throw error;
    const { line, column, reason, hint } = error.failure;
    return `${line}:${column}: ${reason}${hint === undefined ? '' : ` [${hint.replaceAll('\n', ' / ')}]`}`;
  }
}
