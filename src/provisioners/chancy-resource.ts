import type { Look } from '../chance/look';
import type { Problem } from '../errors/problem';
import type { ResourceUid } from '../state/state';
import type { Stage, TemplateEntry } from './provisioner-entry';
import { findPlace } from './template/find-place';

/** A resource whose result another run would not give again, and which looks of its templates are the reason. */
export interface ChancyResource {
  readonly uid: ResourceUid;
  readonly entry: TemplateEntry;
  /** The state had it from an earlier run. */
  readonly isKnown: boolean;
  readonly reached: readonly Look[];
}

/** Where a template of an entry looks: the function's name in the file, else the stage. */
export function placeOfLook(
  entry: TemplateEntry,
  { by, stage }: Look,
): Pick<Problem, 'file' | 'line' | 'column' | 'frame'> {
  const { found: _, ...place } = findPlace(entry, stage as Stage, by === '' ? /(?!)/ : new RegExp(`\\b${by}\\b`));
  return place;
}
