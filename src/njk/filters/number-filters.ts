import type { Value } from '../value';
import { asText, isScalar } from '../value-kinds';
import type { FilterTable } from './filter';
import { orAbsent, takeNumber, takeText } from './take';
import { theirs } from './theirs';

/** Filters between text and numbers. */
export const numberFilters: FilterTable = {
  abs: {
    parameters: [],
    apply: (input, _, filtering) => theirs('abs', takeNumber(input, filtering)),
  },
  float: {
    parameters: ['default'],
    apply: (input, [otherwise]) => parsed(isScalar(input) ? Number.parseFloat(textIn(input)) : Number.NaN, otherwise),
  },
  int: {
    parameters: ['default', 'base'],
    byName: true,
    apply: (input, [otherwise, base], filtering) => {
      const radix = orAbsent(base, takeNumber, filtering) ?? 10;
      return parsed(isScalar(input) ? Number.parseInt(textIn(input), radix) : Number.NaN, otherwise);
    },
  },
  round: {
    parameters: ['precision', 'method'],
    apply: (input, [precision, method], filtering) => {
      const digits = orAbsent(precision, takeNumber, filtering);
      return theirs('round', takeNumber(input, filtering), digits, orAbsent(method, takeText, filtering));
    },
  },
};

function textIn(value: Value): string {
  return asText(value) ?? String(value);
}

/** Without a default, what is no number has no value. */
function parsed(number: number, otherwise: Value): Value {
  return Number.isNaN(number) ? otherwise : number;
}
