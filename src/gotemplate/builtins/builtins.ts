import { formatValue } from '../format/format-value';
import { FunctionError, type FunctionTable, type TemplateFunction } from '../function';
import { RAW } from '../parameter-type';
import { isTrue } from '../truth';
import { typeName } from '../type-name';
import type { Value } from '../value';
import { comparisonFunctions } from './comparison';
import { escapingFunctions } from './escaping';
import { unary } from './fixed';
import { indexingFunctions } from './indexing';
import { printingFunctions } from './printing';

const logicFunctions: Readonly<Record<string, TemplateFunction>> = {
  // The engine evaluates these itself and stops early; here are their signatures.
  and: { parameters: [RAW, RAW], variadic: true, call: (args) => args.find((arg) => !isTrue(arg)) ?? args.at(-1) },
  or: { parameters: [RAW, RAW], variadic: true, call: (args) => args.find(isTrue) ?? args.at(-1) },
  not: unary((value) => !isTrue(value)),
  call: { parameters: [RAW, RAW], variadic: true, call: ([callee]) => refuseCall(callee) },
};

/** The functions that every template has; a function table may hide them. */
export const builtins: FunctionTable = {
  ...logicFunctions,
  ...comparisonFunctions,
  ...escapingFunctions,
  ...indexingFunctions,
  ...printingFunctions,
};

/** No value of a template is a function. */
function refuseCall(callee: Value): never {
  if (callee === undefined || callee === null) throw new FunctionError('call of nil');
  throw new FunctionError(`non-function ${formatValue(callee)} of type ${typeName(callee)}`);
}
