import type { Files } from '../../host/host';
import { PROVISIONERS_LOCK } from '../project';
import type { ProvisionersLock } from './provisioners-lock';

/** The lock of the project; undefined where there is none. */
export function loadProvisionersLock(files: Pick<Files, 'status' | 'readText'>): ProvisionersLock | undefined {
  if (files.status(PROVISIONERS_LOCK) === undefined) return undefined;
  const { decodeProvisionersLock } = require('./decode-lock') as typeof import('./decode-lock');
  return decodeProvisionersLock(files.readText(PROVISIONERS_LOCK), PROVISIONERS_LOCK);
}
