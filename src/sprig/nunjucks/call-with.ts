import { FunctionError, type Value as GoValue, type ParameterType } from '../../gotemplate';
import { NunjucksFunctionError, type Value } from '../../njk';
import type { Converter } from './from-value';
import { toArgument } from './to-argument';

/** Something that takes arguments of Go's types. */
interface Callee {
  readonly parameters: readonly ParameterType[];
  readonly variadic?: boolean;
  call(args: readonly GoValue[]): GoValue;
}

/** Calls a function with plain data and gives plain data back. Throws `NunjucksFunctionError` for whatever goes wrong. */
export function callWith(name: string, callee: Callee, args: readonly Value[], converter: Converter): Value {
  const { parameters } = callee;
  checkCount(name, callee, args.length);
  const given = args.map((value, at) => {
    const type = parameters[Math.min(at, parameters.length - 1)] ?? 'any';
    return toArgument(value, type, `argument ${at + 1} of ${name}`);
  });
  return converter.result(run(() => callee.call(given)));
}

function checkCount(name: string, { parameters, variadic = false }: Callee, count: number): void {
  const least = variadic ? parameters.length - 1 : parameters.length;
  if (variadic ? count >= least : count === least) return;
  const wanted = `${least} argument${least === 1 ? '' : 's'}${variadic ? ' at least' : ''}`;
  throw new NunjucksFunctionError(`${name} takes ${wanted}, but is given ${count}`);
}

function run(work: () => GoValue): GoValue {
  try {
    return work();
  } catch (error) {
    if (error instanceof FunctionError) throw new NunjucksFunctionError(error.message);
    if (error instanceof RangeError) throw new NunjucksFunctionError('the value is too large or nested too deeply');
    throw error;
  }
}
