import type { Files } from '../host/host';
import { fromBytes } from '../util/utf8';
import type { FileChange } from './apply-changes';

/** Is the disk already as a change would make it? Of pipes and devices nothing can be known: they are written. */
export function isInPlace(change: FileChange, files: Files): boolean {
  const status = files.status(change.path);
  if (change.kind === 'remove') return status === undefined;
  if (status?.kind !== 'file') return false;
  if (change.forceMode !== undefined && change.forceMode !== status.mode) return false;
  return fromBytes(files.readBytes(change.path)) === change.content;
}
