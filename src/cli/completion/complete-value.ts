import type { Candidate, Completion } from './completion';
import type { LiveValues } from './live-values';

/** What of a flag or an argument tells which values it takes. */
export interface TakenValue {
  readonly values?: readonly string[];
  readonly placeholder?: string;
}

/** A placeholder with a part in front that may be left out: `[WORKLOAD=]FILE`, `[WORKLOAD[/CONTAINER]=]IMAGE`. */
const compound = /^\[([A-Z]+)[^=:]*([=:])\](.*)$/;

/** The values that begin with `current`: those that a flag or an argument lists, else of the kind that its placeholder names. */
export function completeValue({ values, placeholder = '' }: TakenValue, current: string, live: LiveValues): Completion {
  if (values !== undefined) {
    return beginningWith(current, { candidates: values.map((value) => ({ value, description: '' })), files: false });
  }
  const [, front = '', separator = '', rest = ''] = compound.exec(placeholder) ?? [];
  if (front === '') return beginningWith(current, live(placeholder));
  const fronts = live(front).candidates.map((each) => ({ ...each, value: each.value + separator }));
  const given = fronts.find(({ value }) => current.startsWith(value))?.value ?? '';
  const { candidates, files } = beginningWith(current.slice(given.length), live(rest));
  const behind = candidates.map((each) => ({ ...each, value: given + each.value }));
  // bash shows files only where there is nothing else, and files are what is mostly meant.
  const unsaid = given !== '' || (files && current === '');
  const begun = unsaid ? [] : fronts.filter(({ value }) => value.startsWith(current));
  return { candidates: [...begun, ...behind], files };
}

/** Keeps the candidates that begin with a text. */
export function beginningWith(current: string, { candidates, files }: Completion): Completion {
  return { candidates: candidates.filter(({ value }: Candidate) => value.startsWith(current)), files };
}
