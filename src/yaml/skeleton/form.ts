import { makePlainMap } from '../../util/plain-map';
import { unlessGivenUp } from '../common/reader';
import type { YamlValue } from '../values';
import { readLine } from './read-line';
import { compose, readBlock } from './read-parts';
import type { Path, Piece } from './skeleton';

/**
 * A skeleton as data of JSON, for texts that are known when the program is built: a value with gaps in it, where parts of the text are
 * read. Maps, lists and gaps are lists that begin with what they are; engines take longer for a map of JSON.
 */
export type Form = null | boolean | number | string | readonly Form[];

/** Then keys and values in turn. */
export const MAP = 0;
/** Then its items. */
export const LIST = 1;
/** A part that is all of its line: which one. */
export const PART = 2;
/** Then its pieces. */
export const LINE = 3;
/** Then the column of what it stands in, and its pieces. */
export const BLOCK = 4;

/** As `fillSkeleton`. */
export function fillForm(form: Form, parts: readonly string[], filled: YamlValue[] = []): YamlValue | undefined {
  return unlessGivenUp(() => fill(form, parts, filled));
}

/** Where the gaps of a form are, in the order in which they are filled. */
export function gapsOfForm(form: Form): readonly Path[] {
  const gaps: Path[] = [];
  collectGaps(form, [], gaps);
  return gaps;
}

function fill(form: Form, parts: readonly string[], filled: YamlValue[]): YamlValue {
  if (typeof form !== 'object' || form === null) return form;
  switch (form[0]) {
    case MAP: {
      const map = makePlainMap<YamlValue>();
      for (let at = 1; at < form.length; at += 2) map[form[at] as string] = fill(form[at + 1] as Form, parts, filled);
      return map;
    }
    case LIST: {
      const list: YamlValue[] = [];
      for (let at = 1; at < form.length; at++) list.push(fill(form[at] as Form, parts, filled));
      return list;
    }
    default: {
      const value = readGap(form, parts);
      filled.push(value);
      return value;
    }
  }
}

function readGap(form: readonly Form[], parts: readonly string[]): YamlValue {
  if (form[0] === PART) return readLine(parts[form[1] as number] as string);
  if (form[0] === LINE) return readLine(compose(form.slice(1) as Piece[], parts));
  return readBlock(form.slice(2) as Piece[], form[1] as number, parts);
}

function collectGaps(form: Form, path: Path, gaps: Path[]): void {
  if (typeof form !== 'object' || form === null) return;
  if (form[0] === MAP) {
    for (let at = 1; at < form.length; at += 2) collectGaps(form[at + 1] as Form, [...path, form[at] as string], gaps);
  } else if (form[0] === LIST) {
    for (let at = 1; at < form.length; at++) collectGaps(form[at] as Form, [...path, at - 1], gaps);
  } else gaps.push(path);
}
