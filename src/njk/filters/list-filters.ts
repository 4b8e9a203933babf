import { makePlainMap, plainMapFrom } from '../../util/plain-map';
import { NunjucksFunctionError } from '../template-error';
import { joinTexts } from '../text-of';
import type { Value } from '../value';
import { asText, describeValue, isList, isMap, isScalar, isTruthy } from '../value-kinds';
import { neededAttributeOf, ownEntry } from './attribute';
import type { Filter, Filtering, FilterTable } from './filter';
import { pickOne } from './pick-one';
import { ensureElements, orAbsent, takeElements, takeList, takeMap, takeNumber, takeScalar, takeText } from './take';
import { theirs } from './theirs';

/** Filters of lists and maps. */
export const listFilters: FilterTable = {
  batch: { parameters: ['linecount', 'fill'], apply: batch },
  dictsort: { parameters: ['case_sensitive', 'by'], apply: sortEntries },
  first: { parameters: [], apply: (input, _, filtering) => takeElements(input, filtering)[0] },
  groupby: { parameters: ['attribute'], apply: groupBy },
  join: { parameters: ['separator', 'attribute'], apply: join },
  last: { parameters: [], apply: (input, _, filtering) => takeElements(input, filtering).at(-1) },
  length: { parameters: [], apply: lengthOf },
  list: { parameters: [], apply: listOf },
  random: {
    parameters: [],
    apply: (input, _, filtering) => pickOne(takeElements(input, filtering), filtering.draw('random')),
  },
  rejectattr: selectByAttribute(false),
  reverse: { parameters: [], keepsSafe: true, apply: (input, _, filtering) => reverse(input, filtering) },
  selectattr: selectByAttribute(true),
  slice: { parameters: ['slices', 'fill'], apply: slice },
  sum: { parameters: ['attribute', 'start'], apply: sum },
  urlencode: { parameters: [], apply: encodeForUrl },
};

function batch(input: Value, [count, fill]: readonly Value[], filtering: Filtering): Value {
  const elements = takeElements(input, filtering);
  const size = takeNumber(count, filtering);
  ensureElements(elements.length + (isTruthy(fill) ? size : 0), filtering);
  return theirs('batch', elements, size, fill);
}

function slice(input: Value, [count, fill]: readonly Value[], filtering: Filtering): Value {
  const elements = takeList(input, filtering);
  const slices = takeNumber(count, filtering);
  ensureElements(elements.length + slices, filtering);
  return theirs('slice', elements, slices, fill);
}

function sortEntries(input: Value, [caseSensitive, by]: readonly Value[], filtering: Filtering): Value {
  const map = takeMap(input, filtering);
  const order = orAbsent(by, takeText, filtering);
  if (order === 'value') ensureScalars(Object.values(map), filtering);
  else if (order !== undefined && order !== 'key') {
    throw new NunjucksFunctionError("it sorts by 'key' or by 'value', and by nothing else");
  }
  return theirs('dictsort', map, caseSensitive, order);
}

function ensureScalars(values: readonly Value[], { foreign }: Filtering): void {
  const wrong = values.find((value) => !isScalar(value));
  if (wrong === undefined) return;
  throw new NunjucksFunctionError(`it compares texts and numbers, but one value is ${describeValue(wrong, foreign)}`);
}

function groupBy(input: Value, [attribute]: readonly Value[], filtering: Filtering): Value {
  const find = neededAttributeOf(attribute, filtering);
  const groups = makePlainMap<Value[]>();
  takeList(input, filtering).forEach((item, at) => {
    const key = takeScalar(find(item, at), filtering);
    const group = ownEntry(groups as Record<string, Value>, key) as Value[] | undefined;
    if (group === undefined) groups[key] = [item];
    else group.push(item);
  });
  return groups;
}

function join(input: Value, [separator, attribute]: readonly Value[], filtering: Filtering): Value {
  const list = takeList(input, filtering);
  const given = orAbsent(attribute, takeScalar, filtering);
  const items = given === undefined ? list : list.map(neededAttributeOf(given, filtering));
  const between = orAbsent(separator, takeScalar, filtering) ?? '';
  return joinTexts(items, between, { foreign: filtering.foreign, most: filtering.most });
}

function lengthOf(input: Value, _: readonly Value[], filtering: Filtering): Value {
  if (input === null) return 0;
  return isMap(input) ? Object.keys(input).length : takeElements(input, filtering).length;
}

function listOf(input: Value, _: readonly Value[], filtering: Filtering): Value {
  if (isMap(input))
    return Object.entries(input).map(([key, value]) =>
      plainMapFrom<Value>([
        ['key', key],
        ['value', value],
      ]),
    );
  const elements = takeElements(input, filtering);
  ensureElements(elements.length, filtering);
  return isList(elements) ? elements : theirs('list', elements);
}

function reverse(input: Value, filtering: Filtering): Value {
  const elements = takeElements(input, filtering);
  ensureElements(elements.length, filtering);
  return theirs('reverse', elements);
}

/** Items in which the attribute is there and true, or the others. Parity: the attribute is one key, dots and all. */
function selectByAttribute(wanted: boolean): Filter {
  return {
    parameters: ['attribute'],
    apply: (input, [attribute], filtering) => {
      const key = takeScalar(attribute, filtering);
      return takeList(input, filtering).filter(
        (item) => isTruthy(isMap(item) ? ownEntry(item, key) : undefined) === wanted,
      );
    },
  };
}

function sum(input: Value, [attribute, start]: readonly Value[], filtering: Filtering): Value {
  const list = takeList(input, filtering);
  const given = orAbsent(attribute, takeScalar, filtering);
  const items = given === undefined ? list : list.map(neededAttributeOf(given, filtering));
  const first = orAbsent(start, takeNumber, filtering) ?? 0;
  return first + items.reduce<number>((total, item) => total + takeNumber(item, filtering), 0);
}

function encodeForUrl(input: Value, _: readonly Value[], filtering: Filtering): Value {
  const text = asText(input);
  if (text === undefined && !isList(input)) ensureScalars(Object.values(takeMap(input, filtering)), filtering);
  if (isList(input)) for (const pair of input) ensureScalars(takeList(pair, filtering), filtering);
  try {
    return theirs('urlencode', text ?? input);
  } catch {
    throw new NunjucksFunctionError('it takes text of whole characters, but this has half of one');
  }
}
