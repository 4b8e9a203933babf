import type { FunctionTable, RenderContext } from '../../gotemplate';
import { type FunctionNames, makeFunctionNames, type NunjucksTemplate, parseNunjucks, renderNunjucks } from '../../njk';
import { sprigFunctions } from '../all-functions';
import { callWith } from './call-with';
import { makeForeignValues } from './foreign-values';
import { createConverter } from './from-value';

/** Functions that nunjucks templates have: sprig's as `sprig.name(…)` and as filters, others as `name(…)`. */
export interface SprigNunjucks {
  parse(text: string): NunjucksTemplate;
  /** Renders a template; each name of the data is only asked for its value when the template reads it. */
  render(template: NunjucksTemplate, data: NunjucksSources, context: RenderContext): string;
}

/** The data of a template by name. */
export type NunjucksSources = Readonly<Record<string, () => unknown>>;

/**
 * nunjucks with sprig's functions and others besides. Parsing throws `NunjucksParseError`, rendering
 * `NunjucksExecutionError`.
 */
export function createSprigNunjucks(others: FunctionTable): SprigNunjucks {
  const functions: FunctionTable = { ...prefixed('sprig', sprigFunctions), ...others };
  const names: FunctionNames = makeFunctionNames(Object.keys(functions));
  return {
    parse: (text) => parseNunjucks(text, names),
    render: (template, data, context) => render(template, data, context, functions),
  };
}

function prefixed(group: string, functions: FunctionTable): FunctionTable {
  return Object.fromEntries(Object.entries(functions).map(([name, callee]) => [`${group}.${name}`, callee]));
}

function render(
  template: NunjucksTemplate,
  sources: NunjucksSources,
  context: RenderContext,
  functions: FunctionTable,
): string {
  const converter = createConverter();
  const read = new Map<string, ReturnType<typeof converter.data>>();
  const get = (name: string): ReturnType<typeof converter.data> => {
    if (!read.has(name)) read.set(name, converter.data(sources[name]?.()));
    return read.get(name);
  };
  return renderNunjucks(template, {
    data: { names: Object.keys(sources), get },
    callFunction: (name, args) => {
      const callee = functions[name];
      if (callee === undefined) return undefined;
      const { parameters, variadic = false } = callee;
      const call = (given: Parameters<typeof callee.call>[0]): ReturnType<typeof callee.call> =>
        callee.call(given, context);
      return callWith(name, { parameters, variadic, call }, args, converter);
    },
    foreign: makeForeignValues(converter),
    context,
  });
}
