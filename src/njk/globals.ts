import { numberOf } from './arithmetic';
import type { FunctionNames } from './function-names';
import type { CallFunction } from './run';
import { NunjucksFunctionError } from './template-error';
import { type Arguments, Callable, type ForeignValues, Members, type Value } from './value';
import { asText, plain } from './value-kinds';

const BYTES_OF_ELEMENT = 8;

/** What globals take to know. */
export interface GlobalOptions {
  readonly functions: FunctionNames;
  readonly callFunction: CallFunction;
  readonly foreign: ForeignValues;
  readonly maximumBytes: number;
  /** Told of the elements that are made, before they are made. */
  readonly charge: (elements: number) => void;
}

/** nunjucks' own `range`, `cycler` and `joiner`, and the functions that were handed in. */
export function makeGlobals(options: GlobalOptions): ReadonlyMap<string, Value> {
  const { functions, callFunction } = options;
  const globals = new Map<string, Value>([
    ['range', new Callable('range', ({ positional }) => range(positional, options))],
    ['cycler', new Callable('cycler', ({ positional }) => makeCycler(positional))],
    ['joiner', new Callable('joiner', ({ positional: [separator] }) => makeJoiner(separator))],
  ]);
  const handedIn = (name: string): Callable => new Callable(name, (args) => callHandedIn(name, args, callFunction));
  for (const name of functions.functions) globals.set(name, handedIn(name));
  for (const [group, names] of functions.groups) {
    globals.set(
      group,
      new Members(`the functions of '${group}'`, (name) =>
        names.has(name) ? handedIn(`${group}.${name}`) : undefined,
      ),
    );
  }
  return globals;
}

/** Calls a function that was handed in, which knows neither arguments by name nor text that is marked as safe. */
export function callHandedIn(name: string, { positional, keywords }: Arguments, call: CallFunction): Value {
  const [keyword] = Object.keys(keywords ?? {});
  if (keyword === undefined) return call(name, positional.map(plain));
  throw new NunjucksFunctionError(`${name} takes no argument by name, but it is given '${keyword}'`);
}

function range([first, second, third]: readonly Value[], { foreign, maximumBytes, charge }: GlobalOptions): Value {
  if (first === undefined) throw new NunjucksFunctionError('range takes a number');
  const one = numberOf(first, foreign, 'given to range');
  const start = second === undefined ? 0 : one;
  const stop = second === undefined ? one : numberOf(second, foreign, 'given to range');
  const step = third === undefined ? 1 : numberOf(third, foreign, 'given to range') || 1;
  const count = Math.max(0, Math.ceil((stop - start) / step));
  const most = Math.floor(maximumBytes / BYTES_OF_ELEMENT);
  if (!(count <= most)) throw new NunjucksFunctionError(`a range has ${most} numbers at most`);
  charge(count);
  const numbers: number[] = [];
  // A step that is too small to make a difference must not go on for ever.
  for (let number = start; (step > 0 ? number < stop : number > stop) && numbers.length <= count; number += step) {
    numbers.push(number);
  }
  return numbers;
}

/** Gives its items one after the other, and begins again. */
function makeCycler(items: readonly Value[]): Members {
  let at = -1;
  const next = new Callable('next', () => {
    at = (at + 1) % Math.max(1, items.length);
    return items[at];
  });
  const reset = new Callable('reset', () => {
    at = -1;
    return null;
  });
  return new Members('a cycler', (name) => {
    if (name === 'current') return at < 0 ? null : items[at];
    return name === 'next' ? next : name === 'reset' ? reset : undefined;
  });
}

/** Gives nothing the first time, and then a separator each time. */
function makeJoiner(separator: Value): Callable {
  const text = asText(separator) || ',';
  let first = true;
  return new Callable('joiner', () => {
    const given = first ? '' : text;
    first = false;
    return given;
  });
}
