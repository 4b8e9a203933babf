import type { Problem } from '../errors/problem';
import type { Manifest } from '../k8s/manifest';
import type { PlaceholderScope } from '../score/outputs';
import type { ScorePath } from '../score/score-path';
import type { Workload } from '../score/workload';

/** Where something stands in the user's files. */
export type Place = Pick<Problem, 'file' | 'line' | 'column' | 'frame'>;

/** Everything that decides what a workload becomes. */
export interface ConvertInput {
  readonly name: string;
  readonly workload: Workload;
  /** Dash and ten hex digits, part of the selector. */
  readonly instanceSuffix: string;
  /** What the workload's placeholders refer to. */
  readonly scope: PlaceholderScope;
  /** The bytes of files that have a `source`, by `sourceFileKey`. */
  readonly sourceFiles: ReadonlyMap<string, Uint8Array>;
  /** The position of a path in the Score file. */
  locate(path: ScorePath): Place | undefined;
  /** Outputs of a resource that the workload does not declare, for a volume source that spells a uid out. */
  outputsOf?(uid: string): Readonly<Record<string, unknown>> | undefined;
  /** Has the last word on a container's image, after its placeholders have been replaced. */
  chooseImage?(container: string, image: string): string;
  /** Value of the label `app.kubernetes.io/managed-by`; `score-k8s` when absent. */
  readonly managedBy?: string;
}

export interface ConvertResult {
  /** In the order in which they are written; empty when there are problems. */
  readonly manifests: readonly Manifest[];
  /** Everything that makes the workload impossible. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** The key of a file's bytes among `sourceFiles`. */
export function sourceFileKey(container: string, target: string): string {
  return `${container}\0${target}`;
}
