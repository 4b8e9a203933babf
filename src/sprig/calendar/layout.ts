/** Elements of the reference time that a layout can hold: Mon Jan 2 15:04:05 MST 2006. */
export type LayoutElement =
  | { readonly kind: PlainKind }
  | { readonly kind: 'zone-offset'; readonly form: OffsetForm }
  | {
      readonly kind: 'fraction';
      readonly separator: string;
      readonly digits: number;
      /** Trailing zeros are left out (written with nines). */
      readonly trimmed: boolean;
    };

/** How an offset is written; `z` writes UTC as Z. */
export interface OffsetForm {
  readonly z: boolean;
  readonly colon: boolean;
  readonly parts: 'hours' | 'minutes' | 'seconds';
}

export type PlainKind = keyof typeof plainElements;

export interface LayoutChunk {
  /** Text before the element, to be taken as it is. */
  readonly prefix: string;
  /** Undefined at the end of the layout. */
  readonly element: LayoutElement | undefined;
  /** The element as the layout writes it. */
  readonly source: string;
  readonly rest: string;
}

/** Plain elements by the text that stands for them. */
const plainElements = {
  '2006': '2006',
  '06': '06',
  January: 'January',
  Jan: 'Jan',
  '1': '1',
  '01': '01',
  Monday: 'Monday',
  Mon: 'Mon',
  '2': '2',
  _2: '_2',
  '02': '02',
  __2: '__2',
  '002': '002',
  '15': '15',
  '3': '3',
  '03': '03',
  '4': '4',
  '04': '04',
  '5': '5',
  '05': '05',
  PM: 'PM',
  pm: 'pm',
  MST: 'MST',
} as const;

const START = /[JM01-5_Pp\-Z.,]/g;
const OFFSET = /^([-Z])07(?:(:00:00|0000)|(:00|00))?/;
const FRACTION = /^([.,])(0+|9+)(?![0-9])/;
// Longer elements before those that they begin with. Jan and Mon are no elements in front of a small letter (Janet).
const PLAIN = /^(?:January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|002|0[1-6]|15|1|2006|2|__2|_2(?!006)|3|4|5|PM|pm)/;

/** Cuts a layout at its first element. */
export function nextChunk(layout: string): LayoutChunk {
  START.lastIndex = 0;
  for (let match = START.exec(layout); match !== null; match = START.exec(layout)) {
    const found = elementAt(layout.slice(match.index, match.index + 64), layout, match.index);
    if (found === undefined) continue;
    const prefix = layout.slice(0, match.index);
    return { prefix, ...found, rest: layout.slice(match.index + found.source.length) };
  }
  return { prefix: layout, element: undefined, source: '', rest: '' };
}

function elementAt(
  ahead: string,
  layout: string,
  index: number,
): { readonly element: LayoutElement; readonly source: string } | undefined {
  const plain = PLAIN.exec(ahead)?.[0];
  if (plain !== undefined) return { element: { kind: plain as PlainKind }, source: plain };
  const offset = OFFSET.exec(ahead);
  if (offset !== null) {
    const [source, sign, seconds, minutes] = offset;
    const parts = seconds !== undefined ? 'seconds' : minutes !== undefined ? 'minutes' : 'hours';
    const form: OffsetForm = { z: sign === 'Z', colon: source.includes(':'), parts };
    return { element: { kind: 'zone-offset', form }, source };
  }
  if (ahead[0] !== '.' && ahead[0] !== ',') return undefined;
  const fraction = FRACTION.exec(layout.slice(index));
  if (fraction === null) return undefined;
  const [source, separator = '', digits = ''] = fraction;
  return { element: { kind: 'fraction', separator, digits: digits.length, trimmed: digits[0] === '9' }, source };
}
