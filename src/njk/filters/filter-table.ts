import { makePlainMap } from '../../util/plain-map';
import { dumpFilter } from './dump';
import type { Filter, FilterTable } from './filter';
import { htmlFilters } from './html-filters';
import { listFilters } from './list-filters';
import { numberFilters } from './number-filters';
import { selectFilters } from './select';
import { sortFilter } from './sort';
import { textFilters } from './text-filters';

/** nunjucks' filters, but for `default`, whose input may have no value; without a prototype. */
export const filters: FilterTable = Object.assign(
  makePlainMap<Filter>(),
  textFilters,
  htmlFilters,
  numberFilters,
  listFilters,
  selectFilters,
  { dump: dumpFilter, e: htmlFilters['escape'], sort: sortFilter },
);
