import { nearestName } from '../errors/nearest-name';
import { numberOf } from './arithmetic';
import { loadTests } from './load-nunjucks';
import { NunjucksFunctionError } from './template-error';
import { Callable, type ForeignValues, SafeText, type Value } from './value';
import { asText, describeValue, isForeign, isList, isMap, isScalar, plain } from './value-kinds';

/** Tests whose answer is ours: theirs look at prototypes, or know nothing of our values. */
const own: Readonly<Record<string, (value: Value) => boolean>> = {
  callable: (value) => value instanceof Callable,
  defined: (value) => value !== undefined,
  undefined: (value) => value === undefined,
  escaped: (value) => value instanceof SafeText,
  iterable: (value) => isList(value) || asText(value) !== undefined,
  mapping: (value) => isMap(value) || isForeign(value),
  number: (value) => typeof value === 'number' || typeof value === 'bigint',
};

/** nunjucks' tests, by what they take, and those that compare with an argument. */
const ofNumbers = ['divisibleby', 'even', 'odd'];
const ofScalars = ['ge', 'greaterthan', 'gt', 'le', 'lessthan', 'lt'];
const ofTexts = ['lower', 'upper'];
const ofAll = ['eq', 'equalto', 'falsy', 'ne', 'null', 'sameas', 'string', 'truthy'];
const withArgument = [
  'divisibleby',
  'eq',
  'equalto',
  'ge',
  'greaterthan',
  'gt',
  'le',
  'lessthan',
  'lt',
  'ne',
  'sameas',
];

/** Names of all tests: `x is name`. */
export const testNames: ReadonlySet<string> = new Set([
  ...Object.keys(own),
  ...ofNumbers,
  ...ofScalars,
  ...ofTexts,
  ...ofAll,
]);

/** May the value that is tested be missing? */
export function testsPresence(name: string): boolean {
  return name === 'defined' || name === 'undefined';
}

/** Is an argument needed: `x is name(argument)`? */
export function testNeedsArgument(name: string): boolean {
  return withArgument.includes(name);
}

/** Runs a test. Throws `NunjucksFunctionError` for tests that do not exist and values that cannot be tested so. */
export function runTest(name: string, tested: Value, argument: Value, foreign: ForeignValues): boolean {
  if (!testNames.has(name)) {
    const nearest = nearestName(name, testNames);
    const hint = nearest === undefined ? undefined : `Did you mean '${nearest}'?`;
    throw new NunjucksFunctionError(`there is no test '${name}'`, hint);
  }
  if (Object.hasOwn(own, name)) return own[name]?.(tested) ?? false;
  if (testNeedsArgument(name) && argument === undefined) {
    throw new NunjucksFunctionError(`the test '${name}' takes an argument: ${name}(…)`);
  }
  if (ofTexts.includes(name)) ensure(asText(tested) !== undefined, 'text', name, tested, foreign);
  if (ofScalars.includes(name)) {
    ensure(isScalar(tested), 'texts and numbers', name, tested, foreign);
    if (argument !== undefined) ensure(isScalar(argument), 'texts and numbers', name, argument, foreign);
  }
  if (ofNumbers.includes(name)) {
    for (const value of [tested, argument]) if (value !== undefined) numberOf(value, foreign, 'tested');
  }
  const test = loadTests()[name] as (...args: readonly unknown[]) => boolean;
  return test(plain(tested), plain(argument));
}

function ensure(fits: boolean, wanted: string, name: string, value: Value, foreign: ForeignValues): void {
  if (fits) return;
  throw new NunjucksFunctionError(`the test '${name}' takes ${wanted}, but this is ${describeValue(value, foreign)}`);
}
