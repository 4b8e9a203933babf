import { isDeepStrictEqual } from 'node:util';
import { Slice, type TemplateFunction, TypedMap, type Value } from '../../src/gotemplate';
import { builtins } from '../../src/gotemplate/builtins/builtins';
import { sprigFunctions } from '../../src/sprig/all-functions';
import { plainMapFrom } from '../../src/util/plain-map';
import { emptyContext } from '../gotemplate/render';

const texts = ['', 'a', 'b', '%s', '%d-%v', 'Zürich "🔐"\n', 'no UTF-8: \udcff'];
const others: readonly Value[] = [
  undefined,
  null,
  0,
  1,
  -1,
  2.5,
  true,
  [],
  ['a', 1],
  new Slice('string', undefined),
  new TypedMap('string', 'interface {}', undefined),
  new TypedMap('string', 'string', new Map([['a', 'x']]), ''),
  plainMapFrom<Value>([]),
  plainMapFrom<Value>([
    ['a', 'x'],
    ['b', null],
  ]),
];
const values: readonly Value[] = [...texts, ...others];

/** Functions that do something of their own for few arguments, and how many those are. */
const own: readonly (readonly [name: string, count: 1 | 2 | 3])[] = [
  ['not', 1],
  ['len', 1],
  ['eq', 2],
  ['ne', 2],
  ['lt', 2],
  ['le', 2],
  ['gt', 2],
  ['ge', 2],
  ['index', 2],
  ['printf', 2],
  ['printf', 3],
  ['default', 2],
  ['quote', 1],
  ['dig', 3],
];

function argumentLists(count: number, first: readonly Value[]): readonly (readonly Value[])[] {
  let lists: readonly (readonly Value[])[] = first.map((value) => [value]);
  for (let more = 1; more < count; more++) lists = lists.flatMap((list) => values.map((value) => [...list, value]));
  return lists;
}

function outcome(call: () => Value): unknown {
  try {
    return { value: call() };
  } catch (error) {
    return { failure: (error as Error).constructor.name, message: (error as Error).message };
  }
}

function directly(called: TemplateFunction, args: readonly Value[]): Value {
  const context = emptyContext();
  const [first, second, third] = args;
  const { call1, call2, call3 } = called as Required<TemplateFunction>;
  if (args.length === 1) return call1.call(called, first, context);
  if (args.length === 2) return call2.call(called, first, second, context);
  return call3.call(called, first, second, third, context);
}

describe('calls without a list of arguments', () => {
  it.each(own)('do for %s of %i what calls with one do', (name, count) => {
    const called = (Object.hasOwn(sprigFunctions, name) ? sprigFunctions[name] : builtins[name]) as TemplateFunction;
    const different = argumentLists(count, name === 'printf' ? texts : values).filter((args) => {
      const expected = outcome(() => called.call(args, emptyContext()));
      return !isDeepStrictEqual(
        outcome(() => directly(called, args)),
        expected,
      );
    });
    expect(different).toEqual([]);
  });

  it('take as many arguments as a function has parameters, or a variadic one is given', () => {
    const context = emptyContext();
    for (const name of ['lower', 'trunc', 'replace', 'ternary', 'list', 'coalesce', 'cat', 'dict']) {
      const called = sprigFunctions[name] as TemplateFunction;
      const args = called.variadic
        ? ['a', 'b']
        : called.parameters.map((type) => (type === 'int' ? 1 : type === 'bool' ? true : 'ab'));
      expect([name, directly(called, args)]).toEqual([name, called.call(args, context)]);
    }
  });
});
