import type { YamlValue } from '../values';
import { fillSkeleton, gapsOfSkeleton } from './fill-skeleton';
import { type Form, fillForm, gapsOfForm } from './form';
import type { Path, Skeleton } from './skeleton';

/** What values have in common that differ only in what fills their gaps. */
export interface Pattern {
  /** As `fillSkeleton`. */
  readonly fill: (parts: readonly string[], filled: YamlValue[]) => YamlValue | undefined;
  /** Where the gaps are, in the order in which they are filled. */
  readonly gaps: () => readonly Path[];
}

/** How a value was made by a pattern. */
export interface Filling {
  readonly pattern: Pattern;
  /** What fills the gaps. */
  readonly values: readonly YamlValue[];
}

/** The pattern of a skeleton. */
export function patternOfSkeleton(skeleton: Skeleton): Pattern {
  return {
    fill: (parts, filled) => fillSkeleton(skeleton, parts, filled),
    gaps: () => gapsOfSkeleton(skeleton),
  };
}

/** The pattern of a form. */
export function patternOfForm(form: Form): Pattern {
  return {
    fill: (parts, filled) => fillForm(form, parts, filled),
    gaps: () => gapsOfForm(form),
  };
}
