export { type FunctionNames, makeFunctionNames } from './function-names';
export { type NunjucksTemplate, parseNunjucks } from './parse-template';
export { type NunjucksInput, renderNunjucks } from './render-template';
export type { NunjucksContext, NunjucksData } from './run';
export { type Failure, NunjucksExecutionError, NunjucksFunctionError, NunjucksParseError } from './template-error';
export { Callable, type Foreign, type ForeignValues, Members, type PlainMap, SafeText, type Value } from './value';
