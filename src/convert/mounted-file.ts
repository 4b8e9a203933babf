import type { ScorePath } from '../score/score-path';
import type { FileContent } from './file-content';
import type { VolumeResource } from './volume-resources';

/** A file of a container, ready to be mounted. */
export interface MountedFile {
  readonly container: string;
  /** Clean absolute path. */
  readonly target: string;
  readonly mode: number | undefined;
  readonly content: FileContent;
  readonly path: ScorePath;
}

/** A volume of a container, ready to be mounted. */
export interface MountedVolume {
  readonly container: string;
  /** As the Score file has it, and cleaned. */
  readonly target: string;
  readonly cleanTarget: string;
  readonly subPath: string | undefined;
  readonly readOnly: boolean;
  readonly resource: VolumeResource;
  readonly path: ScorePath;
}
