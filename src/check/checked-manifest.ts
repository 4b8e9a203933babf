import type { Problem } from '../errors/problem';
import type { Manifest } from '../k8s/manifest';

/** A manifest that is checked, and where it is written. */
export interface CheckedManifest {
  readonly manifest: Manifest;
  /** File, line and column of a path inside the manifest, or of the nearest that is written there. */
  readonly locate: (path: readonly (string | number)[]) => Pick<Problem, 'file' | 'line' | 'column'>;
}
