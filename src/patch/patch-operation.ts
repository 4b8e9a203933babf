import type { YamlValue } from '../yaml/values';
import type { PathStep } from './patch-path';

/** One operation that a patch template asks for. */
export interface PatchOperation {
  readonly op: 'set' | 'delete';
  /** As written, for messages. */
  readonly path: string;
  readonly steps: readonly PathStep[];
  /** Of `set`: the new value, which may be null. */
  readonly value?: YamlValue;
  readonly description?: string;
}
