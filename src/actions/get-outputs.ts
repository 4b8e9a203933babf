import type { Files } from '../host/host';
import { getResource } from './get-resource';
import { loadState } from './project';

/** The outputs of one resource of the project. */
export function getOutputs(uid: string, files: Files): Readonly<Record<string, unknown>> {
  return getResource(uid, loadState(files)).outputs;
}
