import { runTest } from '../value-tests';
import type { Filter, FilterTable } from './filter';
import { orAbsent, takeList, takeText } from './take';

/** Items of a list that pass a test by its name, or those that do not. */
export const selectFilters: FilterTable = { select: selectBy(true), reject: selectBy(false) };

function selectBy(wanted: boolean): Filter {
  return {
    parameters: ['test', 'argument'],
    apply: (input, [name, argument], filtering) => {
      const test = orAbsent(name, takeText, filtering) ?? 'truthy';
      return takeList(input, filtering).filter((item) => runTest(test, item, argument, filtering.foreign) === wanted);
    },
  };
}
